using System.Text;
using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>
/// Licence, attribution and rights out of constraints. GDI-DE ("Konventionen zu Metadaten", open data) states a licence three times:
/// as text, as code and as a snippet of JSON; the most exact statement goes first, and no licence is ever guessed from words that
/// only may mean one.
/// </summary>
internal sealed class IsoTerms
{
    private const string Public = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
    private const string Limitations = "/LimitationsOnPublicAccess/";
    private const string Conditions = "/ConditionsApplyingToAccessAndUse/";
    private const string Eli = "data.europa.eu/eli/";

    private readonly List<LangString> _attributions = [];
    private readonly List<CodedValue> _rights = [];
    private readonly List<string> _legislation = [];
    private readonly List<string> _codes = [];
    private readonly MappingNotes _notes;

    // In the order of their weight: JSON, addresses known to be licences, texts known to be licences, other addresses.
    private CodedValue? _fromJson;
    private CodedValue? _known;
    private CodedValue? _address;

    private IsoTerms(MappingNotes notes) => _notes = notes;

    /// <summary>The licence as said; null if none is.</summary>
    public CodedValue? License => _fromJson ?? _known ?? _address;

    /// <summary>The text that users have to name the provider with.</summary>
    public IReadOnlyList<LangString> Attributions => _attributions;

    /// <summary>Texts and addresses of conditions that are no licence.</summary>
    public IReadOnlyList<CodedValue> Rights => _rights;

    /// <summary>Who may use the data, where the record says that anyone may.</summary>
    public CodedValue? AccessRights { get; private set; }

    /// <summary>Acts that apply (ELI).</summary>
    public IReadOnlyList<string> Legislation => _legislation;

    /// <summary>Codes of restriction for which DCAT-AP.de has no place.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>Reads the constraints of a record.</summary>
    public static IsoTerms Read(IsoRecord record, MappingNotes notes)
    {
        var terms = new IsoTerms(notes);
        foreach (var constraints in record.Constraints)
        {
            foreach (var other in constraints.Others) terms.Take(other);
            foreach (var reference in constraints.References)
                terms.Take(reference.Title.Href is null && reference.Online is { } online ? reference.Title with { Href = online } : reference.Title);
            foreach (var code in constraints.Codes)
                if (!terms._codes.Contains(code)) terms._codes.Add(code);
        }

        foreach (var constraints in record.Constraints)
            foreach (var limitation in constraints.UseLimitations)
                terms.Take(limitation);
        if (terms._attributions.Count == 0)
            foreach (var right in terms._rights)
                if (right is { Text: { } text } && QuotedSource(text) is { } source)
                {
                    terms._attributions.Add(new LangString(source));
                    break;
                }

        return terms;
    }

    private void Take(IsoText said)
    {
        if (said.Text is ['{', ..] && TakeJson(said)) return;
        if (said.Href is { } href && SourceValues.IsWeb(href))
        {
            TakeAddress(href, said);
            return;
        }

        foreach (var text in IsoTexts.Of(said)) TakeText(text.Value);
    }

    private void TakeAddress(string href, IsoText said)
    {
        if (href.Contains(Limitations, StringComparison.Ordinal) && href.EndsWith("/noLimitations", StringComparison.Ordinal))
        {
            if (AccessRights is not null) return;
            AccessRights = new CodedValue(Public);
            _notes.Reshaped("dcterms:accessRights", href, Public);
        }
        else if (href.Contains(Limitations, StringComparison.Ordinal) || href.Contains(Conditions, StringComparison.Ordinal))
        {
            // "No conditions apply" is no licence: who may do what is still not said.
            AddRight(new CodedValue(href, said.Value));
        }
        else if (href.Contains(Eli, StringComparison.Ordinal))
        {
            if (!_legislation.Contains(href)) _legislation.Add(href);
        }
        else if (IsLicence(href) || (said.Value is { } name && IsLicence(name)))
        {
            Know(new CodedValue(href, said.Value));
        }
        else
        {
            _address ??= new CodedValue(href, said.Value);
            if (_address?.Iri != href) AddRight(new CodedValue(href, said.Value));
        }
    }

    private void TakeText(string text)
    {
        if (IsLicence(text))
        {
            Know(CodedValue.Said(text));
            return;
        }

        if (AddressesWithin(text).FirstOrDefault(IsLicence) is { } address) Know(new CodedValue(address));
        AddRight(CodedValue.Said(text));
    }

    private bool TakeJson(IsoText said)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(Encoding.UTF8.GetBytes(said.Text!), new JsonDocumentOptions { MaxDepth = 8, AllowTrailingCommas = true });
        }
        catch (JsonException)
        {
            _notes.BrokenJson("dcterms:license", said.Text!);
            return false;
        }

        using (document)
        {
            if (JsonRecord.HasHalfCharacter(Encoding.UTF8.GetBytes(said.Text!))) return false;
            var fields = new JsonFields(document.RootElement, _notes);
            var (url, id, name) = (fields.Text("url"), fields.Text("id"), fields.Text("name"));
            if ((url ?? id ?? name) is null) return false;
            var licence = url is not null && SourceValues.IsWeb(url) ? new CodedValue(url, id ?? name) : CodedValue.Said(id ?? name ?? url!);
            if (_fromJson is { } first && first != licence) _notes.LeftOut("dcterms:license", licence.ToString());
            _fromJson ??= licence;
            if (fields.Text("quelle") is { } source && !_attributions.Exists(a => a.Value == source)) _attributions.Add(new LangString(source, said.Language));
            return true;
        }
    }

    private void Know(CodedValue licence)
    {
        if (_known is { } first && Concept(first) is { } one && Concept(licence) is { } other && one != other) _notes.LeftOut("dcterms:license", licence.ToString());
        _known ??= licence;
    }

    private void AddRight(CodedValue right)
    {
        if (!_rights.Contains(right)) _rights.Add(right);
    }

    private static bool IsLicence(string text) => Concept(CodedValue.Said(text)) is not null;

    private static Concept? Concept(CodedValue licence)
    {
        if (licence.Iri is { } iri && ControlledVocabularies.Licences.TryAlias(iri, out var byAddress) && byAddress is not null) return byAddress;
        return licence.Text is { Length: <= 300 } text && ControlledVocabularies.Licences.TryAlias(text, out var byName) ? byName : null;
    }

    private static IEnumerable<string> AddressesWithin(string text)
    {
        for (var at = text.IndexOf("http", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("http", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            var end = text.IndexOfAny([' ', '\t', '\r', '\n', ')', '>', ']', '"', '\'', ',', ';'], at);
            yield return (end < 0 ? text[at..] : text[at..end]).TrimEnd('.');
        }
    }

    /// <summary>The words behind "Quellenvermerk:", or between the quotation marks that follow it.</summary>
    private static string? QuotedSource(string text)
    {
        const int Longest = 300;
        var at = text.IndexOf("Quellenvermerk", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = text.AsSpan(at + "Quellenvermerk".Length);
        var open = rest.IndexOfAny("\"„“«»");
        var colon = rest.IndexOf(':');
        if (open >= 0 && (colon < 0 || open < colon + 4 || colon < open))
        {
            var quoted = rest[(open + 1)..];
            var close = quoted.IndexOfAny("\"“”«»");
            if (close is > 0 and <= Longest) return quoted[..close].Trim().ToString();
        }

        if (colon < 0) return null;
        var words = rest[(colon + 1)..].Trim();
        var end = words.IndexOfAny("\r\n;");
        if (end >= 0) words = words[..end];
        return words.Length is > 0 and <= Longest ? words.Trim().ToString() : null;
    }
}
