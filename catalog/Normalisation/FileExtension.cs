using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Reads the extension of the file that an address names.</summary>
internal static class FileExtension
{
    /// <summary>The file type of the address's extension; null where it has none or one that says nothing.</summary>
    public static Concept? TypeOf(string url)
    {
        var path = url.AsSpan();
        var query = path.IndexOfAny('?', '#');
        if (query >= 0) path = path[..query];
        var authority = path.IndexOf("://", StringComparison.Ordinal);
        if (authority >= 0) path = path[(authority + 3)..];
        var slash = path.LastIndexOf('/');
        // An address without path ends with the name of the host, which is no file.
        if (slash < 0) return null;
        var file = path[(slash + 1)..];
        var point = file.LastIndexOf('.');
        if (point <= 0 || file.Length - point > 9) return null;
        var earlier = file[..point].LastIndexOf('.');
        return (earlier > 0 ? ControlledVocabularies.FileTypeForExtension(file[earlier..]) : null)
            ?? Telling(ControlledVocabularies.FileTypeForExtension(file[point..]));
    }

    // Extensions that other things use more often than the type of the EU list that claims them.
    private static Concept? Telling(Concept? type) =>
        type?.Code is "PL" or "BIN" or "OCTET" or "EXE" or "MIF_MID" or "LEG" or "AAC" or "ISO" or "XYZ" or "Z" or "MOP" or "SDMX" ? null : type;
}
