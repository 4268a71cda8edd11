using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Formats that only wrap others.</summary>
internal static class FilePacking
{
    /// <summary>Whether files of this type are archives or compressed files.</summary>
    public static bool IsPacking(Concept fileType) =>
        fileType.Code is "ZIP" or "7Z" or "RAR" or "TAR" or "TAR_GZ" or "TAR_XZ" or "GZIP" or "BZIP2" or "XZ" or "LZIP" or "LZMA" or "LZO" or "Z" or "LHA" or "ARJ";

    /// <summary>States how the file is packed, where that is not stated and IANA has a media type for it.</summary>
    public static Distribution Record(Distribution distribution, Concept packing, string before, FindingList findings)
    {
        var (package, compression) = packing.Code switch
        {
            "ZIP" => ("application/zip", null),
            "GZIP" => (null, "application/gzip"),
            _ => ((string?)null, (string?)null),
        };
        if (package is not null && distribution.PackageFormat is null && ControlledVocabularies.MediaTypes.ByCode(package) is { } packageType)
        {
            findings.Note(FormatRule.Packed, "dcat:packageFormat", before, packageType.Iri);
            return distribution with { PackageFormat = new CodedValue(packageType.Iri) };
        }

        if (compression is not null && distribution.CompressFormat is null && ControlledVocabularies.MediaTypes.ByCode(compression) is { } compressionType)
        {
            findings.Note(FormatRule.Packed, "dcat:compressFormat", before, compressionType.Iri);
            return distribution with { CompressFormat = new CodedValue(compressionType.Iri) };
        }

        return distribution;
    }
}
