using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>What is known about the format of a distribution or a service.</summary>
internal static class FormatOf
{
    /// <summary>
    /// The fitness of a distribution's format. An archive counts by what is in it, where the record says so; a media type
    /// stands in for a missing format, the formats and standards of the services behind the distribution too.
    /// </summary>
    public static FormatFitness? Fitness(Distribution distribution)
    {
        var stated = Coded(distribution.Format);
        if (stated is { Kind: not FormatKind.Container }) return stated;
        if (MediaType(distribution.MediaType) is { Kind: not FormatKind.Container } byMediaType) return byMediaType;
        FormatFitness? best = null;
        foreach (var service in distribution.AccessServices)
            if (Fitness(service) is { } served && (best is null || Percent(served) > Percent(best)))
                best = served;
        return best ?? Standard(distribution.ConformsTo) ?? stated;
    }

    /// <summary>The best of a service's formats; its standards stand in.</summary>
    public static FormatFitness? Fitness(DataService service)
    {
        FormatFitness? best = null;
        foreach (var format in service.Formats)
            if (Coded(format) is { } fitness && (best is null || Percent(fitness) > Percent(best)))
                best = fitness;
        return best ?? Standard(service.ConformsTo);
    }

    /// <summary>How much of the points of a format its fitness gives, in per cent.</summary>
    public static int Percent(FormatFitness fitness) => (fitness.Structure, fitness.Openness) switch
    {
        (FormatStructure.Full, FormatOpenness.Open) => 100,
        (FormatStructure.Full, FormatOpenness.Published) => 90,
        (FormatStructure.Full, _) => 60,
        (FormatStructure.Partial, FormatOpenness.Open) => 60,
        (FormatStructure.Partial, FormatOpenness.Published) => 50,
        (FormatStructure.Partial, _) => 30,
        (_, FormatOpenness.Proprietary) => 10,
        _ => 20,
    };

    /// <summary>Whether a distribution is an interface that is asked, not a file that is fetched.</summary>
    public static bool IsService(Distribution distribution) =>
        distribution.AccessServices.Count > 0 || Coded(distribution.Format) is { Kind: FormatKind.Service };

    /// <summary>Whether the format fixes what the data mean, not only how they are written.</summary>
    public static bool IsStandard(Distribution distribution) =>
        distribution.Format is { Iri: { } iri } && ControlledVocabularies.FileTypes.ByIri(iri) is { } type
        && type.Code is "WFS_SRVC" or "WMS_SRVC" or "WMTS_SRVC" or "WCS_SRVC" or "GTFS" or "ICS" or "RSS" or "ATOM" or "SDMX" or "TMX" or "EFORMS_XML" or "AKN4EU";

    private static FormatFitness? Coded(CodedValue? value) => value is not { } format ? null
        : (format.Iri is { } iri ? FormatFitness.OfFileType(iri) : null) ?? (format.Text is { } text ? FormatFitness.OfName(text) ?? OfCode(text) : null);

    // Before normalisation formats stand there in words: a plain code is understood, no more.
    private static FormatFitness? OfCode(string text) =>
        ControlledVocabularies.FileTypes.ByCode(text.Trim()) is { } type ? FormatFitness.OfFileType(type.Iri) : null;

    private static FormatFitness? MediaType(CodedValue? value)
    {
        if (value is not { } mediaType) return null;
        var code = mediaType.Iri is { } iri && ControlledVocabularies.MediaTypes.ByIri(iri) is { } registered ? registered.Code : mediaType.Text;
        return code is not null && ControlledVocabularies.FileTypeForMediaType(code) is { } type && !FilePacking.IsPacking(type) ? FormatFitness.OfFileType(type.Iri) : null;
    }

    // http://www.opengis.net/def/serviceType/ogc/wfs, http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core, WFS 2.0.0 …
    private static FormatFitness? Standard(IReadOnlyList<CodedValue> standards)
    {
        foreach (var standard in standards)
        {
            var name = standard.Iri ?? standard.Text ?? "";
            foreach (var (word, code) in (ReadOnlySpan<(string, string)>)
                     [("wfs", "WFS_SRVC"), ("ogcapi", "WFS_SRVC"), ("ogc api", "WFS_SRVC"), ("wcs", "WCS_SRVC"), ("sensorthings", "WFS_SRVC"), ("wmts", "WMTS_SRVC"), ("wms", "WMS_SRVC")])
                if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return OfCode(code);
        }

        return null;
    }
}
