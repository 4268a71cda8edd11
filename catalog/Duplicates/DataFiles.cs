using System.Buffers;

namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>The files of a dataset as a set, as far as they are files.</summary>
internal static class DataFiles
{
    // A dataset with more files than these is told from others by the first of them, too.
    private const int Most = 2000;

    private static readonly SearchValues<char> LettersAndDigits = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    private static readonly string[] PageEndings = [".html", ".htm", ".php", ".asp", ".aspx", ".jsp", ".do", ".cfm", ".xhtml"];

    /// <summary>
    /// The hash of all addresses that lead to files; null where none does. Entrances of services are left out, for one serves
    /// many datasets, and so are pages.
    /// </summary>
    public static ulong? HashOf(CatalogResource resource)
    {
        if (resource is not Dataset { Distributions: { Count: > 0 } distributions }) return null;
        var files = new HashSet<ulong>();
        foreach (var distribution in distributions.Take(Most))
            foreach (var address in distribution.DownloadUrls.Count > 0 ? distribution.DownloadUrls : distribution.AccessUrls)
                if (OriginAddress.Read(address) is { } file && IsFile(file))
                    files.Add(TextHash.Of(file.Text));
        return files.Count == 0 ? null : TextHash.OfSet(files);
    }

    private static bool IsFile(OriginAddress address)
    {
        if (address.Text.Contains("service=", StringComparison.OrdinalIgnoreCase) || address.Text.Contains("getcapabilities", StringComparison.OrdinalIgnoreCase)) return false;
        if (UuidText.Find(address.Last) is not null) return true;
        var ending = Path.GetExtension(address.Last);
        return ending.Length is >= 3 and <= 9 && char.IsAsciiLetter(ending[1]) && ending.AsSpan(1).ContainsAnyExcept(LettersAndDigits) is false
               && !PageEndings.Contains(ending, StringComparer.OrdinalIgnoreCase);
    }
}
