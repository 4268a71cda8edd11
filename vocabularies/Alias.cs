namespace OpenDataNrw.Vocabularies;

/// <summary>Brings texts as sources write them to the form in which alias tables are keyed.</summary>
public static class Alias
{
    /// <summary>
    /// Trimmed, lower case, dashes unified, <c>datenlizenz+</c> unescaped, scheme and <c>www.</c> and closing slash removed,
    /// white space collapsed.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<char> buffer = text.Length <= 256 ? stackalloc char[256] : new char[text.Length];
        return Fold(text, buffer).ToString();
    }

    /// <summary>Folds into a buffer that is at least as long as the text.</summary>
    internal static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        var space = false;
        foreach (var c in text.Trim())
        {
            if (char.IsWhiteSpace(c))
            {
                space = length > 0;
                continue;
            }

            if (space) buffer[length++] = ' ';
            space = false;
            buffer[length++] = c is >= '\u2010' and <= '\u2015' or '\u2212' ? '-' : char.ToLowerInvariant(c);
        }

        var folded = buffer[..length];
        if (folded.StartsWith("datenlizenz+", StringComparison.Ordinal)) folded.Replace('+', ' ');
        if (folded.StartsWith("https://", StringComparison.Ordinal)) folded = folded[8..];
        else if (folded.StartsWith("http://", StringComparison.Ordinal)) folded = folded[7..];
        if (folded.StartsWith("www.", StringComparison.Ordinal)) folded = folded[4..];
        return folded.TrimEnd('/');
    }
}
