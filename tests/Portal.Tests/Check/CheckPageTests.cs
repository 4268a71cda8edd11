using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using OpenDataNrw.Portal.Tests.Hosting;

namespace OpenDataNrw.Portal.Tests.Check;

public sealed class CheckPageTests
{
    private const string Catalogue = """
        @prefix dcat: <http://www.w3.org/ns/dcat#> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        <https://stadt.example/d/1> a dcat:Dataset ; dcterms:identifier "1" ; dcterms:title "Baumkataster"@de ;
            dcterms:description "Alle Bäume im Stadtgebiet mit Art und Standort."@de ;
            dcat:distribution [ a dcat:Distribution ; dcat:accessURL <https://stadt.example/b.csv> ; dcterms:format "csv" ] .
        <https://stadt.example/d/2> a dcat:Dataset ; dcterms:identifier "2" ; dcterms:description "Ohne Titel"@de .
        """;

    [Fact]
    public async Task A_file_is_shown_as_it_would_look_with_scores_and_what_only_the_source_can_heal()
    {
        await using var host = new PortalHost();

        var (status, page) = await PostAsync(host, null, Catalogue);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("2 Einträge, davon würden 1 übernommen und 1 abgewiesen", page, StringComparison.Ordinal);
        Assert.Contains("Eintrag 1: Baumkataster", page, StringComparison.Ordinal);
        Assert.Contains("Herausgeber (dcterms:publisher)", page, StringComparison.Ordinal);
        Assert.Contains("hat keinen Titel", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.BadRequest)]
    [InlineData("file:///etc/passwd", null, HttpStatusCode.UnprocessableEntity)]
    [InlineData("http://127.0.0.1/catalog.ttl", null, HttpStatusCode.UnprocessableEntity)]
    [InlineData(null, "<html>Kein Katalog</html>", HttpStatusCode.UnprocessableEntity)]
    public async Task What_cannot_be_checked_is_said_on_the_page(string? address, string? file, HttpStatusCode expected)
    {
        await using var host = new PortalHost();

        var (status, page) = await PostAsync(host, address, file);

        Assert.Equal(expected, status);
        Assert.Contains("Das konnte nicht geprüft werden", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        await using var host = new PortalHost();
        using var form = new MultipartFormDataContent { { new StringContent("check"), "_handler" }, { new StringContent("https://stadt.example/"), "address" } };

        using var answer = await host.Reader().PostAsync("/check", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, string Page)> PostAsync(PortalHost host, string? address, string? file)
    {
        var client = host.Reader();
        using var shown = await client.GetAsync("/check", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("form.check input[type=hidden]"))
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        form.Add(new StringContent(address ?? ""), "address");
        if (file is not null) form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "katalog.ttl");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/check") { Content = form };
        request.Headers.Add("Cookie", string.Join("; ", shown.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
