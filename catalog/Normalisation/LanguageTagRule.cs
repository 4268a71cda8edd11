using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// Convention 3: a text without language tag is German; a source registered in another language has its own tag put to them. Tags are those
/// of BCP 47, of two letters where there are such: <c>deu</c> is <c>de</c>, <c>de_DE</c> is <c>de-DE</c>; what is no tag goes.
/// </summary>
internal static class LanguageTagRule
{
    internal const string Alias = "language-tag.alias";
    internal const string Unknown = "language-tag.unknown";
    internal const string FromSource = "language-tag.from-source";

    public static CatalogResource Apply(CatalogResource resource, HarvestSource source, FindingList findings)
    {
        var untagged = TagOf(source);
        var titles = Each(resource.Titles, "dcterms:title", untagged, findings);
        var descriptions = Each(resource.Descriptions, "dcterms:description", untagged, findings);
        var keywords = Each(resource.Keywords, "dcat:keyword", untagged, findings);
        if (!ReferenceEquals(titles, resource.Titles) || !ReferenceEquals(descriptions, resource.Descriptions) || !ReferenceEquals(keywords, resource.Keywords))
            resource = resource with { Titles = titles, Descriptions = descriptions, Keywords = keywords };
        if (resource is not Dataset dataset) return resource;
        var notes = Each(dataset.VersionNotes, "adms:versionNotes", untagged, findings);
        var provenance = Each(dataset.Provenance, "dcterms:provenance", untagged, findings);
        return ReferenceEquals(notes, dataset.VersionNotes) && ReferenceEquals(provenance, dataset.Provenance)
            ? resource
            : dataset with { VersionNotes = notes, Provenance = provenance };
    }

    public static Distribution Apply(Distribution distribution, HarvestSource source, FindingList findings)
    {
        var untagged = TagOf(source);
        var titles = Each(distribution.Titles, "dcterms:title", untagged, findings);
        var descriptions = Each(distribution.Descriptions, "dcterms:description", untagged, findings);
        var attributions = Each(distribution.AttributionTexts, "dcatde:licenseAttributionByText", untagged, findings);
        return ReferenceEquals(titles, distribution.Titles) && ReferenceEquals(descriptions, distribution.Descriptions)
               && ReferenceEquals(attributions, distribution.AttributionTexts)
            ? distribution
            : distribution with { Titles = titles, Descriptions = descriptions, AttributionTexts = attributions };
    }

    // Null for German: such texts stay without a tag.
    private static string? TagOf(HarvestSource source) => source.Language.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? null : Dcat.LanguageTag.Clean(source.Language);

    private static IReadOnlyList<LangString> Each(IReadOnlyList<LangString> texts, string property, string? untagged, FindingList findings)
    {
        var fine = true;
        for (var i = 0; i < texts.Count && fine; i++)
            fine = texts[i].Language is { } tag ? IsPlain(tag) : untagged is null;
        return fine
            ? texts
            : Lists.EachValue(texts, (property, untagged, findings), static LangString? (text, state) => text with { Language = One(text, state.property, state.untagged, state.findings) });
    }

    private static string? One(LangString text, string property, string? untagged, FindingList findings)
    {
        if (text.Language is not { Length: > 0 } said)
        {
            if (untagged is not null) findings.Note(FromSource, property, text.Value, untagged, Responsibility.Platform);
            return untagged;
        }

        if (Present(said) is not { } tag)
        {
            findings.Warn(Unknown, property, said);
            return untagged;
        }

        if (tag != said) findings.Note(Alias, property, said, tag);
        return tag;
    }

    private static bool IsPlain(string tag) => tag.Length == 2 && char.IsAsciiLetterLower(tag[0]) && char.IsAsciiLetterLower(tag[1]);

    private static string? Present(string said)
    {
        var clean = Dcat.LanguageTag.Clean(said.Trim());
        if (clean is null) return OfWord(said.Trim());
        var hyphen = clean.IndexOf('-', StringComparison.Ordinal);
        var main = hyphen < 0 ? clean : clean[..hyphen];
        if (main.Length == 2) return IsPlain(main) ? clean : string.Concat(main.ToUpperInvariant().Select(char.ToLowerInvariant)) + clean[2..];
        if (OfWord(main) is { } known) return known + clean[main.Length..];
        // Three letters that are in no table here may still be a language (BCP 47 §2.2.1); longer words are none.
        return main.Length == 3 ? clean : null;
    }

    private static string? OfWord(string word) =>
        Coded.Find(ControlledVocabularies.Languages, word) is { } language ? ControlledVocabularies.LanguageTag(language.Iri) : null;
}
