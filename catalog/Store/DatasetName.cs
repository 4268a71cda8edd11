using System.Text;

namespace OpenDataNrw.Catalog;

/// <summary>Makes the readable, unique name of an entry, as CKAN clients use it.</summary>
public static class DatasetName
{
    private const int MaxTitleLength = 80;

    /// <summary>The title in lower-case ASCII with hyphens, followed by the first eight digits of the id.</summary>
    public static string From(string title, DatasetId id)
    {
        ArgumentNullException.ThrowIfNull(title);
        var name = new StringBuilder(MaxTitleLength + 9);
        foreach (var c in title)
        {
            if (name.Length >= MaxTitleLength) break;
            switch (char.ToLowerInvariant(c))
            {
                case 'ä': name.Append("ae"); break;
                case 'ö': name.Append("oe"); break;
                case 'ü': name.Append("ue"); break;
                case 'ß': name.Append("ss"); break;
                case var letter when char.IsAsciiLetterOrDigit(letter): name.Append(letter); break;
                default:
                    if (name.Length > 0 && name[^1] != '-') name.Append('-');
                    break;
            }
        }

        var text = name.ToString().Trim('-');
        var digits = id.ToString()[..8];
        return text.Length == 0 ? digits : $"{text}-{digits}";
    }
}
