using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Connectors.DeclaredJson;

public sealed class DeclaredJsonTests
{
    private const string Address = "https://www.musterstadt.example/daten/liste.json";

    private static readonly HarvestSource Plain = Source(("map.identifier", "id"), ("map.title", "titel"));

    [Theory]
    [InlineData("""[{"id":"a","titel":"A"},{"id":7,"titel":"B"}]""", "", "+a +7")]
    [InlineData("""[[{"id":"a"}],[[{"id":"b"}],{"id":"c"}]]""", "", "+a +b +c")]
    [InlineData("""{"ergebnis":{"liste":[{"id":"a"},{"id":"b"}]}}""", "$.ergebnis.liste", "+a +b")]
    [InlineData("""{"teile":[{"liste":[{"id":"a"}]},{"liste":[{"id":"b"}]}]}""", "teile.liste", "+a +b")]
    [InlineData("""{"liste":[]}""", "liste", "")]
    [InlineData("[]", "", "")]
    [InlineData("{\"id\":\"a\",\"titel\":\"A\"}\n{\"id\":\"b\",\"titel\":\"B\"}\n", "", "+a +b")]
    [InlineData("""{"id":"a","titel":"nur einer"}""", "", "+a")]
    [InlineData("""[{"id":"a"},{"id":"a"},{"titel":"ohne"},null,"x",{"id":"b"}]""", "", "+a !record.duplicate-identifier(a) !record.no-identifier(Datensatz 3) !record.not-an-object(Datensatz 4) !record.not-an-object(Datensatz 5) +b")]
    public async Task Lists_are_read_in_each_of_their_builds(string json, string items, string shown)
    {
        var source = items.Length == 0 ? Plain : Source(("map.identifier", "id"), ("map.title", "titel"), ("items", items));

        Assert.Equal(shown, (await Harvest.ListAsync(source, new FakeDataJsonSite(json))).Shown());
    }

    [Theory]
    [InlineData("""{"fehler":"Wartung"}""", "", "source.unexpected-json")]
    [InlineData("""{"fehler":"Wartung"}""", "liste", "source.unexpected-json")]
    [InlineData("""[{"id":"a"},{"id":""", "", "source.invalid-json")]
    [InlineData("<html><title>Wartung</title></html>", "", "source.html-instead-of-json")]
    [InlineData("", "", "source.empty-answer")]
    public async Task What_is_no_such_list_is_a_fault_of_the_source(string json, string items, string reason)
    {
        var source = items.Length == 0 ? Plain : Source(("map.identifier", "id"), ("map.title", "titel"), ("items", items));

        Assert.Equal(reason, (await Harvest.FaultAsync(source, new FakeDataJsonSite(json))).Fault.Reason);
    }

    [Fact]
    public void A_record_is_mapped_as_the_settings_say()
    {
        var source = Source(
            ("map.identifier", "nr"), ("map.title", "Titel"), ("map.description", "Text | Kurztext"), ("map.keyword", "Worte"), ("map.theme", "Thema.name"), ("listSeparator", ","),
            ("map.publisher", "=Stadt Musterstadt"), ("map.publisher.email", "=mailto:amt@musterstadt.example"), ("map.contact.name", "Amt"), ("map.contact.url", "Kontakt"), ("map.issued", "seit"), ("map.modified", "stand"),
            ("dateFormat", "dd.MM.yyyy HH:mm:ss | dd.MM.yyyy"), ("map.language", "=de"), ("map.landingPage", "seite"), ("map.accrualPeriodicity", "takt"), ("map.spatial", "=05913000"), ("map.temporal.start", "von"),
            ("map.license", "lizenz"), ("map.attribution", "=© Stadt Musterstadt"), ("map.distribution", "dateien"), ("map.distribution.title", "name"), ("map.distribution.downloadUrl", "pfad"),
            ("map.distribution.format", "art"), ("map.distribution.size", "bytes"), ("map.distribution.modified", "stand"), ("baseUrl", "https://daten.musterstadt.example/dateien/"));

        var mapped = Mapped.Json(
            """
            {"nr":12,"Titel":"Bäume","Text":"","Kurztext":"Alle Bäume","Worte":"Baum, Grün,","Thema":{"name":["Umwelt"]},"Amt":"Grünflächenamt","Kontakt":"/kontakt","seit":"01.02.2013","stand":"06.02.2013 16:49:58",
             "seite":"../baeume","takt":"jährlich","von":"Frühjahr 2013","lizenz":"dl-de-zero-2.0",
             "dateien":[{"name":"Tabelle","pfad":"baeume.csv","art":"CSV","bytes":"1,5 MB","stand":"07.02.2013"},[{"name":"Karte","pfad":"https://x.example/k.pdf"}],{"name":"fehlt","pfad":""}]}
            """,
            source);

        var license = new CodedValue(null, "dl-de-zero-2.0");
        Mapped.Equal(
            new Dataset
            {
                Identifiers = ["12"],
                Titles = [new("Bäume")],
                Descriptions = [new("Alle Bäume")],
                Keywords = [new("Baum"), new("Grün")],
                Themes = [new(null, "Umwelt")],
                Publisher = new Agent { Names = [new("Stadt Musterstadt")], Email = "amt@musterstadt.example" },
                ContactPoints = [new ContactPoint { Name = "Grünflächenamt", Urls = ["https://daten.musterstadt.example/kontakt"] }],
                Issued = new("2013-02-01"),
                Modified = new("2013-02-06T16:49:58"),
                Languages = [new(null, "de")],
                LandingPages = ["https://daten.musterstadt.example/baeume"],
                AccrualPeriodicity = new(null, "jährlich"),
                Spatial = [new Location { Labels = [new("05913000")] }],
                // What is not written as declared stays as it is; the rules report it.
                Temporal = [new(new("Frühjahr 2013"), null)],
                Distributions =
                [
                    new Distribution
                    {
                        Titles = [new("Tabelle")],
                        AccessUrls = ["https://daten.musterstadt.example/dateien/baeume.csv"],
                        DownloadUrls = ["https://daten.musterstadt.example/dateien/baeume.csv"],
                        Format = new(null, "CSV"),
                        License = license,
                        AttributionTexts = [new("© Stadt Musterstadt")],
                        Modified = new("2013-02-07"),
                        ByteSize = 1_500_000,
                    },
                    new Distribution
                    {
                        Titles = [new("Karte")],
                        AccessUrls = ["https://x.example/k.pdf"],
                        DownloadUrls = ["https://x.example/k.pdf"],
                        License = license,
                        AttributionTexts = [new("© Stadt Musterstadt")],
                    },
                ],
            },
            mapped.Value);
    }

    [Theory]
    [InlineData("map.identifier", "id|map.title", "map.title")]
    [InlineData("map.title", "titel|map.identifier", "map.identifier")]
    [InlineData("map.theme", "a..b", "map.theme")]
    [InlineData("map.theme", "=", "map.theme")]
    [InlineData("items", "=x", "items")]
    [InlineData("baseUrl", "musterstadt.example", "baseUrl")]
    [InlineData("dateFormat", "dd.MM.yyyy|Tag", "dateFormat")]
    [InlineData("dateFormat", "yyyy'", "dateFormat")]
    [InlineData("map.distribution.format", "art", "map.distribution.url")]
    [InlineData("map.titel", "x", "map.titel")]
    public void A_setting_that_makes_no_sense_is_named_before_the_source_is_registered(string name, string value, string named)
    {
        var settings = new Dictionary<string, string> { ["map.identifier"] = "id", ["map.title"] = "titel", [name] = value };
        // "id|map.title": the setting, and the one that is taken away.
        if (value.Split('|') is [_, var other] && settings.ContainsKey(other)) settings.Remove(other);

        var fault = Assert.Throws<SourceFaultException>(() => SourceSettings.EnsureKnown(Plain with { Settings = settings }, Harvest.Connector("json")));

        Assert.Equal("source.bad-setting", fault.Reason);
        Assert.Contains($"'{named}'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"a"}""", "record.no-title")]
    [InlineData("""{"titel":"A"}""", "record.no-identifier")]
    [InlineData("""{"id":"a","titel":"\ud800"}""", "record.broken-text")]
    public void What_cannot_become_an_entry_is_rejected_with_advice(string json, string reason)
    {
        var (found, message) = Mapped.Rejected(json, Plain);

        Assert.Equal(reason, found);
        Assert.Contains("Bitte", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_text_costs_its_record_alone() =>
        Assert.Equal(2, (await Harvest.ListAsync(Plain, new FakeDataJsonSite("""[{"id":"\ud800","titel":"A"},{"id":"b","titel":"B"}]"""))).Records().Count);

    private static HarvestSource Source(params (string Name, string Value)[] settings) => Harvest.Source("json", Address, settings);
}
