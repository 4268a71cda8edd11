namespace OpenDataNrw.Catalog;

/// <summary>
/// The one form of publishers' names, by which facet, figures, lists and addresses find each other: runs of blanks, hard ones too, are
/// one blank, and there is none at the ends.
/// </summary>
public static class PublisherName
{
    /// <summary>The most characters; what is longer is cut.</summary>
    public const int MaxLength = 200;

    /// <summary>The name of an entry's publisher; null where it has none.</summary>
    public static string? Of(CatalogResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return Of(resource.Publisher?.Names.In());
    }

    /// <summary>A name in its one form; null where nothing is left of it.</summary>
    public static string? Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var plain = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length <= MaxLength ? plain : plain[..MaxLength].TrimEnd();
    }
}
