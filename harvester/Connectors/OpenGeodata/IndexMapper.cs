using System.Globalization;
using System.Text.RegularExpressions;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Harvester.Connectors.OpenGeodata;

/// <summary>
/// Maps a dataset of a folder index. Up to a number of files each is a distribution; what exceeds it stays one dataset with the
/// folder as access and the whole counted, because nobody reads a page of 35,000 links. Files of one area each come in the order of
/// their names, with the name of the area as title.
/// </summary>
internal static partial class IndexMapper
{
    /// <summary>The most files that are listed one by one: more than there are municipalities in the state.</summary>
    public const int MostListed = 500;

    private const string ZeroLicence = "http://dcat-ap.de/def/licenses/dl-zero-de/2.0";

    /// <summary>The dataset with its files in sum, if there are more than are listed; so that neither store nor page carries tens of thousands of names.</summary>
    public static IndexedDataset Sum(IndexedDataset dataset) => dataset.Files.Count <= MostListed ? dataset : dataset with
    {
        Files = [],
        Sum = new FileSum(
            dataset.Files.Count,
            dataset.Files.Sum(f => long.TryParse(f.Size, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size < 1L << 50 ? size : 0),
            dataset.Files.Select(f => Stamp(f.Timestamp)).Max(StringComparer.Ordinal),
            dataset.Files.Select(f => FormatOf(f.Name)?.Text).OfType<string>().GroupBy(f => f).MaxBy(g => g.Count())?.Key),
    };

    /// <summary>Maps a dataset.</summary>
    /// <exception cref="RecordRejectedException">It has no title, or its folder is missing.</exception>
    public static WithFindings<CatalogResource> Map(string identifier, IndexedDataset dataset, HarvestSource source)
    {
        if (dataset.Title is not { } title)
            throw new RecordRejectedException("record.no-title", $"Der Datensatz '{identifier}' hat keinen Titel. Bitte im Ordnerindex unter 'title' einen Titel eintragen.");
        if (dataset.Folder is not { } address || !Uri.TryCreate(address, UriKind.Absolute, out var folder))
            throw new RecordRejectedException("record.invalid-json", "Der Eintrag stammt nicht aus einem Ordnerindex. Bitte die Art der Quelle prüfen.");
        var notes = new MappingNotes();
        // Public data of Geobasis NRW are free of conditions; a server with others says so in its settings.
        var licence = CodedValue.Said(source.Text("licence") ?? ZeroLicence);
        IReadOnlyList<LangString> attribution = source.Text("attribution") is { } text ? [new LangString(text)] : [];
        var latest = dataset.Sum?.Latest ?? dataset.Files.Select(f => Stamp(f.Timestamp)).Max(StringComparer.Ordinal);
        var resource = new Dataset
        {
            Identifiers = [identifier],
            Titles = [new LangString(title)],
            Descriptions = [new LangString(Description(dataset))],
            Keywords = [.. dataset.Above.Append(dataset.Name ?? "").Where(k => k.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Select(k => new LangString(k))],
            Modified = latest is null ? null : new DcatDate(latest),
            LandingPages = [folder.AbsoluteUri],
            Spatial = Areas.ByKey(source.Ags ?? "") is { } area ? [new Location { Iri = area.KeyIri }] : [],
            Distributions = dataset.Files.Count > 0
                ? [.. dataset.Files.Select((file, i) => File(folder, file, i + 1, licence, attribution, notes))]
                : [Whole(folder, dataset.Sum, licence, attribution)],
        };
        return new WithFindings<CatalogResource>(resource, notes.Findings);
    }

    private static Distribution File(Uri folder, IndexedFile file, int number, CodedValue licence, IReadOnlyList<LangString> attribution, MappingNotes notes)
    {
        var url = new Uri(folder, Uri.EscapeDataString(file.Name)).AbsoluteUri;
        return new Distribution
        {
            AccessUrls = [url],
            DownloadUrls = [url],
            Titles = [new LangString(TitleOf(file.Name))],
            Format = FormatOf(file.Name),
            PackageFormat = IsPacked(file.Name) && FormatOf(file.Name)?.Text != "ZIP" ? CodedValue.Said("application/zip") : null,
            ByteSize = SourceValues.Size(file.Size, number, notes),
            Modified = Stamp(file.Timestamp) is { } stamp ? new DcatDate(stamp) : null,
            License = licence,
            AttributionTexts = attribution,
        };
    }

    private static Distribution Whole(Uri folder, FileSum? sum, CodedValue licence, IReadOnlyList<LangString> attribution) => new()
    {
        AccessUrls = [folder.AbsoluteUri],
        Titles = [new LangString(sum is null ? "Ordner" : $"Ordner mit {German(sum.Count)} Dateien")],
        Format = SourceValues.Coded(sum?.Format),
        ByteSize = sum is { Bytes: > 0 } ? sum.Bytes : null,
        Modified = sum?.Latest is { } latest ? new DcatDate(latest) : null,
        License = licence,
        AttributionTexts = attribution,
    };

    private static string Description(IndexedDataset dataset)
    {
        var place = dataset.Above.Count > 0 ? $" Ordner: {string.Join(" / ", dataset.Above)}." : "";
        var files = (dataset.Sum?.Count ?? dataset.Files.Count) switch
        {
            0 => "",
            1 => " Eine Datei zum Herunterladen.",
            var count => $" {German(count)} Dateien zum Herunterladen.",
        };
        return (dataset.Description ?? dataset.Title + ".") + place + files;
    }

    private static string German(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("de-DE"));

    // bda_oe_05358000_Düren_EPSG25832_NAS.zip: the area by its key, since the name is written without blanks and dots.
    private static string TitleOf(string name) =>
        KeyWithin().Match(name) is { Success: true } match && Area(match.Groups[1].Value) is { } area
            ? $"{area.Name}{(area.Level == AreaLevel.District && !area.IsIndependentCity ? $" ({area.Type})" : "")}: {name}"
            : name;

    private static Area? Area(string key) =>
        Areas.ByKey(key) ?? (key.Length == 8 && key.EndsWith("000", StringComparison.Ordinal) ? Areas.ByKey(key[..5]) : null);

    private static CodedValue? FormatOf(string name)
    {
        var bare = IsPacked(name) ? Path.GetFileNameWithoutExtension(name) : name;
        // What is packed stands at the end of the name: …_EPSG25832_NAS.zip, …_GPKG.zip.
        var word = Path.GetExtension(bare) is { Length: > 1 } ending ? ending[1..] : IsPacked(name) ? bare[(bare.LastIndexOf('_') + 1)..] : "";
        if (word.Length is > 0 and < 12 && Known(word)) return CodedValue.Said(word.ToUpperInvariant());
        return IsPacked(name) ? CodedValue.Said("ZIP") : word.Length is > 0 and < 12 ? CodedValue.Said(word.ToUpperInvariant()) : null;
    }

    private static bool Known(string word) =>
        ControlledVocabularies.FileTypes.ByCode(word.ToUpperInvariant()) is not null || (ControlledVocabularies.FileTypes.TryAlias(word, out var concept) && concept is not null);

    private static bool IsPacked(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    // "2019-06-26T08:24:46.437810": local time of the server, to the microsecond. Without zone it stays without.
    private static string? Stamp(string? text) => text is not null && StampText().Match(text) is { Success: true } match ? $"{match.Groups[1].Value}T{match.Groups[2].Value}" : null;

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StampText();

    [GeneratedRegex(@"(?:^|_)(05\d{6}|05\d{3})(?=_|\.)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeyWithin();
}
