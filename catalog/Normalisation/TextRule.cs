namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Titles, names and keywords become plain text, descriptions keep the tags that DCAT-AP.de allows.</summary>
internal static class TextRule
{
    internal const string Characters = "text.characters";
    internal const string Markup = "text.markup";
    internal const string Script = "text.script";
    internal const string Misread = "text.misread";
    internal const string TooLong = "text.too-long";
    internal const string Empty = "text.empty";

    /// <summary>Longer texts are cut: no description needs more, and every page and index would carry it.</summary>
    internal const int MaximumLength = 100_000;

    private const string Title = "dcterms:title";
    private const string Description = "dcterms:description";

    public static CatalogResource Apply(CatalogResource resource, FindingList findings)
    {
        var titles = Lines(resource.Titles, Title, findings);
        var descriptions = Descriptions(resource.Descriptions, Description, findings);
        var keywords = Lines(resource.Keywords, "dcat:keyword", findings);
        if (!ReferenceEquals(titles, resource.Titles) || !ReferenceEquals(descriptions, resource.Descriptions) || !ReferenceEquals(keywords, resource.Keywords))
            resource = resource with { Titles = titles, Descriptions = descriptions, Keywords = keywords };
        if (titles.Count == 0) findings.Fail(Empty, Title, null);
        return resource is Dataset dataset ? Versions(dataset, findings) : resource;
    }

    public static Distribution Apply(Distribution distribution, FindingList findings)
    {
        var titles = Lines(distribution.Titles, Title, findings);
        var descriptions = Descriptions(distribution.Descriptions, Description, findings);
        var attributions = Lines(distribution.AttributionTexts, "dcatde:licenseAttributionByText", findings);
        return ReferenceEquals(titles, distribution.Titles) && ReferenceEquals(descriptions, distribution.Descriptions)
               && ReferenceEquals(attributions, distribution.AttributionTexts)
            ? distribution
            : distribution with { Titles = titles, Descriptions = descriptions, AttributionTexts = attributions };
    }

    /// <summary>Texts of one line without markup; those of which nothing is left are left out.</summary>
    public static IReadOnlyList<LangString> Lines(IReadOnlyList<LangString> texts, string property, FindingList findings) =>
        Lists.EachValue(texts, (property, findings), static LangString? (text, state) =>
            Line(text.Value, state.property, state.findings) is { } line
                ? ReferenceEquals(line, text.Value) ? text : text with { Value = line }
                : null);

    /// <summary>One line without markup; null if nothing is left.</summary>
    public static string? Line(string? text, string property, FindingList findings)
    {
        if (text is null) return null;
        var cut = Cut(text, property, findings);
        if (cut.AsSpan().IndexOfAny('<', '&') < 0) return Report(text, PlainText.Clean(cut, singleLine: true), markup: false, script: false, property, findings);
        var markup = Normalisation.Markup.IsMarkup(cut) || PlainText.HasReference(cut);
        return Report(text, markup ? Normalisation.Markup.ToPlainText(cut, singleLine: true) : PlainText.Clean(cut, singleLine: true), markup, script: false, property, findings);
    }

    private static IReadOnlyList<LangString> Descriptions(IReadOnlyList<LangString> texts, string property, FindingList findings) =>
        Lists.EachValue(texts, (property, findings), static LangString? (text, state) =>
            Rich(text.Value, state.property, state.findings) is { } rich
                ? ReferenceEquals(rich, text.Value) ? text : text with { Value = rich }
                : null);

    private static string? Rich(string text, string property, FindingList findings)
    {
        var cut = Cut(text, property, findings);
        if (cut.AsSpan().IndexOfAny('<', '&') < 0) return Report(text, PlainText.Clean(cut, singleLine: false), markup: false, script: false, property, findings);
        var markup = Normalisation.Markup.IsMarkup(cut) || PlainText.HasReference(cut);
        var clean = Normalisation.Markup.Sanitise(cut, out var script);
        return Report(text, clean, markup, script, property, findings);
    }

    private static Dataset Versions(Dataset dataset, FindingList findings)
    {
        var notes = Descriptions(dataset.VersionNotes, "adms:versionNotes", findings);
        var provenance = Descriptions(dataset.Provenance, "dcterms:provenance", findings);
        return ReferenceEquals(notes, dataset.VersionNotes) && ReferenceEquals(provenance, dataset.Provenance)
            ? dataset
            : dataset with { VersionNotes = notes, Provenance = provenance };
    }

    private static string Cut(string text, string property, FindingList findings)
    {
        if (text.Length <= MaximumLength) return text;
        findings.Warn(TooLong, property, text);
        return text[..MaximumLength];
    }

    private static string? Report(string before, string after, bool markup, bool script, string property, FindingList findings)
    {
        if (PlainText.LooksMisread(after)) findings.Warn(Misread, property, after);
        if (string.Equals(before, after, StringComparison.Ordinal)) return before.Length == 0 ? null : before;
        if (script) findings.Warn(Script, property, before, after);
        else findings.Note(markup ? Markup : Characters, property, before, after);
        return after.Length == 0 ? null : after;
    }
}
