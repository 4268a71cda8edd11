using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Portal.Tests.Fakes;
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

    [Fact]
    public async Task A_page_before_the_catalogue_is_loaded_says_that_nothing_is_known_about_copies()
    {
        await using var host = new PortalHost();

        var (_, page) = await PostAsync(host, null, Catalogue);

        Assert.Contains("Mit dem Katalog wurde nicht verglichen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Der Katalog enthält ihn noch nicht", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_of_the_catalogue_that_are_the_same_or_may_be_are_linked_with_source_and_sign()
    {
        await using var host = new PortalHost();
        Load(host, Sample.Full);
        var title = Sample.Full.Resource.Titles.In();
        var publisher = Sample.Full.Resource.Publisher!.Names.In();

        var (_, same) = await PostAsync(host, null, Turtle("https://neu.example/d/1", Sample.Full.Resource.Identifiers[0], "Anders genannt", publisher!));
        var (_, possible) = await PostAsync(host, null, Turtle("https://neu.example/d/1", "etwas-anderes", title!, publisher!));

        Assert.Contains("mit dem einen Eintrag des Katalogs verglichen", possible, StringComparison.Ordinal);
        Assert.Contains("Vielleicht derselbe Datensatz", possible, StringComparison.Ordinal);
        Assert.Contains($"/dataset/{Sample.Full.Id}", possible, StringComparison.Ordinal);
        Assert.Contains("wegen gleichem Titel und gleicher Stelle", possible, StringComparison.Ordinal);
        Assert.DoesNotContain("/dataset/", same, StringComparison.Ordinal);
        Assert.Contains("Der Katalog enthält ihn noch nicht", same, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_dataset_twice_in_a_file_and_once_in_the_catalogue_is_told_in_the_readers_language()
    {
        await using var host = new PortalHost();
        Load(host, Sample.Full);
        const string uuid = "0f4e6c1a-5b7d-4e8f-9a3c-6d2b1e0f7a91";

        var (_, page) = await PostAsync(host, null, Turtle("https://neu.example/d/1", uuid, "Bäume", "Stadt A") + Turtle("https://neu.example/d/2", uuid, "Bäume", "Stadt A"), "en");

        Assert.Contains("2 entries are the same dataset (recognised by the same UUID). Please deliver it once.", page, StringComparison.Ordinal);
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

    private static void Load(PortalHost host, params StoredDataset[] entries)
    {
        var duplicates = host.Services.GetRequiredService<DuplicateIndex>();
        duplicates.Apply([.. entries.Select(DuplicateSigns.Of)], 1);
        duplicates.MarkLoaded();
    }

    private static string Turtle(string iri, string identifier, string title, string publisher) => $$"""
        @prefix dcat: <http://www.w3.org/ns/dcat#> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        <{{iri}}> a dcat:Dataset ; dcterms:identifier "{{identifier}}" ; dcterms:title "{{title}}"@de ; dcterms:description "Text"@de ;
            dcterms:publisher [ a foaf:Agent ; foaf:name "{{publisher}}" ] .

        """;

    private static async Task<(HttpStatusCode Status, string Page)> PostAsync(PortalHost host, string? address, string? file, string? language = null)
    {
        var client = host.Reader(language);
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
