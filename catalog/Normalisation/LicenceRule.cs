using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// Licences are those of the dcat-ap.de list (convention 32). Addresses outside the list pass unchanged (convention 34),
/// and none is ever invented: what a source does not say is reported, not filled in.
/// </summary>
internal static class LicenceRule
{
    internal const string Alias = "licence.alias";
    internal const string NotALicence = "licence.not-a-licence";
    internal const string NotInList = "licence.not-in-list";
    internal const string Unknown = "licence.unknown";
    internal const string Contradiction = "licence.contradiction";
    internal const string Missing = "licence.missing";
    internal const string Attribution = "licence.attribution-missing";

    private const string Property = "dcterms:license";
    private const string ListBase = "dcat-ap.de/def/licenses/";

    /// <summary>The licence of a distribution, which must have one.</summary>
    public static Distribution Apply(Distribution distribution, FindingList findings)
    {
        var licence = Of(distribution.License, findings);
        if (licence is null) findings.Fail(Missing, Property, null);
        else if (licence is { Iri: { } iri } && ControlledVocabularies.LicenceNeedsAttribution(iri) && distribution.AttributionTexts.Count == 0)
            findings.Warn(Attribution, "dcatde:licenseAttributionByText", null);
        return licence == distribution.License ? distribution : distribution with { License = licence };
    }

    /// <summary>The licence of a service, which may have one.</summary>
    public static DataService Apply(DataService service, FindingList findings)
    {
        var licence = Of(service.License, findings);
        return licence == service.License ? service : service with { License = licence };
    }

    private static CodedValue? Of(CodedValue? value, FindingList findings)
    {
        if (Coded.Clean(value) is not { } licence) return null;
        var outcome = Coded.Resolve(ControlledVocabularies.Licences, licence, out var concept);
        if (concept is null) concept = InDatedList(licence.Iri) ?? NamedWithin(licence.Text);
        if (concept is null) return Unresolved(licence, outcome, findings);
        if (concept.Iri != licence.Iri) findings.Note(Alias, Property, licence.ToString(), concept.Iri);
        if (licence.Text is { } text && licence.Iri is not null && Contradicts(concept, text)) findings.Warn(Contradiction, Property, text, concept.Iri);
        return licence with { Iri = concept.Iri };
    }

    private static CodedValue Unresolved(CodedValue licence, CodedOutcome outcome, FindingList findings)
    {
        if (outcome == CodedOutcome.NoConcept)
        {
            findings.Warn(NotALicence, Property, licence.ToString());
        }
        else if (licence.Iri is { } iri && (ControlledVocabularies.EuLicences.ByIri(iri) ?? ByText(iri)) is { } european)
        {
            findings.Warn(NotInList, Property, iri, european.Iri == iri ? null : european.Label("de"));
        }
        else
        {
            findings.Warn(Unknown, Property, licence.ToString());
        }

        return licence;

        static Concept? ByText(string iri) => ControlledVocabularies.EuLicences.TryAlias(iri, out var found) ? found : null;
    }

    private static bool Contradicts(Concept concept, string text) =>
        Coded.Find(ControlledVocabularies.Licences, text) is { } other && other.Iri != concept.Iri && !IsLooser(other, concept) && !IsLooser(concept, other);

    // "cc-by" beside "cc-by/4.0" says less, but nothing else.
    private static bool IsLooser(Concept one, Concept other) => other.Code.StartsWith(one.Code, StringComparison.Ordinal);

    /// <summary>…/def/licenses/20210721.html#dl-by-de/2.0, the list's page for humans with its date.</summary>
    private static Concept? InDatedList(string? iri)
    {
        if (iri is null) return null;
        var start = iri.IndexOf(ListBase, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        var rest = iri.AsSpan(start + ListBase.Length);
        if (rest.Length < 10 || rest[..8].ContainsAnyExceptInRange('0', '9')) return null;
        var code = rest[8..].IndexOfAny('#', '/');
        return code < 0 ? null : ControlledVocabularies.Licences.ByCode(rest[(code + 9)..].TrimEnd('/').ToString());
    }

    /// <summary>A licence whose address stands within a longer text, or whose name stands before a bracket.</summary>
    private static Concept? NamedWithin(string? text)
    {
        if (text is null || text.Length > 1000) return null;
        var address = text.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (address >= 0)
        {
            var end = text.AsSpan(address).IndexOfAny(AddressEnds);
            var url = end < 0 ? text[address..] : text.Substring(address, end);
            return Coded.Find(ControlledVocabularies.Licences, url.TrimEnd('.'));
        }

        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        return bracket > 3 ? Coded.Find(ControlledVocabularies.Licences, text[..bracket].Trim()) : null;
    }

    private static readonly System.Buffers.SearchValues<char> AddressEnds = System.Buffers.SearchValues.Create(" \t\r\n)>]\"',;");
}
