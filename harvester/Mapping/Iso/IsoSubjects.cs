using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>What a record is about: keywords by their thesaurus, topics of ISO 19115.</summary>
/// <param name="Keywords">Free keywords and those of thesauri, as words.</param>
/// <param name="Themes">INSPIRE themes, EU data themes and topics, as written.</param>
/// <param name="HvdCategories">Categories of high-value datasets.</param>
/// <param name="Legislation">Acts that apply (ELI).</param>
/// <param name="Concepts">Addresses of further concepts: GEMET, spatial scope, priority datasets.</param>
internal sealed record IsoSubjects(
    IReadOnlyList<LangString> Keywords, IReadOnlyList<CodedValue> Themes, IReadOnlyList<CodedValue> HvdCategories, IReadOnlyList<string> Legislation, IReadOnlyList<string> Concepts)
{
    private const string HvdCategory = "data.europa.eu/bna/";
    private const string Eli = "data.europa.eu/eli/";
    private const string InspireTheme = "inspire.ec.europa.eu/theme/";
    private const string DataTheme = "publications.europa.eu/resource/authority/data-theme";

    private static readonly string[] Classifications = ["/metadata-codelist/SpatialScope/", "/metadata-codelist/SpatialDataServiceCategory/"];

    /// <summary>Sorts the keywords of a record.</summary>
    public static IsoSubjects Read(IsoRecord record)
    {
        var (keywords, themes, categories, laws, concepts) = (new List<LangString>(), new List<CodedValue>(), new List<CodedValue>(), new List<string>(), new List<string>());
        foreach (var group in record.Keywords)
        {
            var thesaurus = KindOf(group.Thesaurus);
            foreach (var word in group.Words)
            {
                var href = word.Href is { } address && SourceValues.IsWeb(address) ? address : null;
                switch (KindOf(href) ?? thesaurus)
                {
                    case Thesaurus.HighValue:
                        // Guideline of the INSPIRE community for high-value datasets: the category is an anchor; some write its name alone.
                        AddNew(categories, href is null ? CodedValue.Said(word.Value!) : new CodedValue(href, word.Value));
                        continue;
                    case Thesaurus.Law:
                        AddNew(laws, href!);
                        break;
                    case Thesaurus.Theme:
                        AddNew(themes, href is null ? CodedValue.Said(word.Value!) : new CodedValue(href, word.Value));
                        if (href is not null && !href.Contains(DataTheme, StringComparison.Ordinal)) AddNew(concepts, href);
                        break;
                    default:
                        if (href is not null) AddNew(concepts, href);
                        // "National" and "infoMapAccessService" classify the record; nobody looks for them.
                        if (href is not null && Array.Exists(Classifications, c => href.Contains(c, StringComparison.Ordinal))) continue;
                        break;
                }

                foreach (var text in IsoTexts.Of(word)) AddNew(keywords, text);
            }
        }

        foreach (var topic in record.Topics) AddNew(themes, CodedValue.Said(topic));
        return new IsoSubjects(keywords, themes, categories, laws, concepts);
    }

    private enum Thesaurus
    {
        Other,
        Theme,
        HighValue,
        Law,
    }

    private static Thesaurus KindOf(IsoText thesaurus)
    {
        // INSPIRE's regulations cite themselves as thesaurus of the words that they define: such a word is no act.
        if (KindOf(thesaurus.Href) is { } known and not Thesaurus.Law) return known;
        if (thesaurus.Value is not { } title) return Thesaurus.Other;
        // "GEMET - INSPIRE themes, version 1.0", "INSPIRE-Themen", "GEMET - Thème INSPIRE".
        if (title.Contains("INSPIRE", StringComparison.OrdinalIgnoreCase) && title.Contains("them", StringComparison.OrdinalIgnoreCase)
            && !title.Contains("priority", StringComparison.OrdinalIgnoreCase))
            return Thesaurus.Theme;
        if (title.Contains("Thème", StringComparison.OrdinalIgnoreCase) && title.Contains("INSPIRE", StringComparison.OrdinalIgnoreCase)) return Thesaurus.Theme;
        if (title.StartsWith("Data theme", StringComparison.OrdinalIgnoreCase)) return Thesaurus.Theme;
        return title.StartsWith("High-value dataset", StringComparison.OrdinalIgnoreCase) || title.Equals("HVD", StringComparison.OrdinalIgnoreCase) ? Thesaurus.HighValue : Thesaurus.Other;
    }

    private static Thesaurus? KindOf(string? href)
    {
        if (href is null || !SourceValues.IsWeb(href)) return null;
        if (href.Contains(HvdCategory, StringComparison.Ordinal)) return Thesaurus.HighValue;
        if (href.Contains(Eli, StringComparison.Ordinal)) return Thesaurus.Law;
        return href.Contains(InspireTheme, StringComparison.Ordinal) || href.Contains(DataTheme, StringComparison.Ordinal) || href.EndsWith("inspire_themes", StringComparison.Ordinal)
            ? Thesaurus.Theme
            : null;
    }

    private static void AddNew<T>(List<T> list, T value)
    {
        if (!list.Contains(value)) list.Add(value);
    }
}
