using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;

namespace OpenDataNrw.Harvester.Held;

/// <summary>What tells a dataset when its identifier does not.</summary>
/// <param name="Content">Hash of the content but for identifiers and addresses, of which one holds the other in many portals.</param>
/// <param name="Files">Per address of a file or endpoint, a hash of it together with title and publisher.</param>
internal readonly record struct IdentitySigns(ContentHash Content, IReadOnlyList<ContentHash> Files)
{
    public static IdentitySigns Of(CatalogResource resource)
    {
        var who = $"{resource.Titles.In()}\n{(resource.Publisher is { } publisher ? publisher.Names.In() ?? publisher.Iri : null)}\n";
        return new IdentitySigns(
            ResourceHash.Of(WithoutIdentity(resource)),
            [.. Addresses(resource).Distinct(StringComparer.Ordinal).Select(a => ContentHash.Of(Encoding.UTF8.GetBytes(who + a)))]);
    }

    private static CatalogResource WithoutIdentity(CatalogResource resource)
    {
        var common = resource with
        {
            Iri = null,
            Identifiers = [],
            OtherIdentifiers = [],
            LandingPages = [],
            Pages = [],
            Relations = [],
            References = [],
            InSeries = [],
            QualifiedRelations = [],
            ExtraTriples = null,
        };
        return common switch
        {
            Dataset dataset => dataset with
            {
                Distributions = [.. dataset.Distributions.Select(WithoutIdentity)],
                Samples = [.. dataset.Samples.Select(WithoutIdentity)],
                HasVersions = [],
                IsReferencedBy = [],
                WasGeneratedBy = [],
            },
            DataService service => service with { EndpointUrls = [], EndpointDescriptions = [], ServesDatasets = [] },
            _ => common,
        };
    }

    private static Distribution WithoutIdentity(Distribution distribution) => distribution with
    {
        Iri = null,
        AccessUrls = [],
        DownloadUrls = [],
        AccessServices = [.. distribution.AccessServices.Select(s => (DataService)WithoutIdentity(s))],
        Pages = [],
    };

    private static IEnumerable<string> Addresses(CatalogResource resource) => resource switch
    {
        Dataset dataset => dataset.Distributions.SelectMany(d => d.DownloadUrls.Concat(d.AccessUrls)),
        DataService service => service.EndpointUrls,
        _ => [],
    };
}
