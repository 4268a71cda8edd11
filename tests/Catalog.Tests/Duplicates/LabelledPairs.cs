namespace OpenDataNrw.Catalog.Tests.Duplicates;

/// <summary>One description of a dataset, as a source delivers it.</summary>
internal sealed record Description(
    string Source, string Title, string By = "Stadt Lindenau", string? Iri = null, string[]? Ids = null, string[]? Others = null, string[]? Pages = null,
    string[]? Files = null, string? Ags = null, string Modified = "2025-05-05", bool Service = false)
{
    public CatalogResource Resource => Service
        ? Common(new DataService { EndpointUrls = Files ?? [] })
        : Common(new Dataset { Distributions = [.. (Files ?? []).Select(f => new Distribution { AccessUrls = [f] })] });

    private CatalogResource Common(CatalogResource resource) => resource with
    {
        Iri = Iri,
        Titles = [new LangString(Title, "de")],
        Publisher = By.Length == 0 ? null : new Agent { Names = [new LangString(By)] },
        Identifiers = Ids ?? [],
        OtherIdentifiers = [.. (Others ?? []).Select(o => o.Split(" in ") is [var code, var space] ? new OtherIdentifier(code, space) : new OtherIdentifier(o))],
        LandingPages = Pages ?? [],
        Spatial = Ags is null ? [] : [new Location { Ags = Ags }],
        Modified = new DcatDate(Modified),
    };
}

/// <summary>Two descriptions and whether they are of the same dataset.</summary>
/// <param name="Same">Whether they are.</param>
/// <param name="Why">How it came to that.</param>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
/// <param name="Beside">What the sources list besides.</param>
internal sealed record LabelledPair(bool Same, string Why, Description One, Description Other, params Description[] Beside);

/// <summary>
/// Pairs judged by hand. They are invented after what the catalogues of the state, of districts and of the geodata infrastructure
/// do with each other's records.
/// </summary>
internal static class LabelledPairs
{
    private const string Town = "https://daten.lindenau.example";
    private const string Region = "https://daten.kreis-auental.example";
    private const string Land = "https://open.land.example";
    private const string Gdi = "https://registry.gdi-de.org/id/de.nw.lindenau";

    public static IReadOnlyList<LabelledPair> All { get; } = [.. Identified(), .. Addressed(), .. ByFilesAndPages(), .. LookAlikes(), .. SharedThings(), .. Editions()];

    private static LabelledPair Same(string why, Description one, Description other, params Description[] beside) => new(true, why, one, other, beside);

    private static LabelledPair Different(string why, Description one, Description other, params Description[] beside) => new(false, why, one, other, beside);

    private static IEnumerable<LabelledPair> Identified() =>
    [
        Same("CKAN harvested by CKAN keeps the id", new("lindenau", "Baumkataster", Iri: Town + "/dataset/0f4e6c1a-5b7d-4e8f-9a3c-6d2b1e0f7a91"), new("land", "Baumkataster", Ids: ["0f4e6c1a-5b7d-4e8f-9a3c-6d2b1e0f7a91"])),
        Same("the same in capitals and braces", new("lindenau", "Spielplätze", Ids: ["{A1B0C3D4-77E2-4F19-8C55-0912AB34CD56}"]), new("land", "Spielplaetze Lindenau", Ids: ["a1b0c3d4-77e2-4f19-8c55-0912ab34cd56"])),
        Same("as URN and bare", new("lindenau", "Bänke", Ids: ["urn:uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7"]), new("kreis", "Sitzbänke", Ids: ["7c9e6679-7425-40de-944b-e07fc1f90ae7"])),
        Same("ISO file identifier and its registry address", new("gdi", "Bebauungspläne", Ids: ["3d813cbb-47fb-42ba-91df-831e1593ac29"]), new("land", "Bebauungspläne der Stadt", Ids: [Gdi + "/3d813cbb-47fb-42ba-91df-831e1593ac29"])),
        Same("registry address with another namespace part", new("gdi", "Flurstücke", Ids: ["https://registry.gdi-de.org/id/de.nw/5e0d9a11-6c7b-4f28-b3a4-9f8e7d6c5b4a"]), new("lindenau", "Flurstücke", Others: ["5e0d9a11-6c7b-4f28-b3a4-9f8e7d6c5b4a"])),
        Same("portal puts its name before the id", new("lindenau", "Haltestellen", Ids: ["c56a4180-65aa-42ec-a945-5fd21dec0538"]), new("land", "Haltestellen", Ids: ["lindenau-c56a4180-65aa-42ec-a945-5fd21dec0538"])),
        Same("namespace before the id, with a colon", new("gdi", "Radwege", Ids: ["de.nw.lindenau:9b2e7d64-13f0-4c8a-a5b7-2e6f8d0c4a19"]), new("kreis", "Radwegenetz", Ids: ["9b2e7d64-13f0-4c8a-a5b7-2e6f8d0c4a19"])),
        Same("catalogue service address of one record", new("gdi", "Schutzgebiete", Ids: ["6f1c2b3a-8d9e-4a70-b1c2-d3e4f5a6b7c8"]), new("land", "Schutzgebiete", Ids: ["https://gdi.land.example/csw?service=CSW&request=GetRecordById&id=6f1c2b3a-8d9e-4a70-b1c2-d3e4f5a6b7c8"])),
        Same("geo portal page asked for by id", new("gdi", "Bodenrichtwerte", Ids: ["2a7f0e9c-4b6d-4d18-9c3e-5f8a1b7d0e62"]), new("land", "Bodenrichtwerte", Iri: "https://geoportal.land.example/trefferanzeige?docuuid=2A7F0E9C-4B6D-4D18-9C3E-5F8A1B7D0E62")),
        Same("DOI as address and as text", new("lindenau", "Stadtklima", Others: ["https://doi.org/10.5281/ZENODO.4711001"]), new("land", "Klimamessungen", Ids: ["doi:10.5281/zenodo.4711001"])),
        Same("URN of the national library", new("lindenau", "Luftbilder 1926", Ids: ["urn:nbn:de:hbz:5:1-84711"]), new("land", "Historische Luftbilder", Ids: ["URN:NBN:de:hbz:5:1-84711"])),
        Same("code and namespace apart and in one", new("gdi", "Hausnummern", Others: ["DENW_HAUSKOORD_17 in " + Gdi]), new("land", "Hauskoordinaten", Ids: [Gdi + "/DENW_HAUSKOORD_17"])),
        Same("three routes: by the identifier of the first and the address of the second", new("lindenau", "Kitas", Iri: Town + "/dataset/kitas", Ids: ["81b4d7e2-3c5f-4a96-8e0d-7f1a2b3c4d5e"]), new("land", "Kitas", Ids: [Region + "/dataset/kitas-lindenau"]),
            new Description("kreis", "Kitas", Iri: Region + "/dataset/kitas-lindenau", Ids: ["81b4d7e2-3c5f-4a96-8e0d-7f1a2b3c4d5e"])),
        Same("the state delivers it twice, the district once", new("lindenau", "Märkte", Ids: ["4be0643f-1d98-473b-97cd-ca98a65347dd"]), new("kreis", "Märkte", Ids: ["4be0643f-1d98-473b-97cd-ca98a65347dd"]),
            new Description("land", "Märkte", Ids: ["4be0643f-1d98-473b-97cd-ca98a65347dd"]), new Description("land", "Märkte (Geo)", Ids: ["4be0643f-1d98-473b-97cd-ca98a65347dd"])),
    ];

    private static IEnumerable<LabelledPair> Addressed() =>
    [
        Same("own IRI kept by the state", new("lindenau", "Brunnen", Iri: Town + "/dataset/brunnen"), new("land", "Brunnen", Iri: Town + "/dataset/brunnen")),
        Same("http and https, www, closing slash", new("lindenau", "Parkplätze", Iri: "http://www.daten.lindenau.example/dataset/parkplaetze/"), new("land", "Parkplätze", Iri: Town + "/dataset/parkplaetze")),
        Same("IRI as identifier", new("lindenau", "Wochenmärkte", Iri: Town + "/dataset/wochenmaerkte"), new("kreis", "Wochenmärkte", Ids: [Town + "/dataset/wochenmaerkte"], Iri: Region + "/dataset/wochenmaerkte-2")),
        Same("landing page is the page at the town", new("lindenau", "Friedhöfe", Iri: Town + "/dataset/friedhoefe"), new("land", "Friedhöfe in Lindenau", Iri: Land + "/dataset/friedhoefe-ne", Pages: [Town + "/dataset/friedhoefe"])),
        Same("address of the description in RDF", new("lindenau", "Sporthallen", Iri: Town + "/dataset/sporthallen"), new("land", "Sporthallen", Ids: [Town + "/dataset/sporthallen.rdf"])),
        Same("page in another language", new("lindenau", "Büchereien", Iri: Town + "/dataset/buechereien"), new("land", "Büchereien", Pages: [Town + "/en/dataset/buechereien"])),
        Same("umlauts written out or encoded", new("lindenau", "Straßen", Iri: Town + "/dataset/stra%C3%9Fen-und-pl%C3%A4tze"), new("land", "Straßen", Iri: Town + "/dataset/strassen-und-plaetze")),
        Same("default port and fragment for the thing itself", new("lindenau", "Ampeln", Iri: "https://daten.lindenau.example:443/dataset/ampeln#dataset"), new("land", "Ampeln", Iri: Town + "/dataset/ampeln")),
        Same("item of a map platform in two hubs", new("lindenau", "Glascontainer", Ids: ["https://www.arcgis.example/home/item.html?id=a7c01f6d2e9b4c35a8d4&sublayer=3"]), new("kreis", "Glascontainer (Karte)", Ids: ["https://www.arcgis.example/home/item.html?id=a7c01f6d2e9b4c35a8d4&sublayer=3"])),
        Same("the old record is still missing after the portal was renewed", new("lindenau", "Denkmäler", Iri: Town + "/dataset/denkmaeler"), new("land", "Denkmäler", Ids: [Town + "/dataset/denkmaeler"])),
        Same("other identifier names the origin", new("lindenau", "Hundewiesen", Iri: Town + "/dataset/hundewiesen"), new("land", "Hundewiesen", Ids: ["lnd-hundewiesen"], Others: [Town + "/dataset/hundewiesen"])),
    ];

    private static IEnumerable<LabelledPair> ByFilesAndPages() =>
    [
        Same("same files, same title, the district calls itself publisher", new("lindenau", "Wahlkreise", Files: [Town + "/f/wahlkreise.csv", Town + "/f/wahlkreise.geojson"]), new("kreis", "WAHLKREISE", By: "Kreis Auental", Files: [Town + "/f/wahlkreise.geojson", Town + "/f/wahlkreise.csv"])),
        Same("same files and publisher, the title got the town's name", new("lindenau", "Schulen", Files: [Town + "/f/schulen.json"]), new("land", "Schulen in Lindenau", By: "Lindenau, Stadt", Files: ["http://daten.lindenau.example/f/schulen.json"])),
        Same("a preview page was added to the files", new("lindenau", "Ärzte", Files: [Town + "/f/aerzte.xlsx"]), new("land", "Ärzte", Files: [Town + "/f/aerzte.xlsx", Land + "/vorschau/aerzte"])),
        Same("a map service was added to the files", new("lindenau", "Altlasten", Files: [Town + "/f/altlasten.gpkg"]), new("gdi", "Altlasten", Files: [Town + "/f/altlasten.gpkg", "https://geo.lindenau.example/wms?service=WMS&request=GetCapabilities"])),
        Same("same page and title", new("lindenau", "Stadtradeln", Pages: ["https://www.lindenau.example/klima/stadtradeln.html"]), new("kreis", "Stadtradeln", By: "Kreis Auental", Pages: ["http://lindenau.example/klima/stadtradeln.html"])),
        Same("slug kept with title and publisher", new("lindenau", "Vornamen", Ids: ["vornamen-lindenau"]), new("land", "Vornamen", By: "Stadt Lindenau", Ids: ["vornamen-lindenau"])),
        Same("publisher written otherwise", new("lindenau", "Gewässer", By: "Stadt Köln", Ids: ["gewaesser-lage"]), new("land", "Gewässer", By: "Köln, Stadt", Ids: ["gewaesser-lage"])),
        // What cannot be found without guessing; they hold down the share found.
        Same("own page on each portal, files copied, nothing else handed on", new("lindenau", "Baustellen", Iri: Town + "/dataset/baustellen", Files: [Town + "/f/baustellen.csv"]), new("land", "Baustellen", Iri: Land + "/dataset/baustellen", Files: [Land + "/f/123.csv"])),
        Same("a file was added on the way, the titles differ", new("lindenau", "Mängelmelder", Files: [Town + "/f/maengel.csv"]), new("land", "Bürgeranliegen", Files: [Town + "/f/maengel.csv", Town + "/f/maengel.json"])),
        Same("only the name of the portal's folder differs", new("lindenau", "Wetter", Iri: Town + "/alt/dataset/wetter"), new("land", "Wetter", Iri: Town + "/neu/dataset/wetter")),
    ];

    private static IEnumerable<LabelledPair> LookAlikes() =>
    [
        Different("two towns, one title", new("lindenau", "Haushaltsplan 2023"), new("birkheim", "Haushaltsplan 2023", By: "Stadt Birkheim")),
        Different("two towns, one slug as identifier", new("lindenau", "Haushaltsplan 2023", Ids: ["haushaltsplan-2023"]), new("birkheim", "Haushaltsplan 2023", By: "Stadt Birkheim", Ids: ["haushaltsplan-2023"])),
        Different("two towns of the same software, the same path", new("lindenau", "Bäume", Iri: Town + "/dataset/baeume"), new("birkheim", "Bäume", By: "Stadt Birkheim", Iri: "https://daten.birkheim.example/dataset/baeume")),
        Different("two towns, one short number", new("lindenau", "Bäder", Ids: ["12"]), new("birkheim", "Bäder", By: "Stadt Birkheim", Ids: ["12"])),
        Different("placeholder", new("lindenau", "Satzungen", Ids: ["TODO"]), new("lindenau-land", "Satzungen", Ids: ["TODO"])),
        Different("nil UUID", new("lindenau", "Leerstand", Ids: ["00000000-0000-0000-0000-000000000000"]), new("land", "Wärmenetze", Ids: ["00000000-0000-0000-0000-000000000000"])),
        Different("UUID out of a handbook", new("lindenau", "Zisternen", Ids: ["123e4567-e89b-12d3-a456-426614174000"]), new("land", "Zugzahlen", Ids: ["123e4567-e89b-12d3-a456-426614174000"])),
        Different("layers of one service", new("lindenau", "Ebene 1", Ids: ["5d41402abc4b2a76b9719d911017c592_1"]), new("kreis", "Ebene 2", Ids: ["5d41402abc4b2a76b9719d911017c592_2"])),
        Different("parts of one record", new("gdi", "Kartenblatt", Ids: ["8a7ea996-7955-4fbb-8980-7be09be6f193_01"]), new("land", "Kartenblatt", Ids: ["8a7ea996-7955-4fbb-8980-7be09be6f193_02"])),
        Different("home page as IRI", new("lindenau", "Neues", Iri: "https://www.lindenau.example/"), new("land", "Amtsblatt", Iri: "https://lindenau.example")),
        Different("search page as identifier", new("lindenau", "Neues", Ids: [Town + "/dataset"]), new("land", "Altes", Ids: [Town + "/dataset/"])),
        Different("address of a test machine", new("lindenau", "Probe", Iri: "http://192.168.57.3/dataset/probe"), new("birkheim", "Probe", By: "Stadt Birkheim", Iri: "http://192.168.57.3/dataset/probe")),
        Different("title and publisher alone", new("lindenau", "Stadtplan"), new("land", "Stadtplan")),
        Different("a dataset and the service that shows it", new("gdi", "Grundwasser", Ids: ["e4d909c2-90d0-4b1c-a068-ffaddf22cbd0"]), new("land", "Grundwasser (WMS)", Ids: ["e4d909c2-90d0-4b1c-a068-ffaddf22cbd0"], Service: true)),
        Different("parts of town in two sources, one title", new("lindenau", "Einwohner je Stadtteil"), new("kreis", "Einwohner je Stadtteil", By: "Kreis Auental")),
        Different("identifier in the same words, other title", new("lindenau", "Wald", Ids: ["umwelt-07"]), new("land", "Wiesen", Ids: ["umwelt-07"])),
        Different("identifiers that differ in case only", new("lindenau", "Kataster A", Ids: ["Kataster"]), new("land", "Kataster B", Ids: ["kataster"])),
    ];

    private static IEnumerable<LabelledPair> SharedThings() =>
    [
        Different("one page for a topic, several datasets in the town", new("lindenau", "Wahl: Ergebnisse", Pages: [Town + "/dataset/wahlen"]), new("land", "Wahl: Bezirke", Pages: [Town + "/dataset/wahlen"]), new Description("lindenau", "Wahl: Bezirke und Lokale", Pages: [Town + "/dataset/wahlen"])),
        Different("one file with all towns of the state", new("lindenau", "Arbeitslose in Lindenau", Files: ["https://statistik.land.example/alle-gemeinden.csv"]), new("birkheim", "Arbeitslose in Birkheim", By: "Stadt Birkheim", Files: ["https://statistik.land.example/alle-gemeinden.csv"])),
        Different("one file that a town gives to several", new("lindenau", "Steuern", Files: [Town + "/f/alles.zip"]), new("land", "Steuern", Files: [Town + "/f/alles.zip"]), new Description("lindenau", "Steuern", Files: [Town + "/f/alles.zip"])),
        Different("entrance of one service", new("lindenau", "Leitungen", Files: ["https://geo.lindenau.example/wfs?service=WFS&request=GetCapabilities"]), new("gdi", "Leitungen", Files: ["https://geo.lindenau.example/wfs?service=WFS&request=GetCapabilities"], By: "Stadtwerke Lindenau")),
        Different("files that are one web page", new("lindenau", "Ratsinfo", Files: ["https://www.lindenau.example/rat/index.php"]), new("land", "Ratsinfo", By: "Land Nordrhein-Westfalen", Files: ["https://www.lindenau.example/rat/index.php"])),
        Different("page of the authority", new("lindenau", "Lärmkarte", Pages: ["https://www.lindenau.example/umwelt"]), new("land", "Luftgüte", Pages: ["https://www.lindenau.example/umwelt"])),
        Different("identifier that its source gives to all records", new("lindenau", "Kanäle", Ids: ["9f86d081-884c-4d63-a1f5-c3b2e7a0d414"]), new("land", "Kanäle", Ids: ["9f86d081-884c-4d63-a1f5-c3b2e7a0d414"]), new Description("lindenau", "Schächte", Ids: ["9f86d081-884c-4d63-a1f5-c3b2e7a0d414"])),
        Different("the district summed up two towns", new("lindenau", "Unfälle", Iri: Town + "/dataset/unfaelle"), new("kreis", "Unfälle im Kreis", By: "Kreis Auental", Pages: [Town + "/dataset/unfaelle", "https://daten.birkheim.example/dataset/unfaelle"]),
            new Description("kreis", "Unfälle in Lindenau", Pages: [Town + "/dataset/unfaelle"])),
        Different("a licence text among the files", new("lindenau", "Höhen", Files: [Town + "/f/hoehen.xyz", "https://www.govdata.example/dl-de-by.pdf"]), new("birkheim", "Höhen", By: "Stadt Birkheim", Files: ["https://daten.birkheim.example/f/hoehen.xyz", "https://www.govdata.example/dl-de-by.pdf"])),
    ];

    private static IEnumerable<LabelledPair> Editions() =>
    [
        Different("editions of two years", new("lindenau", "Haushaltsplan 2022", Iri: Town + "/dataset/haushaltsplan-2022"), new("land", "Haushaltsplan 2023", Iri: Land + "/dataset/haushaltsplan-2023", Pages: [Town + "/dataset/haushaltsplan-2023"])),
        Different("editions on one page", new("lindenau", "Einwohner 2022", Pages: ["https://www.lindenau.example/statistik/einwohner"]), new("land", "Einwohner 2023", Pages: ["https://www.lindenau.example/statistik/einwohner"])),
        Different("editions in one file", new("lindenau", "Einwohner 2022", Files: [Town + "/f/einwohner.csv"]), new("land", "Einwohner 2023", Files: [Town + "/f/einwohner.csv"])),
        Different("members of a series that share a slug", new("lindenau", "Verkehrszählung Januar", Ids: ["verkehrszaehlung"]), new("land", "Verkehrszählung Februar", Ids: ["verkehrszaehlung"])),
        Different("parts of one register", new("lindenau", "Straßenverzeichnis Teil 1", Files: [Town + "/f/strassen.pdf"]), new("land", "Straßenverzeichnis Teil 2", Files: [Town + "/f/strassen.pdf"])),
        Different("editions by way of a third", new("lindenau", "Mietspiegel 2022", Iri: Town + "/dataset/mietspiegel-2022"), new("lindenau", "Mietspiegel 2024", Iri: Town + "/dataset/mietspiegel-2024"),
            new Description("land", "Mietspiegel", Pages: [Town + "/dataset/mietspiegel-2022", Town + "/dataset/mietspiegel-2024"])),
        Different("the same table at two times in one source", new("lindenau", "Umsätze", Files: [Town + "/f/umsatz.csv"], Modified: "2024-01-01"), new("lindenau", "Umsätze", Files: [Town + "/f/umsatz.csv"], Modified: "2025-01-01")),
    ];
}
