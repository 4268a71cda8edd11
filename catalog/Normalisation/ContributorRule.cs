using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>The id of whoever delivers to GovData (conventions 12 and 13); ids of other schemes may stand beside it.</summary>
internal static class ContributorRule
{
    internal const string Alias = "contributor.alias";
    internal const string Unknown = "contributor.unknown";
    internal const string FromSource = "contributor.from-source";
    internal const string Several = "contributor.several";

    private const string Property = "dcatde:contributorID";
    private const string List = "http://dcat-ap.de/def/contributors/";

    public static IReadOnlyList<CodedValue> Apply(IReadOnlyList<CodedValue> values, HarvestSource source, FindingList findings)
    {
        if (values.Count > 0)
            values = Coded.DistinctConcepts(Lists.EachValue(values, findings, static (value, findings) => One(value, findings)));
        if (values.Count > 1) OnlyOne(values, findings);
        if (values.Count > 0 || source.ContributorId is not { Length: > 0 } configured) return values;
        findings.Note(FromSource, Property, null, configured, Responsibility.Platform);
        return [new CodedValue(configured)];
    }

    // Convention 13: of the list of dcat-ap.de exactly one, of other schemes any number.
    private static void OnlyOne(IReadOnlyList<CodedValue> values, FindingList findings)
    {
        var listed = values.Where(v => v.Iri is { } iri && iri.StartsWith(List, StringComparison.Ordinal)).Select(v => v.Iri).ToList();
        if (listed.Count > 1) findings.Warn(Several, Property, string.Join(' ', listed));
    }

    private static CodedValue? One(CodedValue value, FindingList findings)
    {
        if (Coded.Clean(value) is not { } id) return null;
        switch (Coded.Resolve(ControlledVocabularies.Contributors, id, out var concept))
        {
            case CodedOutcome.Standard:
                return id;
            case CodedOutcome.Recognised:
                findings.Note(Alias, Property, id.ToString(), concept!.Iri);
                return id with { Iri = concept.Iri };
            default:
                if (id.Iri is null) findings.Warn(Unknown, Property, id.Text);
                return id;
        }
    }
}
