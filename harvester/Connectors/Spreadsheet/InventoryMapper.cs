using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Harvester.Connectors.Spreadsheet;

/// <summary>Maps a dataset of an inventory. Words stay as they were written; rules interpret them later.</summary>
internal static class InventoryMapper
{
    /// <summary>Maps an entry.</summary>
    /// <exception cref="RecordRejectedException">The bytes are not those of an entry.</exception>
    public static WithFindings<CatalogResource> Map(ReadOnlyMemory<byte> content)
    {
        var entry = Read(content);
        var notes = new MappingNotes();
        var values = entry.Values;
        var licence = SourceValues.Coded(values.GetValueOrDefault("licence"));
        IReadOnlyList<LangString> attribution = values.GetValueOrDefault("attribution") is { } text ? [new LangString(text)] : [];
        var distributions = entry.Files.Select((file, i) => Distribution(file, i + 1, licence, attribution, notes)).ToList();
        if (distributions.Count == 0 && values.GetValueOrDefault("licence") is { } unused) notes.LeftOut("dcterms:license", unused);
        notes.Unknown("Tabelle", entry.Unknown.Keys);
        var dataset = new Dataset
        {
            Iri = SourceValues.IsWeb(entry.Key) ? entry.Key : null,
            Identifiers = [entry.Key],
            Titles = Texts(values, InventoryColumns.Title, "titleEnglish"),
            Descriptions = Texts(values, "description", "descriptionEnglish"),
            Keywords = [.. (values.GetValueOrDefault("keywords") ?? "").Split([',', ';', '\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(k => new LangString(k))],
            Themes = SourceValues.Coded(CellReading.Terms(values.GetValueOrDefault("theme") ?? "", ControlledVocabularies.DataThemes)),
            HvdCategories = SourceValues.Coded(CellReading.Terms(values.GetValueOrDefault("hvdCategory") ?? "", ControlledVocabularies.HvdCategories)),
            Publisher = values.GetValueOrDefault("publisher") is { } publisher ? new Agent { Names = [new LangString(publisher)] } : null,
            ContactPoints = Contact(values),
            AccrualPeriodicity = SourceValues.Coded(values.GetValueOrDefault("frequency")),
            Issued = Date(values, "issued"),
            Modified = Date(values, "modified"),
            Temporal = (Date(values, "periodStart"), Date(values, "periodEnd")) is var (start, end) && (start ?? end) is not null ? [new PeriodOfTime(start, end)] : [],
            Spatial = Places(values),
            LandingPages = One(values, "landingPage"),
            Pages = One(values, "documentation"),
            Version = values.GetValueOrDefault("version"),
            Distributions = distributions,
        };
        return new WithFindings<CatalogResource>(dataset, [.. entry.Notes.Select(Finding), .. notes.Findings]);
    }

    private static InventoryEntry Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize(content.Span, InventoryJson.Readable.InventoryEntry) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new RecordRejectedException("record.invalid-json", "Der Datensatz stammt nicht aus einer Tabelle. Bitte die Art der Quelle prüfen.");
        }
    }

    private static Distribution Distribution(SortedDictionary<string, string> file, int number, CodedValue? licence, IReadOnlyList<LangString> attribution, MappingNotes notes)
    {
        var download = One(file, InventoryColumns.DownloadUrl);
        var access = One(file, InventoryColumns.AccessUrl);
        return new Distribution
        {
            // DCAT-AP.de always wants the address of access.
            AccessUrls = access.Count > 0 ? access : download,
            DownloadUrls = download,
            Titles = Texts(file, "fileTitle", null),
            Descriptions = Texts(file, "fileDescription", null),
            Format = SourceValues.Coded(file.GetValueOrDefault("format")),
            MediaType = SourceValues.Coded(file.GetValueOrDefault("mediaType")),
            ByteSize = SourceValues.Size(file.GetValueOrDefault("size"), number, notes),
            Modified = Date(file, "fileModified"),
            License = SourceValues.Coded(file.GetValueOrDefault("fileLicence")) ?? licence,
            AttributionTexts = attribution,
        };
    }

    private static IReadOnlyList<ContactPoint> Contact(SortedDictionary<string, string> values)
    {
        var (name, email, phone) = (values.GetValueOrDefault("contactName"), values.GetValueOrDefault("contactEmail"), values.GetValueOrDefault("contactPhone"));
        return (name ?? email ?? phone) is null ? [] : [new ContactPoint { Name = name, Emails = email is null ? [] : [email], Telephones = phone is null ? [] : [phone] }];
    }

    private static List<Location> Places(SortedDictionary<string, string> values)
    {
        var places = new List<Location>();
        if (values.GetValueOrDefault("areaKey") is { } key)
            places.Add(Areas.ByKey(key) is { } area ? new Location { Iri = area.KeyIri } : new Location { Labels = [new LangString(key)] });
        if (values.GetValueOrDefault("place") is { } place) places.Add(new Location { Labels = [new LangString(place)] });
        return places;
    }

    private static List<LangString> Texts(SortedDictionary<string, string> values, string german, string? english)
    {
        var texts = new List<LangString>(2);
        if (values.TryGetValue(german, out var text)) texts.Add(new LangString(text));
        if (english is not null && values.TryGetValue(english, out var translated)) texts.Add(new LangString(translated, "en"));
        return texts;
    }

    private static IReadOnlyList<string> One(SortedDictionary<string, string> values, string id) => values.TryGetValue(id, out var value) ? [value] : [];

    private static DcatDate? Date(SortedDictionary<string, string> values, string id) => values.TryGetValue(id, out var value) ? new DcatDate(value) : null;

    private static Finding Finding(CellNote note) => new(note.Rule, Severity.Warning, Responsibility.Source, note.Property, note.Before, note.After, note.File);
}
