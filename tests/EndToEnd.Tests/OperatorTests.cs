using OpenDataNrw.Catalog;
using OpenDataNrw.EndToEnd.Tests.Support;

namespace OpenDataNrw.EndToEnd.Tests;

/// <summary>The command line as an operator uses it.</summary>
public sealed class OperatorTests
{
    private const string Package =
        """{"id":"baum-1","name":"baumkataster","title":"Baumkataster","notes":"Alle Straßenbäume.","license_id":"unbekannt","state":"active","private":false,"type":"dataset","resources":[{"id":"r1","url":"https://daten.example/baeume.csv","format":"CSV"}]}""";

    [Fact]
    public async Task Sources_shows_a_source_before_and_after_its_first_run()
    {
        await using var portal = await PagedPortal.StartAsync(12);
        await using var installation = new TestInstallation();
        await installation.RegisterAsync(portal.Url);

        var (codeBefore, before) = await installation.RunAsync("sources");
        var (codeRun, run) = await installation.RunAsync("run", "--all");
        var (codeAfter, after) = await installation.RunAsync("sources");

        Assert.Equal((0, 0, 0), (codeBefore, codeRun, codeAfter));
        Assert.Contains("│ lindenau │ Stadt Lindenau │ ckan │ 0 │ noch keiner │", before, StringComparison.Ordinal);
        Assert.Contains("│ lindenau │ abgeschlossen │ alles │ 12 │ 12 │ 0 │ 0 │ 0 │ 0 │", run, StringComparison.Ordinal);
        Assert.Matches(@"│ lindenau │ Stadt Lindenau │ ckan │ 12 │ \d\d\.\d\d\.\d{4} \d\d:\d\d │ abgeschlossen │", after);
    }

    [Fact]
    public async Task Findings_shows_a_dataset_by_id_and_by_name()
    {
        await using var portal = await PagedPortal.StartAsync(3);
        await using var installation = new TestInstallation();
        var source = await installation.RegisterAsync(portal.Url);
        await installation.RunAsync("run", "lindenau");
        var entry = (await installation.Store.FindAsync(DatasetId.For(source.Id, PagedPortal.Identifier(1)), CancellationToken.None))!;

        var (codeById, byId) = await installation.RunAsync("findings", entry.Id.ToString());
        var (codeByName, byName) = await installation.RunAsync("findings", entry.Name);

        Assert.Equal((0, 0), (codeById, codeByName));
        Assert.StartsWith($"Baumkataster 1 (lindenau, {entry.Id})", byId, StringComparison.Ordinal);
        Assert.All(entry.Findings, f => Assert.Contains(FindingTexts.Describe(f, "de").Title, byId, StringComparison.Ordinal));
        Assert.Equal(byId, byName);
    }

    [Fact]
    public async Task Links_looks_at_the_links_of_a_source_within_the_budget_of_their_host()
    {
        await using var portal = await PagedPortal.StartAsync(12);
        portal.HasFiles = true;
        await using var installation = new TestInstallation();
        installation.Set("Links__MinRequestInterval", "00:00:00");
        installation.Set("Links__PerHost", "9");
        await installation.RegisterAsync(portal.Url);
        await installation.RunAsync("run", "lindenau");

        var (code, output) = await installation.RunAsync("links", "lindenau");
        var (codeAgain, again) = await installation.RunAsync("links", "--early");

        Assert.Equal((0, 0), (code, codeAgain));
        Assert.Contains("9 Links auf 1 Servern geprüft mit 12 Anfragen: 6 erreichbar, 3 nicht gefunden, 0 ohne klares Ergebnis. 3 Links auf 1 Servern stehen noch aus; 1 dieser Server ruhen gerade.", output, StringComparison.Ordinal);
        Assert.Contains("│ lindenau │ 12 │ 6 │ 3 │ 0 │ 3 │", output, StringComparison.Ordinal);
        Assert.Contains("0 Links auf 0 Servern geprüft mit 0 Anfragen", again, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("links", "gibt-es-nicht", "Die Quelle 'gibt-es-nicht' gibt es nicht; die Kennungen zeigt 'sources'.")]
    [InlineData("run", "gibt-es-nicht", "Die Quelle 'gibt-es-nicht' gibt es nicht; die Kennungen zeigt 'sources'.")]
    [InlineData("findings", "gibt-es-nicht", "Einen Datensatz 'gibt-es-nicht' gibt es nicht.")]
    [InlineData("findings", "00000000-0000-5000-8000-000000000000", "Einen Datensatz '00000000-0000-5000-8000-000000000000' gibt es nicht.")]
    [InlineData("check", "fehlt.json", "'fehlt.json' ist weder eine Datei noch eine Adresse, die mit http:// oder https:// beginnt.")]
    [InlineData("check", "http://10.0.0.1/", "nicht öffentlichen Netz")]
    public async Task What_does_not_exist_is_said_in_German_and_ends_with_1(string command, string argument, string message)
    {
        await using var installation = new TestInstallation();

        var (code, output) = await installation.RunAsync(command, argument);

        Assert.Equal(1, code);
        Assert.Contains(message, output, StringComparison.Ordinal);
        Assert.DoesNotContain(" at OpenDataNrw.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sources", "Harvest__LeaseSeconds", "1", "^Die Einstellungen sind fehlerhaft:")]
    [InlineData("worker", "Harvest__LeaseSeconds", "1", "Die Einstellungen sind fehlerhaft:")] // after what its log says
    [InlineData("links", "Links__Schedule", "stündlich", "Links:Schedule ist 'stündlich'. Erwartet wird ein Cron-Ausdruck")]
    [InlineData("links", "Links__StaleDays", "7", @"Links:StaleDays ist 7, muss aber größer sein als Links:RecheckDays \(7\)")]
    public async Task Broken_settings_are_said_in_German_and_end_with_1(string command, string setting, string value, string message)
    {
        await using var installation = new TestInstallation();
        installation.Set(setting, value);

        var (code, output) = await installation.RunAsync(command);

        Assert.Equal(1, code);
        Assert.Matches(message, output);
        Assert.DoesNotContain(" at OpenDataNrw.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_in_German_and_ends_with_1()
    {
        await using var installation = new TestInstallation();
        await installation.WriteAsync("notiz.txt", "Dies ist keine Datenbank, sondern eine Notiz, die jemand an den falschen Ort gelegt hat.");
        installation.Set("Store__Path", "notiz.txt");

        var (code, output) = await installation.RunAsync("sources");

        Assert.Equal(1, code);
        Assert.StartsWith("Die Datei unter Store:Path ist keine unversehrte Datenbank.", output, StringComparison.Ordinal);
        Assert.DoesNotContain(" at OpenDataNrw.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_into_a_pipe_carries_no_control_sequences()
    {
        await using var portal = await PagedPortal.StartAsync(3);
        await using var installation = new TestInstallation();
        installation.Set("TERM", "xterm-256color");
        await installation.RegisterAsync(portal.Url);

        var (_, output) = await installation.RunAsync("run", "lindenau");

        Assert.Contains("abgeschlossen", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task Check_reads_a_list_of_CKAN_packages_and_stores_nothing()
    {
        await using var installation = new TestInstallation();
        await installation.WriteAsync("liste.json", $$"""[{{Package}},{"id":"ohne-titel","name":"ohne-titel","resources":[]}]""");

        var (code, output) = await installation.RunAsync("check", "liste.json");

        Assert.Equal(0, code);
        Assert.Contains("Art: ckan · 2 Datensätze gelistet, ", output, StringComparison.Ordinal);
        Assert.Contains("Baumkataster", output, StringComparison.Ordinal);
        Assert.Empty(await installation.ReadAllAsync());
    }

    [Fact]
    public async Task Check_reads_Turtle()
    {
        await using var installation = new TestInstallation();
        await installation.WriteAsync(
            "katalog.ttl",
            """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            <https://daten.example/baum-1> a dcat:Dataset ;
                dct:identifier "baum-1" ; dct:title "Baumkataster"@de ; dct:description "Alle Straßenbäume."@de .
            """);

        var (code, output) = await installation.RunAsync("check", "katalog.ttl");

        Assert.Equal(0, code);
        Assert.Contains("Art: dcat · 1 Datensätze gelistet, 1 würden übernommen, 0 abgewiesen Baumkataster", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seite.json")]
    [InlineData("data.json")]
    [InlineData("seite.ttl")]
    public async Task Check_tells_a_web_page_from_metadata(string file)
    {
        await using var installation = new TestInstallation();
        await installation.WriteAsync(file, "<!DOCTYPE html>\n<html lang=\"de\"><head><title>Wartung</title></head><body><p>Gleich zurück.</p></body></html>\n");

        var (code, output) = await installation.RunAsync("check", file);

        Assert.Equal(1, code);
        Assert.Contains("Webseite", output, StringComparison.Ordinal);
        Assert.DoesNotContain(" at OpenDataNrw.", output, StringComparison.Ordinal);
    }
}
