using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors.OpenGeodata;

/// <summary>Reads a file server with an <c>index.json</c> in each folder, as that of Geobasis NRW. One dataset per entry of an index, whatever the number of its files.</summary>
internal sealed class OpenGeodataConnector : ISourceConnector
{
    private const string MediaType = "application/json";
    private const int MostFolders = 5_000;
    private const int MostDepth = 12;

    /// <inheritdoc />
    public string Kind => "opengeodata";

    /// <inheritdoc />
    public IReadOnlyList<string> Settings => ["licence", "attribution"];

    /// <inheritdoc />
    public async IAsyncEnumerable<ListingEvent> ListAsync(
        HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listed = new ListedRecords(MediaType);
        var root = Root(source.Url);
        var waiting = new Stack<(Uri Folder, IReadOnlyList<string> Above)>([(root, [])]);
        var visited = new HashSet<string>(StringComparer.Ordinal) { root.AbsolutePath };
        while (waiting.TryPop(out var next))
        {
            var index = FolderIndex.Read(await client.GetAsync(new Uri(next.Folder, "index.json"), MediaType, cancellationToken).ConfigureAwait(false));
            foreach (var dataset in index.Datasets)
            {
                var entry = IndexMapper.Sum(dataset) with { Folder = next.Folder.AbsoluteUri, Above = next.Above };
                var place = $"Ordner {Shown(root, next.Folder)}, Datensatz '{dataset.Title ?? dataset.Name}'";
                // Within its folder a name is unique; across folders dgm1_tiff may come again.
                var identifier = dataset.Name is { } name ? Shown(root, next.Folder).Trim('/') is { Length: > 0 } path ? $"{path}/{name}" : name : null;
                yield return listed.Take(identifier, dataset.Title, place, JsonSerializer.SerializeToUtf8Bytes(entry, IndexJson.Readable.IndexedDataset));
            }

            foreach (var (name, title) in index.Folders.Reverse())
            {
                var folder = Below(next.Folder, name);
                if (folder is null || !visited.Add(folder.AbsolutePath)) continue;
                if (visited.Count > MostFolders || folder.Segments.Length - root.Segments.Length > MostDepth)
                    throw new SourceFaultException("source.endless-listing", $"Unter {SourceFaults.Show(root)} liegen mehr als {MostFolders} Ordner oder mehr als {MostDepth} Ebenen. Bitte die Quelle auf einen Teil davon beschränken.");
                waiting.Push((folder, [.. next.Above, title ?? name]));
            }
        }
    }

    /// <inheritdoc />
    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source)
    {
        try
        {
            return IndexMapper.Map(record.Identifier, JsonSerializer.Deserialize(record.Content.Span, IndexJson.Readable.IndexedDataset)!, source);
        }
        catch (JsonException)
        {
            throw new RecordRejectedException("record.invalid-json", "Der Eintrag stammt nicht aus einem Ordnerindex. Bitte die Art der Quelle prüfen.");
        }
    }

    /// <summary>The folder that an address means, be it given with its index or without.</summary>
    internal static Uri Root(Uri url)
    {
        var path = url.AbsolutePath.EndsWith("/index.json", StringComparison.OrdinalIgnoreCase) ? url.AbsolutePath[..^"index.json".Length] : url.AbsolutePath;
        return new Uri(url, path.EndsWith('/') ? path : path + "/");
    }

    // A name is one step down: an address, "..", or a path in its place would lead elsewhere.
    private static Uri? Below(Uri folder, string name)
    {
        var step = name.Trim('/');
        return step.Length == 0 || step is "." or ".." || step.AsSpan().ContainsAny("/\\:?#") ? null : new Uri(folder, Uri.EscapeDataString(step) + "/");
    }

    private static string Shown(Uri root, Uri folder) => Uri.UnescapeDataString("/" + folder.AbsolutePath[root.AbsolutePath.Length..]);
}

[JsonSerializable(typeof(IndexedDataset))]
internal sealed partial class IndexJson : JsonSerializerContext
{
    /// <summary>With umlauts as they are, since the bytes are shown to people.</summary>
    public static IndexJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
