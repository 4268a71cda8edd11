using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.CatalogApi.Datasets;

/// <summary>The beginnings of descriptions, for lists.</summary>
internal static class Excerpt
{
    /// <summary>The beginning of a description as one line of plain text, cut at a word with an ellipsis; null for nothing.</summary>
    public static string? Of(string? description, int length)
    {
        if (description is null) return null;
        var text = Markup.ToPlainText(description, singleLine: true);
        if (text.Length == 0) return null;
        if (text.Length <= length) return text;
        var cut = text.LastIndexOf(' ', length - 1);
        // A description without blanks is cut hard, but never between the two halves of a character.
        if (cut < length / 2) cut = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..cut].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }
}
