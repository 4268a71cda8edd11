using System.Text;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Faults;

/// <summary>How a town publishes: the platform as a fake site, and how its records are put on it.</summary>
/// <param name="Kind">Kind of the source.</param>
/// <param name="Path">Where the source begins.</param>
/// <param name="Site">The platform.</param>
/// <param name="Publish">Puts records on it; the texts are those of <see cref="Poison"/> where a record is to be broken.</param>
/// <param name="Miscount">Makes the announced total wrong by a number; null where the platform announces none.</param>
internal sealed record Town(string Kind, string Path, FakeSite Site, Action<IReadOnlyList<string>> Publish, Action<int>? Miscount)
{
    /// <summary>A record as the platform writes it.</summary>
    public required Func<TownRecord, string> Write { get; init; }

    /// <summary>A record of that identifier that cannot be taken.</summary>
    public required Func<TownRecord, string> Poison { get; init; }

    /// <summary>How the catalogue calls the record of an identifier.</summary>
    public Func<string, string> Identify { get; init; } = id => id;

    /// <summary>Told where the platform is found, before anything is published.</summary>
    public Action<Uri> Found { get; init; } = _ => { };

    /// <summary>Settings of the source.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>About how many requests a run takes.</summary>
    public required int Requests { get; init; }

    /// <summary>Faults that are none on this platform.</summary>
    public Bite[] Harmless { get; init; } = [];

    /// <summary>Faults that nobody could tell from the truth.</summary>
    public Bite[] Undetectable { get; init; } = [];

    public static Town Of(string platform) => platform switch
    {
        "ckan" => Ckan(),
        "ckan-show" => CkanShow(),
        "dcat" => Dcat(),
        "datajson" => DataJson(),
        "csw" => Csw(),
        "opendatasoft" => Opendatasoft(),
        "oaipmh" => OaiPmh(),
        "spreadsheet" => Spreadsheet(),
        _ => throw new ArgumentOutOfRangeException(nameof(platform), platform, "No such town."),
    };

    private static Town Ckan()
    {
        var site = new FakeCkanSite { MaxRows = 7 };
        return new Town("ckan", "/", site, p => Replace(site.Packages, p), by => site.CountsTooMany = by)
        {
            Write = Package,
            Poison = r => $$"""{"id":"{{r.Id}}","state":"active"}""",
            Requests = 12,
        };
    }

    private static Town CkanShow()
    {
        var site = new FakeCkanSite { IsDkan = true };
        site.Offers.RemoveWhere(o => o is "package_search" or "current_package_list_with_resources");
        return new Town("ckan", "/", site, p => Replace(site.Packages, p), null)
        {
            Write = Package,
            Poison = r => $$"""{"id":"{{r.Id}}","name":"name-{{r.Id}}","state":"active"}""",
            Settings = { ["mode"] = "show" },
            Requests = 80,
        };
    }

    private static Town Dcat()
    {
        var site = new FakeHydraSite { PageSize = 9 };
        return new Town("dcat", "/catalog.ttl", site, p => Replace(site.Datasets, p), by => site.CountsTooMany = by)
        {
            Write = r => FakeHydraSite.Dataset(r.Id, r.Title, $"dct:description \"{r.Description}\"@de"),
            Poison = r => $"<https://daten.musterstadt.example/id/{r.Id}> a dcat:Dataset ; dct:identifier \"{r.Id}\" .",
            Requests = 9,
            Identify = id => "https://daten.musterstadt.example/id/" + id,
            Found = address => site.LinkHost = address.GetLeftPart(UriPartial.Authority),
        };
    }

    private static Town DataJson()
    {
        var site = FakeDataJsonSite.Of();
        return new Town("datajson", "/data.json", site, p => site.Document = $$"""{"conformsTo":"https://project-open-data.cio.gov/v1.1/schema","dataset":[{{string.Join(',', p)}}]}""", null)
        {
            Write = r => $$"""{"identifier":"{{r.Id}}","title":"{{r.Title}}","description":"{{r.Description}}","accessLevel":"public"}""",
            Poison = r => $$"""{"identifier":"{{r.Id}}","accessLevel":"public"}""",
            Requests = 1,
        };
    }

    private static Town Csw()
    {
        var site = new FakeCswSite { MaxRecords = 9 };
        return new Town("csw", "/csw", site, p => Replace(site.Records, p), by => site.CountsTooMany = by)
        {
            Write = r => Iso(r.Id, r.Title, r.Description),
            Poison = r => Iso(r.Id, "", r.Description),
            Requests = 10,
            Found = address => site.Address = new Uri(address, "/csw").AbsoluteUri,
            // A service that refuses a question is asked another way.
            Harmless = [Bite.ExceptionReport],
        };
    }

    private static Town Opendatasoft()
    {
        var site = new FakeOpendatasoftSite { MaxRows = 9 };
        return new Town("opendatasoft", "/", site, p => Replace(site.Datasets, p), by => site.CountsTooMany = by)
        {
            Write = r => FakeOpendatasoftSite.Dataset(r.Id, r.Title, $"\"description\":\"{r.Description}\""),
            Poison = r => FakeOpendatasoftSite.Dataset(r.Id, ""),
            Requests = 10,
        };
    }

    private static Town OaiPmh()
    {
        var site = new FakeOaiSite { PageSize = 9 };
        return new Town("oaipmh", "/oai", site, Publish, null)
        {
            Write = r => $"{r.Id}|{r.Title}|<dc:description>{r.Description}</dc:description>",
            Poison = r => $"{r.Id}||",
            Requests = 12,
        };

        void Publish(IReadOnlyList<string> records)
        {
            site.Records.Clear();
            foreach (var record in records)
                if (record.Split('|') is [var id, var title, var more])
                    site.With(id, title, more: more);
        }
    }

    private static Town Spreadsheet()
    {
        var site = new FakeFiles();
        return new Town("spreadsheet", "/inventar.csv", site, p => site.With("/inventar.csv", Encoding.UTF8.GetBytes("Kennung;Titel;Beschreibung\r\n" + string.Join("\r\n", p)), "text/csv; charset=utf-8"), null)
        {
            Write = r => $"{r.Id};{r.Title};{r.Description}",
            Poison = r => $"{r.Id};;{r.Description}",
            Requests = 1,
            // A table may end anywhere.
            Undetectable = [Bite.Half],
        };
    }

    private static string Iso(string id, string title, string description) =>
        FakeCswSite.Iso(id, title).Replace("</gmd:citation>", $"</gmd:citation><gmd:abstract><gco:CharacterString>{description}</gco:CharacterString></gmd:abstract>", StringComparison.Ordinal);

    private static string Package(TownRecord record) => FakeCkanSite.Package(record.Id, record.Title, $"\"notes\":\"{record.Description}\"");

    private static void Replace(List<string> list, IReadOnlyList<string> by)
    {
        list.Clear();
        list.AddRange(by);
    }
}
