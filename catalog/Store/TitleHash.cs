namespace OpenDataNrw.Catalog;

/// <summary>
/// A 64-bit hash of a title without case, blanks and punctuation. Two entries of one source with the same hash under
/// different identifiers are a sign that the source renamed its identifiers.
/// </summary>
public static class TitleHash
{
    /// <summary>The hash (FNV-1a over the folded characters); 0 for a title without letters and digits.</summary>
    public static ulong Of(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var hash = 14695981039346656037UL;
        var any = false;
        foreach (var c in title)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            any = true;
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        }

        return any ? hash : 0;
    }
}
