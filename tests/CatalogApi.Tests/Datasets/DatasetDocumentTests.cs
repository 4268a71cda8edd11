using OpenDataNrw.CatalogApi.Tests.Host;

namespace OpenDataNrw.CatalogApi.Tests.Datasets;

public sealed class DatasetDocumentTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task A_dataset_is_shown_with_all_it_says()
    {
        Console.WriteLine(await api.JsonAsync($"/api/v1/datasets/{SeededApi.Bicycles}"));
        Console.WriteLine(await api.JsonAsync($"/api/v1/datasets/{SeededApi.Maps}"));
        Console.WriteLine(await api.JsonAsync($"/api/v1/sources"));
        Console.WriteLine(await api.JsonAsync($"/api/v1/sources/koeln/runs"));
        Console.WriteLine(await api.JsonAsync($"/api/v1/runs/2"));
        Console.WriteLine(await api.JsonAsync($"/api/v1/changes"));
        Console.WriteLine(await api.JsonAsync($"/api/3/action/package_show?id={SeededApi.Bicycles}"));
        Console.WriteLine(await (await api.SendAsync($"/catalog.ttl")).Content.ReadAsStringAsync());
        Console.WriteLine(await api.JsonAsync($"/openapi/v1.json"));
        Console.WriteLine(await api.JsonAsync($"/api/v1/datasets?facets=all"));
    }
}
