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

    public static Town Of(string platform) => platform switch
    {
        "ckan" => Ckan(),
        "ckan-show" => CkanShow(),
        "dcat" => Dcat(),
        "datajson" => DataJson(),
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

    private static string Package(TownRecord record) => FakeCkanSite.Package(record.Id, record.Title, $"\"notes\":\"{record.Description}\"");

    private static void Replace(List<string> list, IReadOnlyList<string> by)
    {
        list.Clear();
        list.AddRange(by);
    }
}
