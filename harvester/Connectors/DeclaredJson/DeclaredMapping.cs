using System.Globalization;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Connectors.DeclaredJson;

/// <summary>What the settings of a source say about its records.</summary>
internal sealed class DeclaredMapping
{
    private const string Prefix = "map.";

    private static readonly string[] Properties =
    [
        "identifier", "title", "description", "keyword", "theme", "publisher", "publisher.email", "publisher.url", "creator", "contact.name", "contact.email", "contact.url", "contact.telephone", "issued", "modified",
        "language", "landingPage", "page", "accrualPeriodicity", "accessRights", "spatial", "temporal.start", "temporal.end", "version", "license", "attribution", "rights",
        "distribution", "distribution.title", "distribution.description", "distribution.url", "distribution.downloadUrl", "distribution.format", "distribution.mediaType", "distribution.license",
        "distribution.modified", "distribution.size",
    ];

    private readonly Dictionary<string, FieldPath> _paths = new(StringComparer.Ordinal);
    private readonly string[] _dateFormats;

    private DeclaredMapping(HarvestSource source)
    {
        foreach (var property in Properties)
            if (source.Text(Prefix + property) is { } text)
                _paths[property] = FieldPath.Read(text) ?? throw SourceSettings.Bad(source, Prefix + property, "ein Pfad wie titel, angaben.titel oder titel | name, oder ein fester Wert wie =Stadt Musterstadt");
        Need(source, "identifier", "Woran ein Datensatz wiedererkannt wird, zum Beispiel id");
        Need(source, "title", "Wo der Titel steht, zum Beispiel titel");
        if (_paths.Keys.Any(p => p.StartsWith("distribution", StringComparison.Ordinal)) && !Has("distribution.url") && !Has("distribution.downloadUrl"))
            throw Missing(source, "distribution.url", "Wo die Adresse einer Datei steht, zum Beispiel url");
        Items = source.Text("items") is { } items
            ? FieldPath.Read(items) is { } path && !items.StartsWith('=') ? path : throw SourceSettings.Bad(source, "items", "ein Pfad wie $, datensaetze oder ergebnis.liste")
            : null;
        Record = source.Text("record") is { } record
            ? FieldPath.Read(record) is { } inner && !record.StartsWith('=') ? inner : throw SourceSettings.Bad(source, "record", "ein Pfad wie properties")
            : null;
        Base = source.Text("baseUrl") is not { } address ? source.Url
            : Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? new Uri(address) : throw SourceSettings.Bad(source, "baseUrl", "eine Adresse, die mit http:// oder https:// beginnt");
        _dateFormats = source.Text("dateFormat")?.Split('|', StringSplitOptions.TrimEntries) ?? [];
        if (!_dateFormats.All(IsDateFormat)) throw SourceSettings.Bad(source, "dateFormat", "ein Muster wie dd.MM.yyyy HH:mm:ss; mehrere werden durch | getrennt");
        Separator = source.Text("listSeparator") ?? (source.Settings.ContainsKey("listSeparator") ? throw SourceSettings.Bad(source, "listSeparator", "ein Zeichen wie , oder ;") : null);
    }

    /// <summary>The names of all settings.</summary>
    public static IReadOnlyList<string> Settings { get; } = ["items", "record", "baseUrl", "dateFormat", "listSeparator", .. Properties.Select(p => Prefix + p)];

    /// <summary>Where the records stand; null if they are the list that the document is.</summary>
    public FieldPath? Items { get; }

    /// <summary>What of an item is the record, where an item has it; null for the whole.</summary>
    public FieldPath? Record { get; }

    /// <summary>What relative addresses are relative to.</summary>
    public Uri Base { get; }

    /// <summary>By what keywords and themes are separated within one text; null if they are not.</summary>
    public string? Separator { get; }

    /// <summary>The mapping of a source.</summary>
    /// <exception cref="SourceFaultException"><c>source.bad-setting</c>; names the setting.</exception>
    public static DeclaredMapping Of(HarvestSource source) => new(source);

    /// <summary>Whether a property is mapped.</summary>
    public bool Has(string property) => _paths.ContainsKey(property);

    /// <summary>Where a property stands; null if it is not mapped.</summary>
    public FieldPath? this[string property] => _paths.GetValueOrDefault(property);

    /// <summary>A date in ISO 8601, if it is written as the source says; else as it is.</summary>
    public string Date(string text)
    {
        foreach (var format in _dateFormats)
            if (DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                // The source says no offset, so neither do we.
                return date.ToString(format.Contains('H', StringComparison.Ordinal) ? "yyyy-MM-dd'T'HH:mm:ss" : format.Contains('d', StringComparison.Ordinal) ? "yyyy-MM-dd" : format.Contains('M', StringComparison.Ordinal) ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);
        return text;
    }

    private void Need(HarvestSource source, string property, string what)
    {
        if (!Has(property)) throw Missing(source, property, what);
    }

    private static SourceFaultException Missing(HarvestSource source, string property, string what) => new(
        "source.bad-setting", $"Der Quelle '{source.Id}' fehlt die Einstellung '{Prefix}{property}'. {what}.");

    private static bool IsDateFormat(string format)
    {
        if (!format.Contains("yy", StringComparison.Ordinal)) return false;
        try
        {
            var written = new DateTime(2013, 2, 6, 16, 49, 58, DateTimeKind.Unspecified).ToString(format, CultureInfo.InvariantCulture);
            return DateTime.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
