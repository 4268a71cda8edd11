using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Portal.Tests.Fakes;
using OpenDataNrw.Portal.Tests.Hosting;

namespace OpenDataNrw.Portal.Tests.Datasets;

public sealed class DatasetPageTests
{
    [Fact]
    public async Task Files_come_with_format_size_licence_in_words_and_the_attribution_to_use()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync($"/dataset/{Sample.Full.Id}");

        var files = page.QuerySelectorAll(".file").Select(f => Words(f)).ToList();
        Assert.Equal(
            [
                "Zählwerte Format: CSV 1,2 MB · Stand 1. März 2026 Lizenz: Datenlizenz Deutschland Namensnennung 2.0 Frei nutzbar, auch gewerblich, wenn Sie die Quelle nennen. So nennen Sie die Quelle: Stadt Musterstadt, Amt für Verkehr Herunterladen: Zählwerte daten.musterstadt.example",
                "Datei 2 Format: WFS-Dienst Lizenz: Datenlizenz Deutschland – Zero – Version 2.0 Frei nutzbar, auch gewerblich, ohne Bedingungen. Öffnen: Datei 2 geo.musterstadt.example",
            ],
            files);
        Assert.Equal(
            ["https://www.govdata.de/dl-de/by-2-0", "https://daten.musterstadt.example/verkehr-1.csv", "https://www.govdata.de/dl-de/zero-2-0", "https://geo.musterstadt.example/wfs?service=WFS"],
            page.QuerySelectorAll(".file a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task The_facts_name_who_when_where_and_what_about()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync($"/dataset/{Sample.Full.Id}");

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Veröffentlicht von"] = "Stadt Musterstadt musterstadt.example Qualität und Datensätze dieser Stelle",
                ["Kontakt"] = "Amt für Verkehr verkehr@musterstadt.example +49 (0)221 12345",
                ["Zeitraum"] = "1. Januar 2025 bis 31. Dezember 2025",
                ["Raumbezug"] = "Köln",
                ["Aktualisierung"] = "jährlich",
                ["Veröffentlicht"] = "1. Februar 2025",
                ["Geändert"] = "1. März 2026",
                ["Themen"] = "Verkehr",
                ["Schlagwörter"] = "Verkehr Zählstelle",
                ["Sprache"] = "Deutsch",
                ["Kennung"] = "verkehr-1",
                ["Quelle"] = "Offene Daten Musterstadt",
                ["Hier seit"] = "2. Februar 2026",
                ["Quelle zuletzt besucht"] = "14.03.2026, 10:30 Uhr Gescheitert",
                ["Eintrag der Quelle"] = "daten.musterstadt.example",
            },
            page.QuerySelectorAll(".dataset__facts .facts__item").ToDictionary(i => i.QuerySelector("dt")!.TextContent, i => Words(i.QuerySelector("dd")!)));
        Assert.Equal(["mailto:verkehr@musterstadt.example", "tel:+4922112345"], page.QuerySelectorAll("a[href^=mailto],a[href^=tel]").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Findings_are_grouped_by_who_can_act_and_said_once_for_all_files()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync($"/dataset/{Sample.Full.Id}");

        var section = page.QuerySelector("section[aria-labelledby=quality]")!;
        Assert.Equal(["Was die veröffentlichende Stelle verbessern kann", "Was wir angepasst haben"], section.QuerySelectorAll("h3").Select(h => h.TextContent));
        Assert.Equal(
            ["Mangel sample.source Lizenz: dl-de/by-2-0 Betrifft Datei 1, 2", "Hinweis sample.note Veröffentlichungsdatum: 01.02.2025 → 2025-02-01"],
            section.QuerySelectorAll(".finding").Select(Words));
        Assert.Equal("1 Hinweis ohne Handlungsbedarf", Words(section.QuerySelector("details summary")!));
    }

    [Fact]
    public async Task History_links_for_programs_and_citation_are_there()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync($"/dataset/{Sample.Full.Id}");

        Assert.Equal(["1. März 2026 Geändert: Änderungsdatum, Titel", "2. Februar 2026 Erstmals aufgenommen"], page.QuerySelectorAll(".versions li").Select(Words));
        Assert.Equal(
            [
                $"/dataset/{Sample.Full.Id}.ttl", $"/dataset/{Sample.Full.Id}.rdf", $"/dataset/{Sample.Full.Id}.jsonld", $"/dataset/{Sample.Full.Id}.nt",
                $"/api/v1/datasets/{Sample.Full.Id}", $"/api/3/action/package_show?id={Sample.Full.Id}",
            ],
            page.QuerySelectorAll(".forms a").Select(a => a.GetAttribute("href")));
        Assert.StartsWith("Stadt Musterstadt (2026): Straßenverkehrszählung 2025.", page.QuerySelector(".quote")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"http://localhost:5080/dataset/{Sample.Full.Id}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Hostile_metadata_stays_text()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync($"/dataset/{Sample.Hostile.Id}");

        Assert.Equal("<script>alert('titel')</script> Wetter \"heute\"", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("<script> Fehler", Turned(Words(page.QuerySelector("[aria-labelledby=quality] .finding .kern-badge")!), page.QuerySelector("[aria-labelledby=quality] .finding__title")!.TextContent));
        Assert.Equal(["<script>alert(12)</script>", "</ins>"], page.QuerySelectorAll("[aria-labelledby=quality] .finding del, [aria-labelledby=quality] .finding ins").Select(e => e.TextContent));
        Assert.Equal(["javascript:alert(10)", "file:///etc/passwd", "https://user:pass@example.org/x"], page.QuerySelectorAll(".file__ways li").Select(Words));
        Assert.Empty(page.QuerySelectorAll("main img, main iframe, main [href^='javascript' i], main [href^=data], main [href^=vbscript], main [href^=file]"));
        Assert.Single(page.QuerySelectorAll("main"));
    }

    [Theory]
    [InlineData("missing", "Vermisst seit 9. März 2026", "index")]
    [InlineData("withdrawn", "Zurückgezogen am 12. Februar 2026", "noindex")]
    [InlineData("full", "Beispieldaten", "index")]
    public async Task What_a_reader_must_know_first_stands_above(string which, string notice, string robots)
    {
        await using var host = new PortalHost();
        var entry = which switch
        {
            "missing" => Sample.Missing,
            "withdrawn" => Sample.Withdrawn,
            _ => Sample.Full,
        };

        var page = await host.OpenAsync($"/dataset/{entry.Id}");

        Assert.Equal(notice, page.QuerySelector(".notice .kern-title")!.TextContent);
        Assert.Equal(robots, page.QuerySelector("meta[name=robots]")?.GetAttribute("content") ?? "index");
    }

    [Fact]
    public async Task A_service_shows_its_address_and_that_its_licence_restricts()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync($"/dataset/{Sample.Service.Id}");

        Assert.Equal("Datendienst", page.QuerySelector(".dataset__kind")!.TextContent);
        Assert.Equal("https://geo.beispielkreis.example/wms", page.QuerySelector(".file a")!.GetAttribute("href"));
        Assert.StartsWith("Keine offene Lizenz:", page.QuerySelector(".licence__meaning")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_very_many_files_the_first_are_open_and_the_rest_folded_away()
    {
        var catalogue = Sample.Catalogue();
        var many = Sample.Entry("viele", new Dataset { Titles = [new LangString("Viele")], Distributions = [.. Enumerable.Range(1, 3000).Select(n => new Distribution { DownloadUrls = [$"https://a.example/{n}"] })] });
        catalogue.Entries.Add(many);
        await using var host = new PortalHost(catalogue);

        var page = await host.OpenAsync($"/dataset/{many.Id}");

        Assert.Equal(10, page.QuerySelectorAll("section > .file").Length);
        Assert.Equal("Datei 11", page.QuerySelector("details .file__title")!.TextContent);
        Assert.Equal("2.990 weitere Dateien", Words(page.QuerySelector("details summary")!));
        Assert.Equal(510, page.QuerySelectorAll(".file").Length);
    }

    [Theory]
    [InlineData("de", "Weiterer Weg eines Datensatzes", "Suche und Zählung zeigen diesen Datensatz in der Fassung von „Offene Daten Musterstadt“: Straßenverkehrszählung 2025")]
    [InlineData("en", "Another route of a dataset", "Search and counts show this dataset in the version of “Offene Daten Musterstadt”: Traffic counts 2025")]
    public async Task A_further_route_leads_to_the_entry_that_is_shown_which_lists_all(string language, string heading, string words)
    {
        await using var host = new PortalHost();
        var copy = Copy(Sample.Full, 10);
        Show(host, Sample.Full, copy);

        var route = await host.OpenAsync($"/dataset/{copy.Id}", language: language);
        var shown = await host.OpenAsync($"/dataset/{Sample.Full.Id}");

        var notice = route.QuerySelectorAll(".notice").Single(n => n.QuerySelector(".kern-title")!.TextContent == heading);
        Assert.Equal(words, Words(notice.QuerySelector("p:not(.kern-title)")!));
        Assert.Equal($"/dataset/{Sample.Full.Id}", notice.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal($"http://localhost:5080/dataset/{Sample.Full.Id}", route.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal($"http://localhost:5080/dataset/{Sample.Full.Id}", shown.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.DoesNotContain(shown.QuerySelectorAll(".notice .kern-title"), n => n.TextContent == "Weiterer Weg eines Datensatzes");
        Assert.Equal(
            [
                "Offene Daten Musterstadt diese Seite wird in der Suche gezeigt | 02.02.2026 | 1. März 2026 | gleicher Ursprungsadresse",
                "Geoportal Beispielkreis | 02.02.2026 | 1. März 2026 | gleicher Ursprungsadresse",
            ],
            shown.QuerySelectorAll("section[aria-labelledby=routes] tbody tr").Select(r => string.Join(" | ", r.Children.Select(Words))));
        Assert.Equal([$"/dataset/{copy.Id}"], shown.QuerySelectorAll("section[aria-labelledby=routes] tbody a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_withdrawn_entry_says_that_its_dataset_is_still_here_by_another_route()
    {
        await using var host = new PortalHost();
        var gone = Copy(Sample.Full, 10) with { State = PublicationState.Withdrawn, WithdrawnAt = Sample.Now.AddDays(-1) };
        Show(host, Sample.Full, gone);

        var page = await host.OpenAsync($"/dataset/{gone.Id}");

        Assert.Contains(page.QuerySelectorAll(".notice .kern-title"), n => n.TextContent == "Auf anderem Weg noch vorhanden");
        Assert.Null((await host.OpenAsync($"/dataset/{Sample.Full.Id}")).QuerySelector("#routes"));
    }

    [Fact]
    public async Task What_may_be_the_same_dataset_is_named_with_its_source()
    {
        await using var host = new PortalHost();
        var similar = Copy(Sample.Full, 10, Sample.Full.Resource with { Iri = null, Identifiers = [], Titles = [new LangString("STRASSENVERKEHRSZÄHLUNG 2025")] });
        similar = similar with { Resource = (Dataset)similar.Resource with { Distributions = [] } };
        Show(host, Sample.Full, similar);

        var page = await host.OpenAsync($"/dataset/{Sample.Full.Id}");

        Assert.Equal(["STRASSENVERKEHRSZÄHLUNG 2025 (Geoportal Beispielkreis)"], page.QuerySelectorAll("section[aria-labelledby=possible] li").Select(Words));
        Assert.Null(page.QuerySelector("#routes"));
    }

    private static StoredDataset Copy(StoredDataset entry, int number, CatalogResource? resource = null) => Sample.Entry($"kopie-{number}", resource ?? entry.Resource, number) with { Source = Sample.Beispielkreis };

    private static void Show(PortalHost host, params StoredDataset[] entries)
    {
        foreach (var entry in entries.Where(e => !host.Catalogue.Entries.Contains(e))) host.Catalogue.Entries.Add(entry);
        host.Services.GetRequiredService<DuplicateIndex>().Apply([.. entries.Select(DuplicateSigns.Of)], 1);
    }

    /// <summary>What a reader reads: line breaks and runs of blanks are one blank.</summary>
    private static string Words(IElement element)
    {
        foreach (var line in element.QuerySelectorAll("br,h3,p,li,dt,dd,.format,.kern-badge,.licence__meaning,.file__host,.file__details,time,strong").ToList())
            line.After(line.Owner!.CreateTextNode(" "));
        return string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Turned(string last, string first) => $"{first} {last}";
}
