using System.Text.RegularExpressions;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Texts, IRIs, coded values and typed literals.</summary>
internal sealed partial class RecordWriter
{
    private void Add(RdfTerm node, string property, RdfTerm value) => _graph.Add(node, RdfTerm.Iri(property), value);

    private void Type(RdfTerm node, string type) => _graph.Add(node, TypeProperty, RdfTerm.Iri(type));

    private void Texts(RdfTerm node, string property, IReadOnlyList<LangString> texts)
    {
        for (var i = 0; i < texts.Count; i++) Add(node, property, Text(texts[i]));
    }

    private static RdfTerm Text(LangString text) =>
        LanguageTag.Clean(text.Language) is { } tag ? RdfTerm.Tagged(text.Value, tag) : RdfTerm.Literal(text.Value);

    /// <summary>A link; what is no IRI is written as the text it is, so that a reader sees what to repair.</summary>
    private void Iri(RdfTerm node, string property, string value, string? type = null)
    {
        if (!IriText.TryTerm(value, out var iri))
        {
            Add(node, property, RdfTerm.Literal(value));
            return;
        }

        Add(node, property, iri);
        // A dataset whose page has its own address is not thereby a document.
        if (type is not null && iri != _subject) Type(iri, type);
    }

    private void Iris(RdfTerm node, string property, IReadOnlyList<string> values, string? type = null)
    {
        for (var i = 0; i < values.Count; i++) Iri(node, property, values[i], type);
    }

    private void Codes(RdfTerm node, string property, IReadOnlyList<CodedValue> values, string type, string place, string name)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (IriText.TryTerm(values[i].Iri, out var iri)) CodeIri(node, property, iri, values[i].Text, type);
            else CodeInWords(node, property, values[i], type, PartLabel.InList(place + name, i, values.Count));
        }
    }

    /// <param name="node">The node that has the value.</param>
    /// <param name="property">The property.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">The class of the value.</param>
    /// <param name="place">Begins the label of a node for a value without IRI; joined with the name only where there is one.</param>
    /// <param name="name">Ends it.</param>
    private void Code(RdfTerm node, string property, CodedValue? value, string type, string place, string name)
    {
        if (value is not { } code) return;
        if (IriText.TryTerm(code.Iri, out var iri)) CodeIri(node, property, iri, code.Text, type);
        else CodeInWords(node, property, code, type, place + name);
    }

    private void CodeIri(RdfTerm node, string property, RdfTerm iri, string? text, string type)
    {
        Add(node, property, iri);
        if (iri == _subject) return;
        Type(iri, type);
        // Beside an official code the source's words are book-keeping; beside a foreign one they say what it is.
        if (text is not null && !IriText.IsControlled(iri.Value)) Add(iri, LabelProperty(type), RdfTerm.Literal(text));
    }

    private void CodeInWords(RdfTerm node, string property, CodedValue value, string type, string label)
    {
        if (value is { Iri: null, Text: null }) return;
        var blank = Part(null, label);
        Add(node, property, blank);
        Type(blank, type);
        Add(blank, LabelProperty(type), RdfTerm.Literal(value.Text ?? value.Iri!));
    }

    private static string LabelProperty(string type) => type == SKOS.Concept ? SKOS.PrefLabel : RDFS.Label;

    private void Date(RdfTerm node, string property, DcatDate? date)
    {
        if (date is not { } given) return;
        var datatype = given.Precision switch
        {
            DatePrecision.Year => XSD.GYear,
            DatePrecision.YearMonth => XSD.GYearMonth,
            DatePrecision.Date => XSD.Date,
            DatePrecision.DateTime when DateTimeForm().IsMatch(given.Lexical) => XSD.DateTime,
            _ => null,
        };
        Add(node, property, datatype is null ? RdfTerm.Literal(given.Lexical) : RdfTerm.Typed(given.Lexical, datatype));
    }

    /// <summary>A literal of a datatype; plain where the text is none of its lexical forms.</summary>
    private void Typed(RdfTerm node, string property, string? value, string datatype)
    {
        if (value is null) return;
        var fits = datatype switch
        {
            XSD.Decimal => DecimalForm().IsMatch(value),
            XSD.Duration => DurationForm().IsMatch(value),
            XSD.HexBinary => HexBinaryForm().IsMatch(value),
            _ => true,
        };
        Add(node, property, fits ? RdfTerm.Typed(value, datatype) : RdfTerm.Literal(value));
    }

    /// <summary>The node of a part: its IRI if it has one, else a blank node labelled by its place.</summary>
    private RdfTerm Part(string? iri, string label)
    {
        if (!IriText.TryTerm(iri, out var node)) node = RdfTerm.Blank($"{_blankPrefix}-{label}");
        if (_parts is not null) _parts[label] = node;
        return node;
    }

    // XML Schema 1.1 part 2, §3.3.7, §3.3.3, §3.3.6, §3.3.15.
    [GeneratedRegex(@"^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateTimeForm();

    [GeneratedRegex(@"^[+-]?(\d+(\.\d*)?|\.\d+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalForm();

    [GeneratedRegex(@"^-?P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DurationForm();

    [GeneratedRegex(@"^([0-9A-Fa-f]{2})+\z", RegexOptions.CultureInvariant)]
    private static partial Regex HexBinaryForm();
}
