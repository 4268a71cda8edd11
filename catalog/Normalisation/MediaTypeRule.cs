using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Media types: IANA list. Parameters go, old and invented types become those that IANA lists for the same format.</summary>
internal static class MediaTypeRule
{
    internal const string Alias = "media-type.alias";
    internal const string Unknown = "media-type.unknown";
    internal const string Contradiction = "media-type.contradiction";

    public static Distribution Apply(Distribution distribution, FindingList findings)
    {
        var media = One(distribution.MediaType, "dcat:mediaType", findings);
        var compress = One(distribution.CompressFormat, "dcat:compressFormat", findings);
        var package = One(distribution.PackageFormat, "dcat:packageFormat", findings);
        if (media != distribution.MediaType || compress != distribution.CompressFormat || package != distribution.PackageFormat)
            distribution = distribution with { MediaType = media, CompressFormat = compress, PackageFormat = package };
        return distribution;
    }

    /// <summary>Warns where format and media type name different things; both stay, for nobody here knows which is right.</summary>
    public static void Compare(Distribution distribution, FindingList findings)
    {
        if (distribution.MediaType is not { Iri: { } mediaIri } || distribution.Format is not { Iri: { } formatIri }) return;
        if (ControlledVocabularies.MediaTypes.ByIri(mediaIri) is not { } media || ControlledVocabularies.FileTypes.ByIri(formatIri) is not { } format) return;
        if (ControlledVocabularies.FileTypeForMediaType(media.Code) is { } type && !Agree(type, format))
            findings.Warn(Contradiction, "dcat:mediaType", media.Code, format.Code);
    }

    private static bool Agree(Concept one, Concept other) =>
        one == other || IsGeneral(one) || FilePacking.IsPacking(one) || other.Code.EndsWith("_SRVC", StringComparison.Ordinal) || FilePacking.IsPacking(other)
        || one.Code.Contains(other.Code, StringComparison.Ordinal) || other.Code.Contains(one.Code, StringComparison.Ordinal)
        || (one.Code.StartsWith("RDF", StringComparison.Ordinal) && other.Code.StartsWith("RDF", StringComparison.Ordinal));

    // Media types under which many formats travel.
    private static bool IsGeneral(Concept type) => type.Code is "XML" or "JSON" or "TXT" or "OCTET" or "BIN" or "HTML";

    private static CodedValue? One(CodedValue? value, string property, FindingList findings)
    {
        if (Coded.Clean(value) is not { } type) return null;
        if (Coded.Resolve(ControlledVocabularies.MediaTypes, type, out var concept) == CodedOutcome.Standard) return type;
        concept ??= Within(type.Text ?? TailOf(type.Iri!));
        if (concept is null) findings.Warn(Unknown, property, type.ToString());
        else findings.Note(Alias, property, type.ToString(), concept.Iri);
        return concept is null ? type : type with { Iri = concept.Iri };
    }

    private static Concept? Within(string text)
    {
        var semicolon = text.IndexOf(';', StringComparison.Ordinal);
        var type = (semicolon < 0 ? text : text[..semicolon]).Trim();
        if (ControlledVocabularies.MediaTypes.ByCode(type) is { } listed) return listed;
        var fileType = ControlledVocabularies.FileTypeForMediaType(type) ?? Coded.Find(ControlledVocabularies.FileTypes, type);
        return fileType is null ? null : ControlledVocabularies.MediaTypeForFileType(fileType.Iri);
    }

    /// <summary>"text/csv" out of any address that ends with it.</summary>
    private static string TailOf(string iri)
    {
        var last = iri.LastIndexOf('/');
        var before = last > 0 ? iri.LastIndexOf('/', last - 1) : -1;
        return before < 0 ? iri : iri[(before + 1)..];
    }
}
