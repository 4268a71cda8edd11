using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.Harvester.Tests.Tables;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Harvester.Tests.Connectors.Genesis;

public sealed class GenesisTests
{
    private static readonly HarvestSource Source = Harvest.Source("genesis", "https://www.landesdatenbank.nrw.example/ldbnrwws/rest/2020/") with { Publisher = "IT.NRW", Ags = "05" };

    [Fact]
    public async Task Statistics_become_series_and_tables_datasets_of_them()
    {
        var site = new FakeGenesis().Statistic("12411", "Fortschreibung des\nBevölkerungsstandes").Table("12411-01i", "Bevölkerung nach Geschlecht -\nregionale Tiefe: Gemeinden", "31.12.1995 - 31.12.2021");
        var source = Source with { Settings = new Dictionary<string, string> { ["downloadUrl"] = "https://www.landesdatenbank.nrw.example/ldbnrwws/downloader/00/tables/{code}_00.csv" } };

        var events = await Harvest.ListAsync(source, site);

        Assert.Equal("=2 +12411 +12411-01i", events.Shown());
        Assert.Equal(
            ["catalogue/statistics selection=%2A&area=all&pagelength=2500&language=de", "catalogue/tables selection=%2A&area=all&pagelength=2500&language=de"],
            site.Queries);
        const string portal = "https://www.landesdatenbank.nrw.example/ldbnrw/online";
        var licence = new CodedValue("http://dcat-ap.de/def/licenses/dl-by-de/2.0");
        Mapped.Equal(
            new DatasetSeries
            {
                Iri = portal + "?operation=statistic&code=12411",
                Titles = [new("Fortschreibung des Bevölkerungsstandes")],
                Descriptions = [new("Statistik 12411 (Fortschreibung des Bevölkerungsstandes) mit allen Tabellen.")],
                Identifiers = ["12411"],
                Publisher = new Agent { Names = [new("IT.NRW")] },
                Themes = [new("http://publications.europa.eu/resource/authority/data-theme/SOCI")],
                LandingPages = [portal + "?operation=statistic&code=12411"],
                Spatial = [new Location { Iri = "http://dcat-ap.de/def/politicalGeocoding/stateKey/05" }],
            },
            Map(events, 0, source).Value);
        Mapped.Equal(
            new Dataset
            {
                Iri = portal + "?operation=table&code=12411-01i",
                Titles = [new("Bevölkerung nach Geschlecht - regionale Tiefe: Gemeinden")],
                Descriptions = [new("Bevölkerung nach Geschlecht - regionale Tiefe: Gemeinden. Tabelle 12411-01i.")],
                Identifiers = ["12411-01i"],
                Publisher = new Agent { Names = [new("IT.NRW")] },
                Themes = [new("http://publications.europa.eu/resource/authority/data-theme/SOCI")],
                LandingPages = [portal + "?operation=table&code=12411-01i"],
                Spatial = [new Location { Iri = "http://dcat-ap.de/def/politicalGeocoding/stateKey/05" }],
                InSeries = [portal + "?operation=statistic&code=12411"],
                Temporal = [new(new("1995-12-31"), new("2021-12-31"))],
                Distributions =
                [
                    new() { AccessUrls = [portal + "?operation=table&code=12411-01i"], Titles = [new("Tabelle im Browser, mit Auswahl der Merkmale")], Format = new(null, "HTML"), License = licence, AttributionTexts = [new("IT.NRW")] },
                    new()
                    {
                        AccessUrls = ["https://www.landesdatenbank.nrw.example/ldbnrwws/downloader/00/tables/12411-01i_00.csv"],
                        DownloadUrls = ["https://www.landesdatenbank.nrw.example/ldbnrwws/downloader/00/tables/12411-01i_00.csv"],
                        Titles = [new("Vollständige Tabelle als CSV")], Format = new(null, "CSV"), License = licence, AttributionTexts = [new("IT.NRW")],
                    },
                    new()
                    {
                        AccessUrls = [portal + "?operation=table&code=12411-01i"], Titles = [new("Webservice, mit Anmeldung (CSV, Excel)")], Format = new(null, "CSV"), License = licence, AttributionTexts = [new("IT.NRW")],
                        AccessServices = [new DataService { Titles = [new("GENESIS-Webservice (REST)")], Descriptions = [new("data/tablefile mit name=12411-01i und format=ffcsv oder xlsx")], EndpointUrls = ["https://www.landesdatenbank.nrw.example/ldbnrwws/rest/2020/data/tablefile"] }],
                    },
                ],
            },
            Map(events, 1, source).Value);
    }

    [Fact]
    public async Task A_full_answer_is_asked_again_by_first_letters_until_nothing_is_cut()
    {
        var site = new FakeGenesis { MostEntries = 10 };
        for (var i = 0; i < 30; i++) site.Table($"12411-{i:00}", $"Tabelle {i}");
        site.Table("A12", "mit Buchstaben").Table("12411", "kurz");

        var events = await Harvest.ListAsync(Source, site);

        Assert.Equal((32, 32), (events.OfType<ListingEvent.Announced>().Single().Total, events.Records().Count));
    }

    [Fact]
    public async Task Details_bring_variables_and_the_date_of_change()
    {
        var site = new FakeGenesis().Table("81000-0001", "VGR des Bundes");
        site.Answers["metadata/table"] = """
            {"Status":{"Code":0,"Content":"erfolgreich"},"Object":{"Code":"81000-0001","Time":{"From":"1991","To":"2025"},"Updated":"27.08.2024 17:20:21h","Structure":{
              "Head":{"Code":"81000","Content":"VGR","Type":"Statistik","Structure":[{"Content":"Deutschland insgesamt","Type":"Merkmal"}]},
              "Columns":[{"Content":"Bruttoinlandsprodukt","Type":"Merkmal"},{"Content":"Bruttoinlandsprodukt","Type":"Merkmal"}],"Rows":null}}}
            """;
        var source = Source with { Settings = new Dictionary<string, string> { ["details"] = "tables", ["login"] = "guest", ["selection"] = "81*" } };

        var table = (Dataset)Map(await Harvest.ListAsync(source, site), 0, source).Value;

        Assert.Equal("metadata/table name=81000-0001&area=all&language=de&username=GAST&password=GAST", site.Queries[2]);
        Assert.Equal(
            ("2024-08-27T17:20:21", "1991", "2025", "Deutschland insgesamt, Bruttoinlandsprodukt", "VGR des Bundes. Merkmale: Deutschland insgesamt, Bruttoinlandsprodukt."),
            (table.Modified?.Lexical, table.Temporal[0].Start?.Lexical, table.Temporal[0].End?.Lexical, string.Join(", ", table.Keywords.Select(k => k.Value)), table.Descriptions[0].Value));
    }

    [Theory]
    [InlineData("31.12.1995 - 31.12.2021", "1995-12-31/2021-12-31")]
    [InlineData("2000 - 2024", "2000/2024")]
    [InlineData("WS 1998/99 - WS 2020/21", "1998-10/2021-03")]
    [InlineData("SS 2019", "2019-04/2019-09")]
    [InlineData("01.2015 - 12/2020", "2015-01/2020-12")]
    [InlineData("1. Quartal 2020 - 4. Quartal 2021", "2020-01/2021-12")]
    [InlineData("09.05.2011", "2011-05-09/2011-05-09")]
    [InlineData("seit jeher", "transport.value-left-out")]
    [InlineData("31.02.2020 - 2021", "transport.value-left-out")]
    public async Task Times_are_read_in_each_form_or_named(string time, string expected)
    {
        var (table, findings) = Map(await Harvest.ListAsync(Source, new FakeGenesis().Table("1", "x", time)), 0, Source);

        Assert.Equal(expected, table.Temporal is [var period] ? $"{period.Start}/{period.End}" : string.Join(' ', findings.Select(f => f.Rule)));
    }

    [Theory]
    [InlineData("""{"Ident":{},"Status":{"Code":-1,"Content":"Für die Teiltabelle\nwurde kein Datenquader gefunden!","Type":"Fehler"}}""", "source.api-error")]
    [InlineData("""{"Code":15,"Content":"Ein Fehler ist aufgetreten. (Bitte überprüfen Sie Ihren Nutzernamen und Ihr Passwort.)","Type":"ERROR"}""", "source.access-denied")]
    [InlineData("""{"Status":"Sie haben keine gültige Kennung"}""", "source.access-denied")]
    [InlineData("""{"Status":{"Code":99}}""", "source.api-error")]
    [InlineData("""{"hello":"world"}""", "source.unexpected-json")]
    [InlineData("[]", "source.unexpected-json")]
    [InlineData("""{"Status":{"Code":0},"List":[{"Code":"1",""", "source.invalid-json")]
    [InlineData("<html><title>Wartung</title></html>", "source.html-instead-of-json")]
    [InlineData("", "source.empty-answer")]
    public async Task Faults_inside_an_answer_of_200_end_the_run(string answer, string reason)
    {
        var site = new FakeGenesis().Statistic("1", "x");
        site.Answers["catalogue/tables"] = answer;

        Assert.Equal(reason, (await Harvest.FaultAsync(Source, site)).Fault.Reason);
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_list_and_adjusted_parameters_are_no_fault()
    {
        var site = new FakeGenesis();
        site.Answers["catalogue/statistics"] = """{"Status":{"Code":22,"Content":"erfolgreich, mindestens ein Parameter wurde angepasst","Type":"Warnung"},"List":[{"Code":11111,"Content":"Gebiet"},{"Content":"ohne Code"}]}""";

        Assert.Equal("=2 +11111 !record.no-identifier(Statistik 2)", (await Harvest.ListAsync(Source, site)).Shown());
    }

    [Fact]
    public async Task An_entry_without_title_is_rejected_with_words()
    {
        var events = await Harvest.ListAsync(Source, new FakeGenesis().Table("1", " "));

        Assert.Equal("record.no-title", Assert.Throws<RecordRejectedException>(() => Map(events, 0, Source)).Reason);
    }

    [Fact]
    public async Task Every_statistic_and_table_of_the_regional_database_is_read()
    {
        var site = new FakeGenesis();
        foreach (var row in await RowsAsync("regioDB_statistics.csv")) site.Statistic(row[0].Text, row[1].Value);
        foreach (var row in await RowsAsync("regioDB_tables.csv")) site.Table(row[0].Text, row[1].Value, row[2].Value);

        var events = await Harvest.ListAsync(Source, site);

        Assert.Equal((892, 892), (events.OfType<ListingEvent.Announced>().Single().Total, events.Records().Count));
        var mapped = events.Records().Select((_, i) => Map(events, i, Source)).ToList();
        Assert.Equal((101, 791), (mapped.Count(m => m.Value is DatasetSeries), mapped.Count(m => m.Value is Dataset)));
        Assert.All(mapped, m => Assert.Empty(m.Findings));
        Assert.All(mapped.Select(m => m.Value).OfType<Dataset>(), d => Assert.True(d.Temporal.Count == 1 && d.Titles[0].Value.IndexOf('\n', StringComparison.Ordinal) < 0));
        var series = mapped.Select(m => m.Value).OfType<DatasetSeries>().Select(s => s.Iri).ToHashSet();
        // The Regionalatlas and one special table belong to no statistic.
        Assert.Equal((0, 83), (mapped.SelectMany(m => m.Value.InSeries).Count(s => !series.Contains(s)), mapped.Count(m => m.Value is Dataset { InSeries.Count: 0 })));
    }

    [Theory]
    [InlineData("12211-0001", "2020/2024", 6)]
    [InlineData("52411-02-01-4", "2000/2024", 6)]
    [InlineData("73111-01-01-4", "1992/2021", 5)]
    [InlineData("81000-0001", "1991/2025", 5)]
    public async Task Recorded_descriptions_of_tables_are_read(string code, string period, int least)
    {
        var recording = await File.ReadAllTextAsync(SharedMaterial.PathTo("feeds", "genesis", "cassettes", code + ".yaml"), TestContext.Current.CancellationToken);
        var site = new FakeGenesis().Table(code, "Titel");
        site.Answers["metadata/table"] = Recorded(recording);
        var source = Source with { Settings = new Dictionary<string, string> { ["details"] = "tables" } };

        var table = (Dataset)Map(await Harvest.ListAsync(source, site), 0, source).Value;

        Assert.Equal((period, DatePrecision.DateTime), ($"{table.Temporal[0].Start}/{table.Temporal[0].End}", table.Modified?.Precision));
        Assert.True(table.Keywords.Count >= least, $"{table.Keywords.Count}");
    }

    private static WithFindings<CatalogResource> Map(List<ListingEvent> events, int record, HarvestSource source) => Harvest.Connector("genesis").Map(events.Records()[record], source);

    private static async Task<IEnumerable<Harvester.Tables.Row>> RowsAsync(string file) =>
        TestTables.Read(await File.ReadAllBytesAsync(SharedMaterial.PathTo("feeds", "genesis", file), TestContext.Current.CancellationToken)).Sheets[0].Rows.Skip(1);

    // The first answer of metadata/table in a recording: a quoted text of YAML, folded over several lines.
    private static string Recorded(string recording)
    {
        var text = recording[recording.IndexOf("metadata/table", StringComparison.Ordinal)..];
        text = text[(text.IndexOf("string: \"", StringComparison.Ordinal) + 9)..];
        var json = new StringBuilder();
        for (var i = 0; text[i] != '"'; i++)
        {
            if (text[i] == '\n')
            {
                while (text[i + 1] == ' ') i++;
                if (text[i + 1] == '\\' && text[i + 2] == ' ') i++;
                else json.Append(' ');
            }
            else if (text[i] != '\\') json.Append(text[i]);
            else if (text[++i] == 'x') json.Append((char)Convert.ToInt32(text.Substring((i += 2) - 1, 2), 16));
            else if (text[i] == '\n') i += text.AsSpan(i + 1).IndexOfAnyExcept(' ');
            else json.Append(text[i] == 'n' ? '\n' : text[i]);
        }

        return json.ToString();
    }
}
