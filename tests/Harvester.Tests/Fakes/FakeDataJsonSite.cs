namespace OpenDataNrw.Harvester.Tests.Fakes;

/// <summary>A site with one data.json, or any other document, at every address.</summary>
public sealed class FakeDataJsonSite(string document) : FakeSite
{
    /// <summary>What it answers.</summary>
    public string Document { get; set; } = document;

    /// <summary>A data.json of datasets, each as JSON.</summary>
    public static FakeDataJsonSite Of(params IEnumerable<string> datasets) =>
        new($$"""{"@context":"https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld","conformsTo":"https://project-open-data.cio.gov/v1.1/schema","dataset":[{{string.Join(',', datasets)}}]}""");

    protected override HttpResponseMessage Answer(Uri url) => Ok(Text(Document, "application/json"));
}
