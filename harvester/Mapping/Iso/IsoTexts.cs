using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>Texts of a record as texts of the catalogue, with the tag of their language.</summary>
internal static class IsoTexts
{
    /// <summary>The text and its translations.</summary>
    public static IReadOnlyList<LangString> Of(IsoText text)
    {
        if (text.Translations.Count == 0) return text.Text is null ? [] : [new LangString(text.Text, text.Language)];
        var texts = new List<LangString>(text.Translations.Count + 1);
        if (text.Text is not null) texts.Add(new LangString(text.Text, text.Language));
        foreach (var (language, translation) in text.Translations) texts.Add(new LangString(translation, language));
        return texts;
    }

    /// <summary>A concept: the anchor's address with the words beside it, else the words alone; null for nothing.</summary>
    public static CodedValue? Concept(IsoText text) =>
        text.Href is { } href && SourceValues.IsWeb(href) ? new CodedValue(href, text.Value) : SourceValues.Coded(text.Value);
}
