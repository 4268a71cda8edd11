using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Harvester.Connectors.Genesis;

/// <summary>Maps statistics to series and tables to datasets of them.</summary>
internal static class GenesisMapper
{
    private const string Licence = "http://dcat-ap.de/def/licenses/dl-by-de/2.0";

    /// <summary>Maps an entry.</summary>
    /// <exception cref="RecordRejectedException">It has no title.</exception>
    public static WithFindings<CatalogResource> Map(GenesisEntry entry, HarvestSource source)
    {
        var title = string.Join(' ', (entry.Content ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (title.Length == 0)
            throw new RecordRejectedException("record.no-title", $"'{entry.Code}' hat keinen Titel. Bitte im Statistiksystem unter 'Content' einen Titel eintragen.");
        var notes = new MappingNotes();
        var portal = Portal(source);
        CatalogResource resource = entry.Type == "statistic"
            ? new DatasetSeries { Iri = Link(portal, "statistic", entry.Code), Descriptions = [new LangString($"Statistik {entry.Code} ({title}) mit allen Tabellen.")] }
            : Table(entry, title, source, portal, notes);
        resource = resource with
        {
            Titles = [new LangString(title)],
            Identifiers = [entry.Code],
            Publisher = source.Publisher is { } publisher ? new Agent { Names = [new LangString(publisher)] } : null,
            Themes = EvasThemes.Of(entry.Code) is { } theme ? [CodedValue.Said(theme)] : [],
            LandingPages = [Link(portal, entry.Type, entry.Code)],
            Spatial = Areas.ByKey(source.Ags ?? "") is { } area ? [new Location { Iri = area.KeyIri }] : [],
        };
        return new WithFindings<CatalogResource>(resource, notes.Findings);
    }

    private static Dataset Table(GenesisEntry entry, string title, HarvestSource source, Uri portal, MappingNotes notes)
    {
        var page = Link(portal, "table", entry.Code);
        var licence = CodedValue.Said(source.Text("licence") ?? Licence);
        IReadOnlyList<LangString> attribution = (source.Text("attribution") ?? source.Publisher) is { } text ? [new LangString(text)] : [];
        var distributions = new List<Distribution>
        {
            new() { AccessUrls = [page], Titles = [new LangString("Tabelle im Browser, mit Auswahl der Merkmale")], Format = CodedValue.Said("HTML"), License = licence, AttributionTexts = attribution },
        };
        if (source.Text("downloadUrl") is { } template)
        {
            var url = template.Replace("{code}", Uri.EscapeDataString(entry.Code), StringComparison.Ordinal);
            distributions.Add(new Distribution { AccessUrls = [url], DownloadUrls = [url], Titles = [new LangString("Vollständige Tabelle als CSV")], Format = CodedValue.Said("CSV"), License = licence, AttributionTexts = attribution });
        }

        var service = new Uri(source.Url.AbsolutePath.EndsWith('/') ? source.Url : new Uri(source.Url, source.Url.AbsolutePath + "/"), "data/tablefile").AbsoluteUri;
        distributions.Add(new Distribution
        {
            AccessUrls = [page],
            Titles = [new LangString("Webservice, mit Anmeldung (CSV, Excel)")],
            Format = CodedValue.Said("CSV"),
            License = licence,
            AttributionTexts = attribution,
            AccessServices = [new DataService { Titles = [new LangString("GENESIS-Webservice (REST)")], EndpointUrls = [service], Descriptions = [new LangString($"data/tablefile mit name={entry.Code} und format=ffcsv oder xlsx")] }],
        });

        return new Dataset
        {
            Iri = page,
            Descriptions = [new LangString(entry.Variables.Count > 0 ? $"{title}. Merkmale: {string.Join(", ", entry.Variables)}." : $"{title}. Tabelle {entry.Code}.")],
            Keywords = [.. entry.Variables.Select(v => new LangString(v))],
            InSeries = entry.Statistic is { } statistic ? [Link(portal, "statistic", statistic)] : [],
            Temporal = GenesisTimes.Period(entry.Time, notes) is { } period ? [period] : [],
            Modified = GenesisTimes.Updated(entry.Updated, notes),
            Distributions = distributions,
        };
    }

    // The web pages lie beside the web service: /ldbnrwws/rest/2020/ and /ldbnrw/online, /genesisws and /genesis/online.
    private static Uri Portal(HarvestSource source)
    {
        if (source.Text("portalUrl") is { } text)
            return Uri.TryCreate(text, UriKind.Absolute, out var given) && given.Scheme is "http" or "https" ? given : throw new RecordRejectedException("record.bad-setting", "Die Einstellung portalUrl ist keine Adresse, die mit https:// beginnt. Bitte in der Quelle berichtigen.");
        var service = source.Url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : "";
        if (service.EndsWith("ws", StringComparison.OrdinalIgnoreCase)) service = service[..^2];
        return new Uri(source.Url, $"/{service}/online");
    }

    private static string Link(Uri portal, string operation, string code) => $"{portal.AbsoluteUri}?operation={operation}&code={Uri.EscapeDataString(code)}";
}
