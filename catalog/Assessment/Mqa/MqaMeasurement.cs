using System.Collections.Frozen;
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

    /// <summary>The indicators of datasets that a property earns by being there.</summary>
    private static readonly FrozenDictionary<string, int> OfDataset = new Dictionary<string, int>
    {
        [DCAT.Keyword] = MqaIndicators.KeywordUsage,
        [DCAT.Theme] = MqaIndicators.Categories,
        [DCTERMS.Spatial] = MqaIndicators.GeoSearch,
        [DCTERMS.Temporal] = MqaIndicators.TimeSearch,
        [DCAT.ContactPoint] = MqaIndicators.Contact,
        [DCTERMS.Publisher] = MqaIndicators.Publisher,
        [DCTERMS.Issued] = MqaIndicators.Issued,
        [DCTERMS.Modified] = MqaIndicators.Modified,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Measures a dataset.</summary>
    /// <param name="graph">Its description.</param>
    /// <param name="dataset">Its node.</param>
    /// <param name="links">What a link check observed at an address, null for what nobody has asked; null where there is no link check.</param>
    /// <param name="conforms">Whether it conforms to DCAT-AP; null where nobody has validated it.</param>
    public static MqaResult Measure(RdfGraph graph, RdfTerm dataset, Func<string, CheckedLink?>? links = null, bool? conforms = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var row = default(MqaRow).With(MqaIndicators.Compliance, conforms);
        RdfTerm? accessRights = null;
        var distributions = new List<MqaRow>();
        // One pass over what is said about a node costs less than a question for each property.
        foreach (var (_, property, value) in graph.Find(dataset))
        {
            if (property.Value == DCTERMS.AccessRights) accessRights ??= value;
            else if (property.Value == DCAT.DistributionProperty) distributions.Add(Distribution(graph, value, links));
            else if (OfDataset.TryGetValue(property.Value, out var indicator)) row = row.With(indicator, true);
        }

        row = row
            .With(MqaIndicators.AccessRights, accessRights is not null)
            .With(MqaIndicators.AccessRightsAlignment, accessRights is { IsIri: true } code && ControlledVocabularies.AccessRights.ByIri(code.Value) is not null);
        return new MqaResult(row, [.. distributions]);
    }

    private static MqaRow Distribution(RdfGraph graph, RdfTerm distribution, Func<string, CheckedLink?>? links)
    {
        // A text where a distribution belongs: nothing can be said about it.
        if (distribution.IsLiteral) return default;
        var row = default(MqaRow);
        RdfTerm? access = null, download = null, format = null, mediaType = null, licence = null;
        foreach (var (_, property, value) in graph.Find(distribution))
        {
            switch (property.Value)
            {
                case DCAT.AccessUrl: access ??= value; break;
                case DCAT.DownloadUrl: download ??= value; break;
                case DCTERMS.Format: format ??= value; break;
                case DCAT.MediaType: mediaType ??= value; break;
                case DCTERMS.License: licence ??= value; break;
                case DCTERMS.Rights: row = row.With(MqaIndicators.Rights, true); break;
                case DCAT.ByteSize: row = row.With(MqaIndicators.FileSize, true); break;
            }
        }

        var formatIri = format is { IsIri: true } given ? given.Value : null;
        return row
            .With(MqaIndicators.AccessUrlWorks, Works(access, links))
            .With(MqaIndicators.DownloadUrl, download is not null)
            .With(MqaIndicators.DownloadUrlWorks, Works(download, links))
            .With(MqaIndicators.Format, format is not null)
            .With(MqaIndicators.MediaType, mediaType is not null)
            .With(MqaIndicators.VocabularyAlignment, formatIri is not null && ControlledVocabularies.FileTypes.ByIri(formatIri) is not null && IsRegistered(mediaType))
            .With(MqaIndicators.NonProprietary, formatIri is not null && MqaLists.IsNonProprietary(formatIri))
            .With(MqaIndicators.MachineReadable, formatIri is not null && MqaLists.IsMachineReadable(formatIri))
            .With(MqaIndicators.Licence, licence is not null)
            .With(MqaIndicators.KnownLicence, licence is { IsIri: true } known && MqaLists.IsKnownLicence(known.Value));
    }

    /// <summary>Null where there is an address that nobody has asked; no address cannot work.</summary>
    private static bool? Works(RdfTerm? address, Func<string, CheckedLink?>? links) =>
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
