using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog.Templates;
using OpenDataNrw.CatalogApi.Tests.Host;

namespace OpenDataNrw.CatalogApi.Tests.Templates;

public sealed class TemplateEndpointTests
{
    [Theory]
    [InlineData("inventory.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "workbook")]
    [InlineData("inventory.csv", "text/csv; charset=utf-8", "csv")]
    public async Task Templates_are_files_with_a_name(string name, string mediaType, string content)
    {
        await using var api = await ApiHost.StartAsync(s => s.AddSingleton<IInventoryTemplate>(new Words()));

        using var answer = await api.Client.GetAsync($"/api/v1/templates/{name}", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, mediaType, $"attachment; filename={name}; filename*=UTF-8''{name}", "*"), (
            answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), answer.Content.Headers.ContentDisposition?.ToString(), Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin"))));
        Assert.Equal(content, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_host_that_cannot_read_tables_offers_no_template()
    {
        await using var api = await ApiHost.StartAsync();

        using var answer = await api.Client.GetAsync("/api/v1/templates/inventory.xlsx", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private sealed class Words : IInventoryTemplate
    {
        public byte[] WriteWorkbook() => "workbook"u8.ToArray();

        public byte[] WriteCsv() => "csv"u8.ToArray();
    }
}
