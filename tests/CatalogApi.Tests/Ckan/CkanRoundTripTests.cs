using System.Text;
using System.Text.Json.Nodes;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.CatalogApi.Tests.Host;
using OpenDataNrw.Harvester.Connectors.Ckan;

namespace OpenDataNrw.CatalogApi.Tests.Ckan;

public sealed class CkanRoundTripTests
{
    [Fact]
    public async Task Our_own_connector_gets_back_what_the_facade_gives()
    {
        var context = new NormalisationContext { Source = SampleEntries.Koeln, Now = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero) };
        var original = (Dataset)Normaliser.Normalise(Rich, context).Value;
        await using var host = await ApiHost.StartAsync();
        await host.HarvestAsync(SampleEntries.Koeln, [original]);

        var answer = JsonNode.Parse(await host.Client.GetStringAsync(new Uri($"/api/3/action/package_show?id={ApiHost.IdOf(SampleEntries.Koeln, original)}", UriKind.Relative)))!;
        var package = Encoding.UTF8.GetBytes(answer["result"]!.ToJsonString());
        var mapped = CkanDatasetMapper.Map(package, new Uri(ApiHost.BaseUrl), SampleEntries.Koeln).Value;
        var back = (Dataset)Normaliser.Normalise(mapped, context).Value;

        Assert.Equal(Comparable(original), Comparable(back));
    }

    private static Dataset Rich { get; } = SampleEntries.Bicycles with
    {
        Iri = "https://offenedaten-koeln.example/dataset/rad",
        Descriptions = [new LangString("Zählstellen und Stundenwerte.", "de"), new LangString("Hourly counts.", "en")],
        Keywords = [new LangString("Verkehr"), new LangString("Fahrrad")],
        Contributors = [new Agent { Names = [new LangString("Ingenieurbüro Nord")] }, new Agent { Names = [new LangString("Ingenieurbüro Süd")], Email = "sued@example.org" }],
        ContactPoints = [new ContactPoint { Name = "Erika Muster", Emails = ["erika@koeln.example"] }, new ContactPoint { Name = "Amt 66", Urls = ["https://amt66.example/"] }],
        Relations = ["https://example.org/anderes"],
        QualifiedRelations = [new Relationship("https://example.org/vorher", ["http://www.iana.org/assignments/relation/prev"])],
        HvdCategories = [new CodedValue("http://data.europa.eu/bna/c_b79e35eb")],
        ApplicableLegislation = ["http://data.europa.eu/eli/reg_impl/2023/138/oj"],
        Temporal = [new PeriodOfTime(new DcatDate("2020-01-01"), new DcatDate("2020-12-31")), new PeriodOfTime(new DcatDate("2022-01-01"), null)],
        Spatial =
        [
            .. SampleEntries.Bicycles.Spatial,
            new Location { Labels = [new LangString("Deutzer Brücke")], Centroid = "POINT(6.97 50.93)" },
        ],
        VersionNotes = [new LangString("Zwei Zählstellen mehr")],
        Provenance = [new LangString("Dauerzählstellen")],
        SpatialResolutionInMeters = "10.0",
        TemporalResolution = "PT1H",
        Distributions =
        [
            .. SampleEntries.Bicycles.Distributions.Select((d, i) => d with
            {
                Iri = $"https://offenedaten-koeln.example/rad/{i}",
                Titles = [new LangString("Daten", "de"), new LangString("Data", "en")],
                Modified = new DcatDate("2026-02-01T06:30:00Z"),
            }),
        ],
    };

    // The source's own words beside a code are not CKAN's to carry.
    private static string Comparable(Dataset dataset) =>
        JsonNode.Parse(CatalogJson.Write((CatalogResource)(dataset with
        {
            Themes = [.. dataset.Themes.Select(Coded)],
            Distributions = [.. dataset.Distributions.Select(d => d with { License = d.License is { } l ? Coded(l) : null, Format = d.Format is { } f ? Coded(f) : null, MediaType = d.MediaType is { } m ? Coded(m) : null })],
        })))!.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static CodedValue Coded(CodedValue value) => value.Iri is null ? value : new CodedValue(value.Iri);
}
