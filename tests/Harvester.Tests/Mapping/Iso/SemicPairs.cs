using System.Text.Json.Nodes;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Mapping.Iso;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Harvester.Tests.Mapping.Iso;

/// <summary>
/// The reference pairs of SEMIC (iso-19139-to-dcat-ap: a record and what its transformation makes of it) beside our mapping, both
/// normalised, value by value on all properties of DCAT-AP.de. Each difference has its reason here; any other fails.
/// </summary>
public sealed class SemicPairs
{
    private const string All = LandUse + " distributorinfo-multiple multilingual-metadata multilingual-resource-description network-service";

    // Variants of INSPIRE's example of a land use map.
    private const string LandUse = "basic_dataset geo-bbox-precision hvd_dataset_multilingual hvd_dataset_non_multilingual identifiers-anchor transfersize-bytesize";

    private static readonly (string Properties, string Cases, string Reason)[] Differences =
    [
        ("conformsTo", LandUse + " distributorinfo-multiple multilingual-resource-description", "the reference system is a standard that the data conform to; SEMIC writes geodcatap:referenceSystem"),
        ("contactPoints.emails contactPoints.name", LandUse + " distributorinfo-multiple multilingual-metadata network-service", "whoever can be reached is the contact; SEMIC takes the role pointOfContact alone"),
        ("contactPoints.organisation", All, "the organisation is stated beside the name"),
        ("contactPoints.telephones contactPoints.urls custodians.homepage publisher.homepage qualifiedAttributions.agent.homepage", "multilingual-metadata", "telephone and web address of a party are kept"),
        ("distributions.accessUrls", LandUse + " multilingual-resource-description", "convention 41: beside a service the access address is its endpoint"),
        ("distributions.accessServices.formats distributions.format", LandUse + " multilingual-resource-description", "a service has the format of its interface; SEMIC gives it that of the data behind it"),
        ("distributions.mediaType", LandUse, "as the format"),
        ("distributions.byteSize", "transfersize-bytesize", "a service has no size"),
        ("distributions.license", LandUse + " distributorinfo-multiple", "\"no conditions apply\" is no licence; it goes to the rights"),
        ("distributions.rights", LandUse + " distributorinfo-multiple", "conditions and limitations are rights; our distributions have no access rights of their own"),
        ("accessRights license rights", "network-service", "the same at a service"),
        ("distributions.downloadUrls", "distributorinfo-multiple", "convention 39: the function is download"),
        ("distributions.format.text", "distributorinfo-multiple", "two formats are given for one file, and its description names both"),
        ("keywords", All, "words of thesauri stay keywords; SEMIC keeps their addresses alone"),
        ("themes", All, "themes are those of the EU, translated by the rules; other concepts go to dcterms:subject"),
        ("modified", All, "convention 40: the date of the record"),
        ("otherIdentifiers.notation", LandUse + " distributorinfo-multiple multilingual-metadata multilingual-resource-description", "copies by other routes carry the fileIdentifier"),
        ("identifiers", "network-service", "a resource without identifier is known by that of its record"),
        ("publisher.email publisher.names", LandUse + " distributorinfo-multiple network-service multilingual-resource-description", "nobody is publisher: the next role stands in, with a finding"),
        ("qualifiedAttributions.roles", "multilingual-metadata multilingual-resource-description", "roles that have a property of their own are not attributed once more"),
        ("qualifiedAttributions.agent.email qualifiedAttributions.agent.names", "multilingual-resource-description", "as the roles"),
        ("endpointDescriptions", "multilingual-metadata", "the feed is the endpoint; it does not describe itself"),
        ("formats", "network-service", "serviceTypeVersion and protocol name the interface"),
        ("servesDatasets", "multilingual-metadata network-service", "operatesOn; the reference was made with the look-up of coupled resources switched off"),
        ("temporal.start", "network-service", "a service has a period, too"),
        ("spatial spatial.iri spatial.labels", "multilingual-metadata", "names and descriptions of places are kept"),
        ("kind", "multilingual-resource-description", "a series that is offered itself is a dataset; that it is a series stays as geodcatap:resourceType"),
        ("accessRights provenance hvdCategories distributions.accessServices.endpointDescriptions distributions.accessServices.endpointUrls distributions.accessServices.titles distributions.descriptions distributions.license distributions.rights.text", "multilingual-resource-description", "our reading of the reference has it as a series, and our series have none of these; \"no limitations\" is PUBLIC"),
        ("landingPages pages", "multilingual-resource-description", "WWW:LINK is a page about the data"),
    ];

    [Fact]
    public void Every_difference_to_the_reference_is_known_and_has_its_reason()
    {
        var found = new List<string>();
        var cases = Directory.GetDirectories(SharedMaterial.PathTo("samples", "iso19139")).Order(StringComparer.Ordinal).ToList();
        foreach (var folder in cases)
        {
            var (reference, ours) = (Values(Reference(folder)), Values(Ours(folder)));
            foreach (var property in reference.Keys.Union(ours.Keys).Order(StringComparer.Ordinal))
            {
                var (theirs, own) = (reference.GetValueOrDefault(property) ?? [], ours.GetValueOrDefault(property) ?? []);
                if (!theirs.SetEquals(own)) found.Add($"{Path.GetFileName(folder)}: {property}");
            }
        }

        var known = Differences.SelectMany(d => d.Cases.Split(' ').SelectMany(c => d.Properties.Split(' ').Select(p => $"{c}: {p}")));
        Assert.Equal(10, cases.Count);
        Assert.Equal(string.Join('\n', known.Order(StringComparer.Ordinal)), string.Join('\n', found.Order(StringComparer.Ordinal)));
    }

    private static HarvestSource Source { get; } = Harvest.Source("csw", "https://geo.musterstadt.example/csw");

    private static CatalogResource Reference(string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, "expected_output.rdf"));
        var graph = RdfReader.ReadGraph(stream, RdfFormat.RdfXml, Source.Url.AbsoluteUri, new RdfReaderOptions { LenientIris = true, LenientXml = true });
        return DcatReader.Read(graph, DcatReader.FindResources(graph).First()).Value;
    }

    private static CatalogResource Ours(string folder) =>
        IsoRecords.Map(new SourceRecord("x", File.ReadAllBytes(Path.Combine(folder, "input.xml")), IsoRecords.MediaType, default), Source).Value;

    /// <summary>All values of a normalised resource by the path of their property; what stood beside an address in words is left out.</summary>
    private static Dictionary<string, HashSet<string>> Values(CatalogResource resource)
    {
        var normalised = Normaliser.Normalise(resource, new NormalisationContext { Source = Source, Now = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero) }).Value;
        var values = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        Collect(JsonNode.Parse(CatalogJson.Write(normalised with { ExtraTriples = null })), "", values);
        return values;
    }

    private static void Collect(JsonNode? node, string path, Dictionary<string, HashSet<string>> into)
    {
        switch (node)
        {
            case JsonObject coded when coded["iri"] is { } iri && coded.All(p => p.Key is "iri" or "text"):
                Add(iri.ToString());
                break;
            case JsonObject text when text["value"] is { } value && text.All(p => p.Key is "value" or "language"):
                Add($"{value}@{text["language"]}");
                break;
            case JsonObject parent:
                foreach (var (name, child) in parent) Collect(child, path.Length == 0 ? name : $"{path}.{name}", into);
                break;
            case JsonArray list:
                foreach (var item in list) Collect(item, path, into);
                break;
            case not null:
                Add(node.ToString());
                break;
        }

        void Add(string value)
        {
            if (!into.TryGetValue(path, out var set)) into[path] = set = new HashSet<string>(StringComparer.Ordinal);
            set.Add(value);
        }
    }
}
