using AngleSharp.Dom;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Portal.Tests.Fakes;
using OpenDataNrw.Portal.Tests.Hosting;

namespace OpenDataNrw.Portal.Tests.Datasets;

public sealed class LinkNoteTests
{
    private const string Csv = "https://daten.musterstadt.example/verkehr-1.csv";
    private const string Wfs = "https://geo.musterstadt.example/wfs?service=WFS";

    private static readonly LinkRule Rule = new();

    [Fact]
    public async Task A_link_that_works_says_so_with_the_size_by_the_server_where_it_differs()
    {
        var look = Look(-1, LinkOutcome.Reachable) with { Status = 200, Length = 2_500_000 };

        Assert.Equal(["Erreichbar geprüft am 13.03.2026, 10:30 Uhr · Größe laut Server: 2,5 MB"], await NotesAsync(Csv, look));
        Assert.Equal(["Erreichbar geprüft am 13.03.2026, 10:30 Uhr"], await NotesAsync(Csv, look with { Length = 1_234_000 }));
    }

    [Fact]
    public async Task A_dead_link_says_since_when_and_what_to_do() =>
        Assert.Equal(
            ["Tot seit 12. März 2026 geprüft am 13.03.2026, 17:30 Uhr Unter dieser Adresse liegt nichts mehr, sagt der Server. Bitte tragen Sie im Quellsystem die heutige Adresse ein oder entfernen Sie die Datei."],
            await NotesAsync(Wfs, Look(-2, LinkOutcome.NotThere), Look(-1 + (7 / 24.0), LinkOutcome.NotThere)));

    [Fact]
    public async Task Refused_access_is_called_no_fault() =>
        Assert.Contains("Zugang verweigert geprüft am 13.03.2026, 10:30 Uhr Der Server antwortet", Assert.Single(await NotesAsync(Wfs, Look(-1, LinkOutcome.Refused) with { Status = 403 })), StringComparison.Ordinal);

    [Fact]
    public async Task Where_a_link_moved_its_new_address_is_shown_as_text_if_it_is_none_to_follow()
    {
        var note = Assert.Single(await NotesAsync(Csv, Look(-1, LinkOutcome.Reachable) with { MovedTo = "javascript:alert(1)" }));

        Assert.EndsWith("Neue Adresse: javascript:alert(1)", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_link_nobody_looked_at_nothing_is_said() => Assert.Empty(await NotesAsync(Csv));

    [Fact]
    public async Task The_words_come_in_English_too()
    {
        var catalogue = Sample.Catalogue();
        catalogue.Links[Csv] = LinkVerdict.Of([Look(-2, LinkOutcome.UnknownHost), Look(-1.5, LinkOutcome.UnknownHost)], Rule, Sample.Now);
        await using var host = new PortalHost(catalogue);

        var page = await host.OpenAsync($"/dataset/{Sample.Full.Id}?lang=en");

        Assert.StartsWith("Dead since 12 March 2026 checked on 12/03/2026, 22:30", Words(page.QuerySelector(".link-note")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_shows_how_its_links_stand_and_which_are_dead()
    {
        var catalogue = Sample.Catalogue();
        catalogue.Links[Csv] = LinkVerdict.Of([Look(-2, LinkOutcome.NotThere), Look(-1.5, LinkOutcome.NotThere)], Rule, Sample.Now);
        catalogue.Links[Wfs] = LinkVerdict.Of([Look(-1, LinkOutcome.Reachable)], Rule, Sample.Now);
        await using var host = new PortalHost(catalogue);

        var section = (await host.OpenAsync($"/sources/{Sample.Musterstadt}")).QuerySelector("section[aria-labelledby=links]")!;

        Assert.Equal(["1", "0", "1", "0"], section.QuerySelectorAll("dd").Select(d => d.TextContent));
        Assert.Equal([$"12.03.2026 {Csv} Straßenverkehrszählung 2025"], section.QuerySelectorAll("tbody tr").Select(Words));
        Assert.Contains($"/dataset/{Sample.Full.Id}", section.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_source_whose_links_are_unknown_says_nothing_of_them()
    {
        await using var host = new PortalHost();

        Assert.Null((await host.OpenAsync($"/sources/{Sample.Musterstadt}")).QuerySelector("section[aria-labelledby=links]"));
    }

    private static LinkObservation Look(double days, LinkOutcome outcome) => new() { At = Sample.Now.AddDays(days), Method = LinkMethod.Head, Outcome = outcome };

    private static async Task<IReadOnlyList<string>> NotesAsync(string url, params LinkObservation[] looks)
    {
        var catalogue = Sample.Catalogue();
        catalogue.Links[url] = LinkVerdict.Of(looks, Rule, Sample.Now);
        await using var host = new PortalHost(catalogue);
        var page = await host.OpenAsync($"/dataset/{Sample.Full.Id}");
        return [.. page.QuerySelectorAll(".link-note").Select(Words)];
    }

    private static string Words(IElement element)
    {
        foreach (var part in element.QuerySelectorAll("p,td,th,.kern-badge").ToList()) part.After(part.Owner!.CreateTextNode(" "));
        return string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
