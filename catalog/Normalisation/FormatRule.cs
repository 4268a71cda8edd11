using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// The format of a file: EU file type (convention 31). Names, extensions and media types are read; of a packed file the inner
/// format counts and the packing goes to <c>dcat:packageFormat</c> or <c>dcat:compressFormat</c>. A missing format is only
/// taken from what says it for certain: the media type, the extension of the download, the request of a service.
/// </summary>
internal static class FormatRule
{
    internal const string Alias = "format.alias";
    internal const string FromMediaType = "format.from-media-type";
    internal const string FromExtension = "format.from-extension";
    internal const string FromService = "format.from-service";
    internal const string Packed = "format.packed";
    internal const string Several = "format.several";
    internal const string NotAFormat = "format.not-a-format";
    internal const string Unknown = "format.unknown";
    internal const string Missing = "format.missing";

    private const string Property = "dcterms:format";
    private static readonly string[] PartSeparators = [",", ";", "/", "|", "+", "&", ":", " und ", " oder ", " and ", " or ", "\n"];

    private static Vocabulary FileTypes => ControlledVocabularies.FileTypes;

    public static Distribution Apply(Distribution distribution, FindingList findings)
    {
        var format = Coded.Clean(distribution.Format);
        var after = format is { } said ? Stated(distribution, said, findings) : With(distribution, Derived(distribution, null, findings));
        return Packing(after, findings);
    }

    /// <summary>Formats of a service.</summary>
    public static DataService Apply(DataService service, FindingList findings)
    {
        var formats = Coded.Apply(service.Formats, new CodedRule(FileTypes, Property, Alias, Unknown), findings);
        return ReferenceEquals(formats, service.Formats) ? service : service with { Formats = formats };
    }

    private static Distribution Stated(Distribution distribution, CodedValue said, FindingList findings)
    {
        switch (Coded.Resolve(FileTypes, said, out var concept))
        {
            case CodedOutcome.Standard:
                return With(distribution, said);
            case CodedOutcome.Recognised:
                concept = Newer(concept!, said, distribution);
                findings.Note(Alias, Property, said.ToString(), concept.Iri);
                return With(distribution, said with { Iri = concept.Iri });
            case CodedOutcome.NoConcept:
                return With(distribution, Derived(distribution, said, findings));
            default:
                return Parts(distribution, said, findings) ?? Unresolved(distribution, said, findings);
        }
    }

    private static Distribution Unresolved(Distribution distribution, CodedValue said, FindingList findings)
    {
        if (said.Iri is { } iri && ControlledVocabularies.MediaTypes.ByIri(ControlledVocabularies.Replaced(iri) ?? iri) is { } media
            && ControlledVocabularies.FileTypeForMediaType(media.Code) is { } type)
        {
            findings.Note(Alias, Property, iri, type.Iri);
            return With(distribution, said with { Iri = type.Iri });
        }

        findings.Warn(Unknown, Property, said.ToString());
        return With(distribution, said);
    }

    private static Distribution With(Distribution distribution, CodedValue? format) =>
        format == distribution.Format ? distribution : distribution with { Format = format };

    // "Excel" means XLS only as long as nothing says otherwise.
    private static Concept Newer(Concept concept, CodedValue said, Distribution distribution) =>
        concept.Code == "XLS" && !string.Equals(said.Text, "xls", StringComparison.OrdinalIgnoreCase)
        && (OfMediaType(distribution)?.Code == "XLSX" || OfExtension(distribution)?.Code == "XLSX")
            ? FileTypes.ByCode("XLSX")!
            : concept;

    private static CodedValue? Derived(Distribution distribution, CodedValue? said, FindingList findings)
    {
        var (concept, rule) = OfMediaType(distribution) is { } byMediaType && !FilePacking.IsPacking(byMediaType) ? (byMediaType, FromMediaType)
            : OfExtension(distribution) is { } byExtension ? (byExtension, FromExtension)
            : OfService(distribution) is { } byService ? (byService, FromService)
            : (null, said is null ? Missing : NotAFormat);
        if (concept is null) findings.Warn(rule, Property, said?.ToString());
        else findings.Note(rule, Property, said?.ToString(), concept.Iri);
        return concept is null ? said : new CodedValue(concept.Iri, said?.Text);
    }

    private static Concept? OfMediaType(Distribution distribution) =>
        distribution.MediaType is not { } type ? null
        : type.Text is { } text && ControlledVocabularies.FileTypeForMediaType(text) is { } byText ? byText
        : type.Iri is { } iri && ControlledVocabularies.MediaTypes.ByIri(iri) is { } concept ? ControlledVocabularies.FileTypeForMediaType(concept.Code)
        : null;

    private static Concept? OfExtension(Distribution distribution)
    {
        foreach (var url in distribution.DownloadUrls)
            if (FileExtension.TypeOf(url) is { } type)
                return type;
        foreach (var url in distribution.AccessUrls)
            if (FileExtension.TypeOf(url) is { Code: not "HTML" } type)
                return type;
        return null;
    }

    private static Concept? OfService(Distribution distribution)
    {
        foreach (var url in distribution.AccessUrls)
            if (url.Contains("request=getcapabilities", StringComparison.OrdinalIgnoreCase))
                foreach (var (parameter, code) in (ReadOnlySpan<(string, string)>)
                         [("service=wms", "WMS_SRVC"), ("service=wfs", "WFS_SRVC"), ("service=wcs", "WCS_SRVC"), ("service=wmts", "WMTS_SRVC")])
                    if (HasParameter(url, parameter))
                        return FileTypes.ByCode(code);
        return null;
    }

    private static bool HasParameter(string url, string parameter)
    {
        var at = url.IndexOf(parameter, StringComparison.OrdinalIgnoreCase);
        return at > 0 && url[at - 1] is '?' or '&' && (at + parameter.Length == url.Length || url[at + parameter.Length] is '&' or '#');
    }

    /// <summary>"kml, kmz", "zip:shp", "CSV (gezippt)": all parts must be known.</summary>
    private static Distribution? Parts(Distribution distribution, CodedValue said, FindingList findings)
    {
        if (said.Text is not { Length: <= 200 } text) return null;
        var parts = Unwrapped(text).Split(PartSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var types = new List<Concept>(parts.Length);
        foreach (var part in parts)
        {
            if (Coded.Find(FileTypes, part) is not { } type) return null;
            if (!types.Contains(type)) types.Add(type);
        }

        if (types.Count == 0) return null;
        var packing = types.Find(FilePacking.IsPacking);
        var inner = types.Where(t => !FilePacking.IsPacking(t)).ToList();
        var chosen = inner.Count == 0 ? packing! : OfExtension(distribution) is { } byExtension && inner.Contains(byExtension) ? byExtension : inner[0];
        if (inner.Count > 1) findings.Warn(Several, Property, text, chosen.Iri);
        else findings.Note(Alias, Property, text, chosen.Iri);
        var after = With(distribution, said with { Iri = chosen.Iri });
        return packing is null || inner.Count == 0 ? after : FilePacking.Record(after, packing, text, findings);
    }

    // "CSV (gezippt)", "zipped CSV", "ZIP Shape": brackets and the blank beside the packing separate, too.
    private static string Unwrapped(string text)
    {
        text = text.Replace('(', ',').Replace(')', ' ').Replace("gezippt", "zip", StringComparison.OrdinalIgnoreCase).Replace("zipped", "zip", StringComparison.OrdinalIgnoreCase).Trim();
        if (text.StartsWith("zip ", StringComparison.OrdinalIgnoreCase)) return "zip," + text[4..];
        return text.EndsWith(" zip", StringComparison.OrdinalIgnoreCase) ? text[..^4] + ",zip" : text;
    }

    /// <summary>A packed file whose inner format is known says how it is packed.</summary>
    private static Distribution Packing(Distribution distribution, FindingList findings)
    {
        if (distribution.Format is not { Iri: { } iri } format || FileTypes.ByIri(iri) is not { } type) return distribution;
        var outer = OfExtension(distribution) is { } byExtension && FilePacking.IsPacking(byExtension) ? byExtension
            : OfMediaType(distribution) is { } byMediaType && FilePacking.IsPacking(byMediaType) ? byMediaType
            : null;
        if (!FilePacking.IsPacking(type)) return outer is null ? distribution : FilePacking.Record(distribution, outer, outer.Code, findings);
        if (OfMediaType(distribution) is not { } inner || FilePacking.IsPacking(inner)) return distribution;
        findings.Note(FromMediaType, Property, format.ToString(), inner.Iri);
        // Of an archive that is compressed besides, both are said.
        return Packing(FilePacking.Record(distribution with { Format = format with { Iri = inner.Iri } }, type, type.Code, findings), findings);
    }
}
