using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// Themes are EU data themes (convention 30). Codes, labels, old addresses, and the groups of OGD 1.1, of Berlin, of INSPIRE and
/// ISO 19115 are translated; a text that stands for no theme becomes a keyword, so that it is still found.
/// </summary>
internal static class ThemeRule
{
    internal const string Alias = "theme.alias";
    internal const string Mapped = "theme.mapped";
    internal const string ToKeyword = "theme.to-keyword";
    internal const string Unknown = "theme.unknown";
    internal const string Missing = "theme.missing";
    internal const string Suggested = "theme.suggested";

    private const string Property = "dcat:theme";

    public static CatalogResource Apply(CatalogResource resource, FindingList findings)
    {
        if (resource.Themes.Count == 0)
        {
            Report(resource, findings);
            return resource;
        }

        if (AllStandard(resource.Themes)) return Distinct(resource);
        var themes = new List<CodedValue>(resource.Themes.Count);
        List<LangString>? keywords = null;
        foreach (var theme in resource.Themes)
            if (Coded.Clean(theme) is { } said)
            {
                if (said.Iri != theme.Iri && ControlledVocabularies.DataThemes.ByIri(said.Iri ?? "") is not null) findings.Note(Alias, Property, theme.ToString(), said.Iri);
                One(said, themes, ref keywords, resource.Keywords, findings);
            }


        var after = resource with { Themes = Coded.DistinctConcepts(themes), Keywords = keywords ?? resource.Keywords };
        if (after.Themes.Count == 0) Report(after, findings);
        return after;
    }

    private static CatalogResource Distinct(CatalogResource resource)
    {
        var distinct = Coded.DistinctConcepts(resource.Themes);
        return ReferenceEquals(distinct, resource.Themes) ? resource : resource with { Themes = distinct };
    }

    private static void Report(CatalogResource resource, FindingList findings)
    {
        if (ThemeSuggestion.Of(resource.Keywords) is var (keyword, theme)) findings.Warn(Suggested, Property, keyword, theme.Iri);
        else findings.Warn(Missing, Property, null);
    }

    private static bool AllStandard(IReadOnlyList<CodedValue> themes)
    {
        for (var i = 0; i < themes.Count; i++)
            if (themes[i].Iri is not { } iri || ControlledVocabularies.DataThemes.ByIri(iri) is null)
                return false;
        return true;
    }

    private static void One(CodedValue said, List<CodedValue> themes, ref List<LangString>? keywords, IReadOnlyList<LangString> present, FindingList findings)
    {
        switch (Coded.Resolve(ControlledVocabularies.DataThemes, said, out var concept))
        {
            case CodedOutcome.Standard:
                themes.Add(said);
                return;
            case CodedOutcome.Recognised:
                findings.Note(Alias, Property, said.ToString(), concept!.Iri);
                themes.Add(said with { Iri = concept.Iri });
                return;
        }

        if (Translate(said) is { Count: > 0 } translated)
        {
            findings.Note(Mapped, Property, said.ToString(), string.Join(' ', translated.Select(c => c.Iri)));
            foreach (var theme in translated) themes.Add(new CodedValue(theme.Iri, said.Text));
        }
        else if (said.Iri is not null)
        {
            findings.Warn(Unknown, Property, said.ToString());
            themes.Add(said);
        }
        else
        {
            findings.Warn(ToKeyword, Property, said.Text);
            if ((keywords ?? present).Any(k => k.Value.Equals(said.Text, StringComparison.OrdinalIgnoreCase))) return;
            (keywords ??= [.. present]).Add(new LangString(said.Text!));
        }
    }

    private static IReadOnlyList<Concept>? Translate(CodedValue said)
    {
        var value = said.Text ?? said.Iri!;
        if (ControlledVocabularies.ThemeFor("ogd-1.1-group", value) is { } group) return group;
        if (ControlledVocabularies.ThemeFor("berlin-group", value) is { } berlin) return berlin;
        if ((said.Iri is { } iri ? Present(ControlledVocabularies.InspireThemes, iri) : ControlledVocabularies.InspireThemes.ByLabel(value)) is { } inspire)
            return First(ControlledVocabularies.ThemeFor("inspire-theme", inspire.Iri));
        var topic = said.Iri is { } address ? Present(ControlledVocabularies.TopicCategories, address) : Coded.Find(ControlledVocabularies.TopicCategories, value);
        return topic is null ? null : First(ControlledVocabularies.ThemeFor("iso-topic-category", topic.Code));
    }

    private static Concept? Present(Vocabulary vocabulary, string iri) => vocabulary.ByIri(ControlledVocabularies.Replaced(iri) ?? iri);

    // One topic stands for up to five themes, of which only the first is about it.
    private static IReadOnlyList<Concept>? First(IReadOnlyList<Concept>? themes) => themes is { Count: > 1 } ? [themes[0]] : themes;
}
