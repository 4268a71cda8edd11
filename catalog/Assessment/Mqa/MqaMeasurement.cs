using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>
/// Measures a description in RDF as data.europa.eu does, whoever wrote it: presence of properties, IRIs compared as they are,
/// the first address of each kind asked. So the same measure serves what a source delivered, what we made of it and what we serve.
/// </summary>
public static class MqaMeasurement
{
    /// <summary>The vocabulary of IANA as it is written: both schemes, the code in any case.</summary>
    private static readonly string[] MediaTypeBases =
        ["https://www.iana.org/assignments/media-types/", "http://www.iana.org/assignments/media-types/"];

    /// <summary>Measures a dataset.</summary>
    /// <param name="graph">Its description.</param>
    /// <param name="dataset">Its node.</param>
    /// <param name="links">What a link check observed at an address, null for what nobody has asked; null where there is no link check.</param>
    /// <param name="conforms">Whether it conforms to DCAT-AP; null where nobody has validated it.</param>
    public static MqaResult Measure(RdfGraph graph, RdfTerm dataset, Func<string, LinkObservation?>? links = null, bool? conforms = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var accessRights = graph.Object(dataset, DCTERMS.AccessRights);
        var row = default(MqaRow)
            .With(MqaIndicators.KeywordUsage, Has(graph, dataset, DCAT.Keyword))
            .With(MqaIndicators.Categories, Has(graph, dataset, DCAT.Theme))
            .With(MqaIndicators.GeoSearch, Has(graph, dataset, DCTERMS.Spatial))
            .With(MqaIndicators.TimeSearch, Has(graph, dataset, DCTERMS.Temporal))
            .With(MqaIndicators.Compliance, conforms)
            .With(MqaIndicators.AccessRights, accessRights is not null)
            .With(MqaIndicators.AccessRightsAlignment, accessRights is { IsIri: true } code && ControlledVocabularies.AccessRights.ByIri(code.Value) is not null)
            .With(MqaIndicators.Contact, Has(graph, dataset, DCAT.ContactPoint))
            .With(MqaIndicators.Publisher, Has(graph, dataset, DCTERMS.Publisher))
            .With(MqaIndicators.Issued, Has(graph, dataset, DCTERMS.Issued))
            .With(MqaIndicators.Modified, Has(graph, dataset, DCTERMS.Modified));
        var distributions = new List<MqaRow>();
        foreach (var distribution in graph.Objects(dataset, DCAT.DistributionProperty)) distributions.Add(Distribution(graph, distribution, links));
        return new MqaResult(row, [.. distributions]);
    }

    private static MqaRow Distribution(RdfGraph graph, RdfTerm distribution, Func<string, LinkObservation?>? links)
    {
        // A text where a distribution belongs: nothing can be said about it.
        if (distribution.IsLiteral) return default;
        var access = graph.Object(distribution, DCAT.AccessUrl);
        var download = graph.Object(distribution, DCAT.DownloadUrl);
        var format = graph.Object(distribution, DCTERMS.Format);
        var mediaType = graph.Object(distribution, DCAT.MediaType);
        var licence = graph.Object(distribution, DCTERMS.License);
        var formatIri = format is { IsIri: true } given ? given.Value : null;
        return default(MqaRow)
            .With(MqaIndicators.AccessUrlWorks, Works(access, links))
            .With(MqaIndicators.DownloadUrl, download is not null)
            .With(MqaIndicators.DownloadUrlWorks, Works(download, links))
            .With(MqaIndicators.Format, format is not null)
            .With(MqaIndicators.MediaType, mediaType is not null)
            .With(MqaIndicators.VocabularyAlignment, formatIri is not null && ControlledVocabularies.FileTypes.ByIri(formatIri) is not null && IsRegistered(mediaType))
            .With(MqaIndicators.NonProprietary, formatIri is not null && MqaLists.IsNonProprietary(formatIri))
            .With(MqaIndicators.MachineReadable, formatIri is not null && MqaLists.IsMachineReadable(formatIri))
            .With(MqaIndicators.Licence, licence is not null)
            .With(MqaIndicators.KnownLicence, licence is { IsIri: true } known && MqaLists.IsKnownLicence(known.Value))
            .With(MqaIndicators.Rights, Has(graph, distribution, DCTERMS.Rights))
            .With(MqaIndicators.FileSize, Has(graph, distribution, DCAT.ByteSize));
    }

    private static bool Has(RdfGraph graph, RdfTerm node, string property) => graph.Object(node, property) is not null;

    /// <summary>Null where there is an address that nobody has asked; no address cannot work.</summary>
    private static bool? Works(RdfTerm? address, Func<string, LinkObservation?>? links) =>
        address is not { IsBlank: false } given ? false : links?.Invoke(given.Value)?.Works;

    private static bool IsRegistered(RdfTerm? mediaType)
    {
        if (mediaType is not { IsIri: true } given) return false;
        foreach (var start in MediaTypeBases)
            if (given.Value.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return ControlledVocabularies.MediaTypes.ByCode(given.Value[start.Length..]) is not null;
        return false;
    }
}
