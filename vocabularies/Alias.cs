using System.Text;

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
        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text.AsSpan().Trim())
        {
            if (char.IsWhiteSpace(c) || c == '\u00A0')
            {
                space = folded.Length > 0;
                continue;
            }

            if (space) folded.Append(' ');
            space = false;
            folded.Append(c is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' ? '-' : char.ToLowerInvariant(c));
        }

        var result = folded.ToString();
        if (result.StartsWith("datenlizenz+", StringComparison.Ordinal)) result = result.Replace('+', ' ');
        if (result.StartsWith("https://", StringComparison.Ordinal)) result = result[8..];
        else if (result.StartsWith("http://", StringComparison.Ordinal)) result = result[7..];
        if (result.StartsWith("www.", StringComparison.Ordinal)) result = result[4..];
        return result.TrimEnd('/');
    }
}
