using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.DeclaredJson;

/// <summary>Maps a record by what the settings of its source say. Values stay as the source wrote them, but for dates and addresses whose form is declared.</summary>
internal static class DeclaredMapper
{
    /// <summary>Maps a record.</summary>
    /// <exception cref="RecordRejectedException">No object, no identifier, no title, or broken text.</exception>
    public static WithFindings<CatalogResource> Map(ReadOnlyMemory<byte> content, DeclaredMapping mapping)
    {
        using var document = JsonRecord.Open(content);
        var record = Inner(document.RootElement, mapping);
        var notes = new MappingNotes();
        var identifier = mapping["identifier"]!.Text(record)
            ?? throw new RecordRejectedException("record.no-identifier", "Der Datensatz hat an der angegebenen Stelle (Einstellung map.identifier) keine Kennung. Bitte in der Quelle eine feste Kennung vergeben.");
        var title = mapping["title"]!.Text(record)
            ?? throw new RecordRejectedException("record.no-title", $"Der Datensatz '{identifier}' hat an der angegebenen Stelle (Einstellung map.title) keinen Titel. Bitte in der Quelle einen Titel eintragen.");
        var license = SourceValues.Coded(mapping["license"]?.Text(record));
        var distributions = Distributions(record, mapping, license, notes);
        if (distributions.Count == 0 && license is { } unplaced) notes.LeftOut("dcterms:license", unplaced.ToString());
        var dataset = new Dataset
        {
            Iri = SourceValues.IsWeb(identifier) ? identifier : null,
            Identifiers = [identifier],
            Titles = [new LangString(title)],
            Descriptions = Texts("description"),
            Keywords = [.. Split("keyword").Select(k => new LangString(k))],
            Themes = SourceValues.Coded(Split("theme")),
            Publisher = mapping["publisher"]?.Text(record) is { } publisher
                ? new Agent { Names = [new LangString(publisher)], Email = SourceValues.Email(mapping["publisher.email"]?.Text(record)), Homepage = Address(mapping["publisher.url"]?.Text(record), mapping) }
                : null,
            Creators = [.. Values("creator").Select(c => new Agent { Names = [new LangString(c)] })],
            ContactPoints = Contact(record, mapping) is { } contact ? [contact] : [],
            Issued = Date(mapping["issued"], record, mapping),
            Modified = Date(mapping["modified"], record, mapping),
            Languages = SourceValues.Coded(Values("language")),
            LandingPages = [.. Values("landingPage").Select(a => Address(a, mapping)!)],
            Pages = [.. Values("page").Select(a => Address(a, mapping)!)],
            AccrualPeriodicity = SourceValues.Coded(mapping["accrualPeriodicity"]?.Text(record)),
            AccessRights = SourceValues.Coded(mapping["accessRights"]?.Text(record)),
            Spatial = [.. Values("spatial").Select(s => SourceValues.IsWeb(s) ? new Location { Iri = s } : new Location { Labels = [new LangString(s)] })],
            Temporal = (Date(mapping["temporal.start"], record, mapping), Date(mapping["temporal.end"], record, mapping)) is var (start, end) && (start ?? end) is not null ? [new PeriodOfTime(start, end)] : [],
            Version = mapping["version"]?.Text(record),
            Distributions = distributions,
        };
        return new WithFindings<CatalogResource>(dataset, notes.Findings);

        IReadOnlyList<string> Values(string property) => mapping[property]?.Texts(record) ?? [];
        IReadOnlyList<LangString> Texts(string property) => [.. Values(property).Select(t => new LangString(t))];
        IReadOnlyList<string> Split(string property) => mapping.Separator is { } separator
            ? [.. Values(property).SelectMany(t => t.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]
            : Values(property);
    }

    /// <summary>What of an item is the record.</summary>
    public static JsonElement Inner(JsonElement item, DeclaredMapping mapping) =>
        mapping.Record?.Values(item) is [{ ValueKind: JsonValueKind.Object } inner, ..] ? inner : item;

    private static List<Distribution> Distributions(JsonElement record, DeclaredMapping mapping, CodedValue? license, MappingNotes notes)
    {
        var distributions = new List<Distribution>();
        if (!mapping.Has("distribution.url") && !mapping.Has("distribution.downloadUrl")) return distributions;
        // Without a list of files the record itself tells of one.
        foreach (var file in mapping["distribution"] is { } files ? files.Values(record) : [record])
        {
            var download = Address(mapping["distribution.downloadUrl"]?.Text(file), mapping);
            var access = Address(mapping["distribution.url"]?.Text(file), mapping) ?? download;
            if (access is null) continue;
            distributions.Add(new Distribution
            {
                Titles = [.. (mapping["distribution.title"]?.Texts(file) ?? []).Select(t => new LangString(t))],
                Descriptions = [.. (mapping["distribution.description"]?.Texts(file) ?? []).Select(t => new LangString(t))],
                AccessUrls = [access],
                DownloadUrls = download is null ? [] : [download],
                Format = SourceValues.Coded(mapping["distribution.format"]?.Text(file)),
                MediaType = SourceValues.Coded(mapping["distribution.mediaType"]?.Text(file)),
                License = SourceValues.Coded(mapping["distribution.license"]?.Text(file)) ?? license,
                AttributionTexts = [.. (mapping["attribution"]?.Texts(record) ?? []).Select(t => new LangString(t))],
                Rights = SourceValues.Coded(mapping["rights"]?.Texts(record) ?? []),
                Modified = Date(mapping["distribution.modified"], file, mapping),
                ByteSize = SourceValues.Size(mapping["distribution.size"]?.Text(file), distributions.Count + 1, notes),
            });
        }

        return distributions;
    }

    private static ContactPoint? Contact(JsonElement record, DeclaredMapping mapping)
    {
        var name = mapping["contact.name"]?.Text(record);
        var email = SourceValues.Email(mapping["contact.email"]?.Text(record));
        var url = Address(mapping["contact.url"]?.Text(record), mapping);
        var telephone = mapping["contact.telephone"]?.Text(record);
        return (name ?? email ?? url ?? telephone) is null ? null : new ContactPoint
        {
            Name = name,
            Emails = email is null ? [] : [email],
            Urls = url is null ? [] : [url],
            Telephones = telephone is null ? [] : [telephone],
        };
    }

    private static DcatDate? Date(FieldPath? path, JsonElement record, DeclaredMapping mapping) =>
        path?.Text(record) is { } text ? new DcatDate(mapping.Date(text)) : null;

    private static string? Address(string? text, DeclaredMapping mapping) =>
        text is null || SourceValues.IsWeb(text) || !Uri.TryCreate(mapping.Base, text, out var absolute) ? text : absolute.AbsoluteUri;
}
