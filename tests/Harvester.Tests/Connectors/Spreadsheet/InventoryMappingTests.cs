using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Harvester.Connectors.Spreadsheet;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.Harvester.Tests.Tables;

namespace OpenDataNrw.Harvester.Tests.Connectors.Spreadsheet;

public sealed class InventoryMappingTests
{
    private static readonly HarvestSource Source = Harvest.Source("spreadsheet", "https://stadt.example/inventar.csv");

    [Fact]
    public async Task Every_column_has_its_place()
    {
        const string csv = """
            Kennung;Titel;Titel (englisch);Beschreibung;Beschreibung (englisch);Schlagwörter;Thema;Herausgeber;Ansprechpartner;E-Mail;Telefon;Aktualisierung;Veröffentlicht am;Geändert am;Zeitraum von;Zeitraum bis;Gemeindeschlüssel;Ort;Webseite;Dokumentation;Lizenz;Namensnennung;Kategorie hochwertiger Daten;Version;Datei-Adresse;Zugangsadresse;Dateititel;Dateibeschreibung;Format;Medientyp;Größe;Datei geändert am;Datei-Lizenz;Intern
            https://stadt.example/d/1;Bäume;Trees;Alle Bäume;All trees;Baum, Wald;Umwelt, Verkehr;Stadt M;Amt 67;gruen@stadt.example;0211 1;jährlich;01.03.2024;2026-01-15;2025;12/2025;05111000;Hofgarten;www.stadt.example/b;https://stadt.example/doc.pdf;cc-by/4.0;Stadt M;Georaum;3;https://stadt.example/b.csv;https://stadt.example/api;CSV;Als Tabelle;CSV;text/csv;2048;16.01.2026;dl-zero-de/2.0;geheim
            """;

        var (resource, findings) = await MapAsync(csv);

        Mapped.Equal(
            new Dataset
            {
                Iri = "https://stadt.example/d/1",
                Identifiers = ["https://stadt.example/d/1"],
                Titles = [new("Bäume"), new("Trees", "en")],
                Descriptions = [new("Alle Bäume"), new("All trees", "en")],
                Keywords = [new("Baum"), new("Wald")],
                Themes = [new(null, "Umwelt"), new(null, "Verkehr")],
                HvdCategories = [new(null, "Georaum")],
                Publisher = new Agent { Names = [new("Stadt M")] },
                ContactPoints = [new ContactPoint { Name = "Amt 67", Emails = ["gruen@stadt.example"], Telephones = ["0211 1"] }],
                AccrualPeriodicity = new(null, "jährlich"),
                Issued = new("2024-03-01"),
                Modified = new("2026-01-15"),
                Temporal = [new(new("2025"), new("2025-12"))],
                Spatial = [new Location { Iri = "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05111000" }, new Location { Labels = [new("Hofgarten")] }],
                LandingPages = ["www.stadt.example/b"],
                Pages = ["https://stadt.example/doc.pdf"],
                Version = "3",
                Distributions =
                [
                    new Distribution
                    {
                        AccessUrls = ["https://stadt.example/api"],
                        DownloadUrls = ["https://stadt.example/b.csv"],
                        Titles = [new("CSV")],
                        Descriptions = [new("Als Tabelle")],
                        Format = new(null, "CSV"),
                        MediaType = new(null, "text/csv"),
                        ByteSize = 2048,
                        Modified = new("2026-01-16"),
                        License = new(null, "dl-zero-de/2.0"),
                        AttributionTexts = [new("Stadt M")],
                    },
                ],
            },
            resource);
        Assert.Equal([new Finding("transport.unknown-fields", Severity.Note, Responsibility.Transport, "Tabelle", "Intern", null)], findings);
    }

    [Theory]
    [InlineData("Geändert am", "31.02.2026", "spreadsheet.date Zelle C2: 31.02.2026")]
    [InlineData("Geändert am", "20203-04-01", "spreadsheet.date Zelle C2: 20203-04-01")]
    [InlineData("Geändert am", "46037", "spreadsheet.serial-date Zelle C2: 46037 → 2026-01-15")]
    [InlineData("Geändert am", "letzte Woche", "spreadsheet.date Zelle C2: letzte Woche")]
    [InlineData("Datei-Adresse", @"G:\Amt 62\Bäume.xlsx", @"spreadsheet.address Zelle C2: G:\Amt 62\Bäume.xlsx")]
    [InlineData("Datei-Adresse", "baeume.csv", "spreadsheet.address Zelle C2: baeume.csv")]
    [InlineData("Datei-Adresse", "auf Anfrage", "spreadsheet.address Zelle C2: auf Anfrage")]
    [InlineData("E-Mail", "Amt 62, Zimmer 7", "spreadsheet.email Zelle C2: Amt 62, Zimmer 7")]
    [InlineData("Größe", "groß", "spreadsheet.size Zelle C2: groß")]
    [InlineData("AGS", "5111000", "spreadsheet.lost-zero Zelle C2: 5111000 → 05111000")]
    [InlineData("AGS", "053340002002", "spreadsheet.lost-zero Zelle C2: 053340002002 → 05334002")]
    [InlineData("AGS", "99999999", "spreadsheet.area-key Zelle C2: 99999999")]
    [InlineData("Lizenz", "frei", "spreadsheet.choice Zelle C2: frei, transport.value-left-out frei")]
    [InlineData("Thema", "Bäume und mehr", "spreadsheet.choice Zelle C2: Bäume und mehr")]
    [InlineData("Aktualisierung", "wenn Zeit ist", "spreadsheet.choice Zelle C2: wenn Zeit ist")]
    [InlineData("Veröffentlichen", "vielleicht", "spreadsheet.yes-no Zelle C2: vielleicht")]
    [InlineData("Beschreibung", "Stra\uFFFDe", "spreadsheet.broken-text Zelle C2: Stra\uFFFDe")]
    [InlineData("Geändert am", "1.2.26", "")]
    [InlineData("Geändert am", "15.01.2026 17:35 Uhr", "")]
    [InlineData("Geändert am", "2026-01-15T17:35:00+01:00", "")]
    [InlineData("Geändert am", "2026", "")]
    [InlineData("Lizenz", "dl-de/by-2-0", "transport.value-left-out dl-de/by-2-0")]
    public async Task A_wrong_cell_is_named_and_the_rest_is_taken(string heading, string text, string expected)
    {
        var (_, findings) = await MapAsync($"Kennung;Titel;{heading}\n1;Bäume;{text}\n");

        Assert.Equal(expected, string.Join(", ", findings.Select(f => $"{f.Rule} {f.Before}{(f.After is null ? "" : " → " + f.After)}")));
        Assert.All(findings, f => Assert.EndsWith(".", FindingTexts.Describe(f, "de").Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Identifiers_that_became_numbers_and_formulas_without_value_are_said()
    {
        var file = TestTables.Xlsx([("Inventar", false, """
            <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>ID</t></is></c><c r="B1" t="inlineStr"><is><t>Title</t></is></c><c r="C1" t="inlineStr"><is><t>Description</t></is></c></row>
            <row r="2"><c r="A2"><v>4711</v></c><c r="B2" t="inlineStr"><is><t>Trees</t></is></c><c r="C2" t="e"><f>X</f><v>#NAME?</v></c></row></sheetData>
            """)]);

        var events = await Harvest.ListAsync(Source, new FakeFiles().With("/inventar.csv", file, "x/y"));
        var (resource, findings) = Harvest.Connector("spreadsheet").Map(events.Records()[0], Source);

        Assert.Equal("4711", resource.Identifiers[0]);
        Assert.Equal(
            ["spreadsheet.numbered-identifier Blatt ‚Inventar‘, Zelle A2: 4711", "spreadsheet.error-value Blatt ‚Inventar‘, Zelle C2: #NAME?"],
            findings.Select(f => $"{f.Rule} {f.Before}"));
    }

    [Fact]
    public async Task Addresses_without_host_are_read_against_the_base_that_the_source_names()
    {
        var source = Harvest.Source("spreadsheet", "https://stadt.example/inventar.csv", ("baseUrl", "https://daten.stadt.example/"));
        var events = await Harvest.ListAsync(source, new FakeFiles().With("/inventar.csv", "Kennung;Titel;Link\n1;Bäume;csv/bäume.csv\n"u8.ToArray(), "text/csv"));

        var dataset = (Dataset)Harvest.Connector("spreadsheet").Map(events.Records()[0], source).Value;

        Assert.Equal("https://daten.stadt.example/csv/b%C3%A4ume.csv", dataset.Distributions[0].DownloadUrls[0]);
    }

    [Fact]
    public void Each_term_that_the_template_offers_is_understood_by_the_rules()
    {
        var context = new NormalisationContext { Source = Source, Now = DateTimeOffset.UnixEpoch };
        foreach (var (type, _, terms) in InventoryChoices.All.Where(c => c.Type != ColumnType.YesNo))
        {
            Assert.InRange(terms.Count, 6, 20);
            foreach (var term in terms)
            {
                CodedValue said = new(null, term);
                var dataset = new Dataset
                {
                    Titles = [new("x")],
                    Themes = type == ColumnType.Theme ? [said] : [],
                    HvdCategories = type == ColumnType.HighValueCategory ? [said] : [],
                    AccrualPeriodicity = type == ColumnType.Frequency ? said : null,
                    Distributions = [new Distribution { License = type == ColumnType.Licence ? said : null, Format = type == ColumnType.Format ? said : null }],
                };
                var normalised = (Dataset)Normaliser.Normalise(dataset, context).Value;
                var read = type switch
                {
                    ColumnType.Theme => normalised.Themes[0],
                    ColumnType.HighValueCategory => normalised.HvdCategories[0],
                    ColumnType.Frequency => normalised.AccrualPeriodicity,
                    ColumnType.Licence => normalised.Distributions[0].License,
                    _ => normalised.Distributions[0].Format,
                };
                Assert.True(read?.Iri is not null, $"{type}: {term}");
            }
        }
    }

    private static async Task<WithFindings<CatalogResource>> MapAsync(string csv)
    {
        var events = await Harvest.ListAsync(Source, new FakeFiles().With("/inventar.csv", Encoding.UTF8.GetBytes(csv), "text/csv"));
        return Harvest.Connector("spreadsheet").Map(Assert.Single(events.Records()), Source);
    }
}
