using AngleSharp.Dom;
using OpenDataNrw.Catalog;
using OpenDataNrw.Portal.Tests.Fakes;
using OpenDataNrw.Portal.Tests.Hosting;

namespace OpenDataNrw.Portal.Tests.Sources;

public sealed class SourcePagesTests
{
    [Fact]
    public async Task All_sources_stand_in_one_table_with_their_last_visit()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync("/sources");

        Assert.Equal(
            [
                ["Geoportal Beispielkreis DCAT-Katalog (RDF)", "–", "Noch nicht besucht", "1", "0", "–"],
                ["Offene Daten Musterstadt CKAN · Beispieldaten", "14.03.2026, 10:30 Uhr", "Gescheitert", "3", "1", "0"],
            ],
            Rows(page.QuerySelector("table")!));
    }

    [Fact]
    public async Task A_source_shows_its_visits_the_newest_first()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync("/sources/musterstadt");

        Assert.Equal(
            [
                ["14.03.2026, 10:30 Uhr", "Gescheitert", "0", "0", "0", "0", "0", "3 s"],
                ["13.03.2026, 10:30 Uhr", "Vollständig", "2", "1", "1.230", "1", "0", "1 min 35 s"],
            ],
            Rows(page.QuerySelector("table")!));
        Assert.Contains("täglich um 03:30 Uhr", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/datasets?source=musterstadt", page.QuerySelector(".facts a[href^='/datasets']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_visit_says_what_to_change_about_each_rejected_entry()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync("/sources/musterstadt/runs/7");

        var rejection = page.QuerySelector(".rejection")!;
        Assert.Equal("Ohne <b>Titel</b>", rejection.QuerySelector("h3")!.TextContent);
        Assert.Equal("Der Eintrag hat keinen Titel. Tragen Sie im Feld „Titel“ einen ein.", rejection.QuerySelector("p")!.TextContent);
        Assert.Equal(["boese-2"], rejection.QuerySelectorAll("code").Select(c => c.TextContent));
        Assert.Contains("1.234", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_visit_says_why()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync("/sources/musterstadt/runs/8", language: "en");

        Assert.Equal(("Die Quelle antwortete mit dem Status 502.", "de"), (page.QuerySelector(".notice .kern-alert__body p")!.TextContent, page.QuerySelector(".notice .kern-alert__body p")!.GetAttribute("lang")));
    }

    [Theory]
    [InlineData("de", "Wartet auf Entscheidung", "3 von 100 Datensätzen fehlten zuletzt", "würde als vermisst markiert", "bleibt, mit neuer Kennung neu-<1>", "Und 1 weitere")]
    [InlineData("en", "Waiting for a decision", "3 of 100 datasets were absent", "would be marked missing", "stays, with the new identifier neu-<1>", "And 1 more")]
    public async Task What_waits_for_a_person_stands_on_the_page_of_the_source(string language, string heading, string text, string missing, string renamed, string more)
    {
        await using var host = new PortalHost();
        host.Catalogue.Held.Findings.Add((
            new HeldRun
            {
                Number = 3,
                Source = Sample.Musterstadt,
                Run = 8,
                Since = Sample.Now,
                LastSeen = Sample.Now,
                Reason = HeldReason.ManyAbsent,
                Message = "",
                Present = 100,
                Missing = 2,
                Withdrawn = 0,
                Reidentified = 1,
                Ambiguous = 0,
                State = HeldState.Open,
            },
            [
                new HeldEntry(Sample.Hostile.Id, HeldFate.Reidentified, PublicationState.Present, default, "neu-<1>"),
                new HeldEntry(Sample.Bare.Id, HeldFate.Missing, PublicationState.Present, default),
            ]));

        var page = await host.OpenAsync("/sources/musterstadt", language: language);

        var section = page.QuerySelector("section[aria-labelledby=held]")!;
        Assert.Equal(heading, section.QuerySelector("h2")!.TextContent);
        Assert.Contains(text, section.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var rows = Rows(section.QuerySelector("table")!);
        Assert.Equal([(Sample.Hostile.SourceIdentifier, renamed), (Sample.Bare.SourceIdentifier, missing)], rows.Select(r => (r[1], r[3])));
        Assert.Equal($"/dataset/{Sample.Bare.Id}", section.QuerySelectorAll("tbody a")[1].GetAttribute("href"));
        Assert.StartsWith(more, section.QuerySelector("a[href='/api/v1/sources/musterstadt/held/3']")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await host.OpenAsync("/sources/beispielkreis")).QuerySelector("section[aria-labelledby=held]"));
    }

    [Fact]
    public async Task Vanished_entries_are_listed_with_their_dates()
    {
        await using var host = new PortalHost();

        var page = await host.OpenAsync("/vanished");

        Assert.Equal([["Altes Baumkataster", "–", "Offene Daten Musterstadt", "14.12.2025", "12.02.2026"]], Rows(page.QuerySelector("table")!));
        Assert.Equal($"/dataset/{Sample.Withdrawn.Id}", page.QuerySelector("tbody a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_empty_installation_says_so_everywhere()
    {
        await using var host = new PortalHost(new FakeCatalogue());

        Assert.Contains("Noch ist der Katalog leer.", (await host.OpenAsync("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dazu haben wir nichts gefunden.", (await host.OpenAsync("/datasets")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("noch keine Quelle", (await host.OpenAsync("/sources")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("kein Datensatz verschwunden", (await host.OpenAsync("/vanished")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static string[][] Rows(IElement table) =>
        [.. table.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell =>
        {
            cell.QuerySelector(".table__note")?.Before(cell.Owner!.CreateTextNode(" "));
            return string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }).ToArray())];
}
