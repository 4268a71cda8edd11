using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Languages: EU list; tags, ISO codes and names are read, regional tags by their language.</summary>
internal static class LanguageRule
{
    internal const string Alias = "language.alias";
    internal const string Unknown = "language.unknown";

    private const string Property = "dcterms:language";

    public static IReadOnlyList<CodedValue> Apply(IReadOnlyList<CodedValue> values, FindingList findings) =>
        values.Count == 0
            ? values
            : Coded.DistinctConcepts(Lists.EachValue(values, findings, static (value, findings) => One(value, findings)));

    private static CodedValue? One(CodedValue value, FindingList findings)
    {
        if (Coded.Clean(value) is not { } language) return null;
        if (Coded.Resolve(ControlledVocabularies.Languages, language, out var concept) == CodedOutcome.Standard) return language;
        if (concept is null && language.Text is { Length: > 3 } text && text[2] is '-' or '_') concept = Coded.Find(ControlledVocabularies.Languages, text[..2]);
        if (concept is null) findings.Warn(Unknown, Property, language.ToString());
        else findings.Note(Alias, Property, language.ToString(), concept.Iri);
        return concept is null ? language : language with { Iri = concept.Iri };
    }
}
