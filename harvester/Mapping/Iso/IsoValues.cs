using OpenDataNrw.Harvester.Mapping.Xml;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>Reads single values of properties: texts, anchors, codes, dates.</summary>
internal static class IsoValues
{
    /// <summary>A plain text of whatever type: gco:CharacterString, gco:Date, gmd:URL, an anchor's text, a code's text.</summary>
    public static string? Text(TreeNode property)
    {
        foreach (var value in property.Children)
            if (value.Name != "PT_FreeText" && value.Text is { } text)
                return text;
        return property.First.Name == "PT_FreeText" ? FirstTranslation(property.First) : property.Text ?? property.First.Attribute("href");
    }

    /// <summary>A text with its translations.</summary>
    public static IsoText Translated(TreeNode property, IsoLanguages languages)
    {
        string? text = null, href = null;
        List<(string? Language, string Text)>? translations = null;
        foreach (var value in property.Children)
        {
            if (value.Name == "PT_FreeText")
            {
                foreach (var group in value.All("textGroup"))
                    foreach (var localised in group.Children)
                        if (localised.Text is { } translation)
                            (translations ??= []).Add((languages.Of(localised.Attribute("locale")), translation));
                continue;
            }

            text ??= value.Text;
            href ??= value.Attribute("href");
        }

        text ??= property.First.Exists ? null : property.Text;
        href ??= property.Attribute("href");
        if (text is null && href is null && translations is null) return IsoText.None;
        if (translations is not null) translations.RemoveAll(t => t.Text == text && (t.Language == languages.Default || t.Language is null));
        return new IsoText(text, href, languages.Default, translations ?? []);
    }

    /// <summary>A code of a code list: its value, else the text of the element.</summary>
    public static string? Code(TreeNode property)
    {
        var value = property.First;
        return value.Attribute("codeListValue") ?? value.Text ?? Last(value.Attribute("href"));
    }

    /// <summary>The texts of all properties of a name.</summary>
    public static List<string> Texts(TreeNode parent, string name)
    {
        var texts = new List<string>();
        foreach (var property in parent.All(name))
            if (Text(property) is { } text)
                texts.Add(text);
        return texts;
    }

    /// <summary>The codes of all properties of a name.</summary>
    public static List<string> Codes(TreeNode parent, string name)
    {
        var codes = new List<string>();
        foreach (var property in parent.All(name))
            if (Code(property) is { } code)
                codes.Add(code);
        return codes;
    }

    private static string? FirstTranslation(TreeNode free) => free["textGroup"].First.Text;

    private static string? Last(string? href) => href is null ? null : href[(href.LastIndexOfAny(['/', '#']) + 1)..] is { Length: > 0 } last ? last : null;
}
