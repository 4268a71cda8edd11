using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Texts, IRIs, coded values and dates.</summary>
internal sealed partial class RecordReader
{
    private const int SearchedForRepetitions = 500;

    private static readonly string[] LabelProperties =
        [RDFS.Label, SKOS.PrefLabel, RDF.Value, FOAF.Name, DCTERMS.Title, DCTERMS.Description, DCTERMS.Identifier, SKOS.Notation];

    private IReadOnlyList<LangString> Texts(NodeDescription node, string property)
    {
        List<LangString>? texts = null;
        foreach (var i in node.Find(property))
        {
            var value = node.Value(i);
            if (value.IsBlank) continue;
            node.Take(i);
            if (IsEmpty(value, property)) continue;
            if (value.IsIri) Report(DcatRules.IriForLiteral, Severity.Note, Responsibility.Transport, property, value.Value, value.Value);
            AddNew(ref texts, Text(value));
        }

        return Kept(texts);
    }

    /// <summary>Keywords; one that is a concept is read as its labels.</summary>
    private IReadOnlyList<LangString> Keywords(NodeDescription node)
    {
        List<LangString>? keywords = null;
        foreach (var i in node.Find(DCAT.Keyword))
        {
            var value = node.Value(i);
            if (value.IsLiteral) continue;
            foreach (var label in _graph.Objects(value, SKOS.PrefLabel).Concat(_graph.Objects(value, RDFS.Label)).Where(l => l.IsLiteral))
            {
                node.Take(i);
                AddNew(ref keywords, Text(label));
                Report(DcatRules.IriForLiteral, Severity.Note, Responsibility.Transport, DCAT.Keyword, value.Value, label.Value);
            }
        }

        foreach (var i in node.Find(DCAT.Keyword))
        {
            var value = node.Value(i);
            if (value.IsBlank || node.IsTaken(i)) continue;
            node.Take(i);
            if (!IsEmpty(value, DCAT.Keyword)) AddNew(ref keywords, Text(value));
        }

        return Kept(keywords);
    }

    /// <summary>A text property that may occur once: the German or untagged value, else the first in alphabetical order.</summary>
    private string? Single(NodeDescription node, string property)
    {
        string? kept = null;
        List<string>? surplus = null;
        var keptIsGerman = false;
        foreach (var i in node.Find(property))
        {
            var value = node.Value(i);
            if (value.IsBlank) continue;
            node.Take(i);
            if (IsEmpty(value, property)) continue;
            var german = IsGerman(value);
            if (kept is null || (german && !keptIsGerman) || (german == keptIsGerman && string.CompareOrdinal(value.Value, kept) < 0))
            {
                if (kept is not null) AddNew(ref surplus, kept);
                kept = value.Value;
                keptIsGerman = german;
            }
            else
            {
                AddNew(ref surplus, value.Value);
            }
        }

        ReportSurplus(property, surplus, kept);
        return kept;
    }

    private IReadOnlyList<string> Iris(NodeDescription node, string property)
    {
        List<string>? iris = null;
        foreach (var i in node.Find(property))
        {
            var value = node.Value(i);
            if (value.IsBlank) continue;
            node.Take(i);
            if (IsEmpty(value, property)) continue;
            if (value.IsLiteral) Report(DcatRules.LiteralForIri, Severity.Note, Responsibility.Transport, property, value.Value, value.Value);
            AddNew(ref iris, value.Value);
        }

        return Kept(iris);
    }

    /// <summary>A coded value that may occur once: an IRI before words, then in alphabetical order.</summary>
    private CodedValue? Code(NodeDescription node, string property, string name, string type)
    {
        CodedValue? kept = null;
        NodeDescription? keptNode = null;
        List<string>? surplus = null;
        foreach (var i in node.Find(property))
        {
            if (!TryCode(node, i, property, type, out var value, out var described)) continue;
            if (kept is not { } other || Precedes(value, other))
            {
                if (kept is { } replaced) AddNew(ref surplus, replaced.ToString());
                (kept, keptNode) = (value, described);
            }
            else if (value != other)
            {
                AddNew(ref surplus, value.ToString());
            }
        }

        keptNode?.BecomePart(node, name, keepsIri: false);
        if (kept is { } final) ReportSurplus(property, surplus, final.ToString());
        return kept;
    }

    private IReadOnlyList<CodedValue> Codes(NodeDescription node, string property, string name, string type)
    {
        List<CodedValue>? values = null;
        List<NodeDescription?>? nodes = null;
        foreach (var i in node.Find(property))
        {
            if (!TryCode(node, i, property, type, out var value, out var described) || (values?.Count <= SearchedForRepetitions && values.Contains(value))) continue;
            (values ??= []).Add(value);
            (nodes ??= []).Add(described);
        }

        NameParts(node, nodes, name, keepsIri: false);
        return Kept(values);
    }

    /// <summary>The coded value of a statement, which is marked; false for nothing usable, which stays unless it is empty.</summary>
    private bool TryCode(NodeDescription node, int index, string property, string type, out CodedValue value, out NodeDescription? described)
    {
        var term = node.Value(index);
        value = default;
        described = null;
        switch (term.Kind)
        {
            case TermKind.Iri:
                node.Take(index);
                value = new CodedValue(term.Value, IriText.IsControlled(term.Value) ? null : LabelOfIri(term));
                return true;
            case TermKind.Literal:
                node.Take(index);
                if (IsEmpty(term, property)) return false;
                value = CodedValue.Said(term.Value);
                if (value.Iri is not null) Report(DcatRules.LiteralForIri, Severity.Note, Responsibility.Transport, property, term.Value, term.Value);
                return true;
            default:
                described = Describe(term, property);
                var label = LabelOf(described);
                if (label < 0) return false;
                node.Take(index);
                described.Take(label);
                described.TakeType(type);
                value = CodedValue.Said(described.Value(label).Value);
                return true;
        }
    }

    /// <summary>A date that may occur once: the latest of several changes, the earliest of several publications; readable before unreadable.</summary>
    private DcatDate? Date(NodeDescription node, string property, bool latest)
    {
        DcatDate? kept = null;
        List<string>? surplus = null;
        foreach (var i in node.Find(property))
        {
            var value = node.Value(i);
            if (value.IsBlank) continue;
            node.Take(i);
            if (IsEmpty(value, property)) continue;
            var date = new DcatDate(value.Value);
            CompareDatatype(value, property, DatatypeOf(date));
            if (kept is not { } other || IsBetter(date, other, latest))
            {
                if (kept is { } replaced) AddNew(ref surplus, replaced.Lexical);
                kept = date;
            }
            else if (date != other)
            {
                AddNew(ref surplus, date.Lexical);
            }
        }

        ReportSurplus(property, surplus, kept?.Lexical);
        return kept;
    }

    private static bool IsBetter(DcatDate date, DcatDate than, bool latest) => (date.Instant, than.Instant) switch
    {
        ({ } a, { } b) when a != b => latest ? a > b : a < b,
        ({ }, null) => true,
        (null, { }) => false,
        _ => string.CompareOrdinal(date.Lexical, than.Lexical) < 0,
    };

    /// <summary>The position of the best label of a node: German or untagged before other languages; -1 for none.</summary>
    private static int LabelOf(NodeDescription node)
    {
        foreach (var property in LabelProperties)
        {
            var best = -1;
            foreach (var i in node.Find(property))
            {
                var value = node.Value(i);
                if (!value.IsLiteral || string.IsNullOrWhiteSpace(value.Value)) continue;
                if (best < 0 || (IsGerman(value) && !IsGerman(node.Value(best)))) best = i;
            }

            if (best >= 0) return best;
        }

        return -1;
    }

    private string? LabelOfIri(RdfTerm iri)
    {
        RdfTerm? best = null;
        foreach (var label in _graph.Objects(iri, RDFS.Label).Concat(_graph.Objects(iri, SKOS.PrefLabel)))
            if (label.IsLiteral && !string.IsNullOrWhiteSpace(label.Value) && (best is null || (IsGerman(label) && !IsGerman(best.Value))))
                best = label;
        return best?.Value;
    }

    private static LangString Text(RdfTerm value) => new(value.Value, LanguageTag.Clean(value.Language));

    private static bool IsGerman(RdfTerm value) => value.Language is not { } tag || tag.StartsWith("de", StringComparison.OrdinalIgnoreCase);

    private static bool Precedes(CodedValue value, CodedValue other) =>
        (value.Iri is null) == (other.Iri is null) ? string.CompareOrdinal(value.ToString(), other.ToString()) < 0 : value.Iri is not null;

    private bool IsEmpty(RdfTerm value, string property)
    {
        if (!string.IsNullOrWhiteSpace(value.Value)) return false;
        Report(DcatRules.EmptyValue, Severity.Note, Responsibility.Source, property, value.Value, null);
        return true;
    }

    private void ReportSurplus(string property, List<string>? surplus, string? kept)
    {
        if (surplus is null) return;
        foreach (var value in surplus)
            if (value != kept)
                Report(DcatRules.SurplusValue, Severity.Warning, Responsibility.Source, property, value, kept);
    }

    /// <summary>Adds what is not there yet. Graphs have no repetitions, only translation makes a few; so a long list is not searched again and again.</summary>
    private static void AddNew<T>(ref List<T>? list, T item)
    {
        list ??= [];
        if (list.Count > SearchedForRepetitions || !list.Contains(item)) list.Add(item);
    }

    private static IReadOnlyList<T> Kept<T>(List<T>? list) => list is null ? Array.Empty<T>() : list;

    /// <summary>Gives the nodes of a list their places, as the writer counts them.</summary>
    private static void NameParts(NodeDescription parent, List<NodeDescription?>? nodes, string name, bool keepsIri)
    {
        if (nodes is null) return;
        for (var i = 0; i < nodes.Count; i++) nodes[i]?.BecomePart(parent, PartLabel.InList(name, i, nodes.Count), keepsIri);
    }
}
