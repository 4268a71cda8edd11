using System.Text.Json;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.OpenGeodata;

/// <summary>What the <c>index.json</c> of one folder lists: folders below it, and datasets with their files, which lie beside the index.</summary>
/// <param name="Folders">Names and titles of the folders below.</param>
/// <param name="Datasets">The datasets.</param>
internal sealed record FolderIndex(IReadOnlyList<(string Name, string? Title)> Folders, IReadOnlyList<IndexedDataset> Datasets)
{
    /// <summary>Reads an index.</summary>
    /// <exception cref="SourceFaultException">It is no JSON, or not of this build.</exception>
    public static FolderIndex Read(SourceDocument document)
    {
        var notes = new MappingNotes();
        try
        {
            using var json = JsonDocument.Parse(JsonBody.Utf8(document), new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 32 });
            var fields = new JsonFields(json.RootElement, notes);
            if (json.RootElement.ValueKind != JsonValueKind.Object || (!json.RootElement.TryGetProperty("folders", out _) && !json.RootElement.TryGetProperty("datasets", out _)))
                throw JsonBody.Unexpected(document.Url, "ein Ordnerindex (folders, datasets)");
            return new FolderIndex([.. Below(fields, notes)], [.. fields.Objects("datasets").Select(Dataset)]);
        }
        catch (JsonException e)
        {
            throw JsonBody.Broken(document.Url, e);
        }
    }

    private static IEnumerable<(string Name, string? Title)> Below(JsonFields fields, MappingNotes notes)
    {
        foreach (var item in fields.Items("folders"))
            if (JsonFields.TextOf(item) is { } name) yield return (name, null);
            else if (new JsonFields(item, notes) is var folder && folder.Text("name") is { } itsName) yield return (itsName, folder.Text("title"));
    }

    private static IndexedDataset Dataset(JsonFields fields) => new()
    {
        Name = fields.Text("name"),
        Title = fields.Text("title"),
        Description = fields.Text("description"),
        Files = [.. fields.Objects("files").Where(f => f.Text("name") is not null).Select(f => new IndexedFile(f.Text("name")!, f.Text("size"), f.FirstText("timestamp", "date")))],
    };
}

/// <summary>A dataset of an index.</summary>
internal sealed record IndexedDataset
{
    /// <summary>Its name, as part of addresses.</summary>
    public string? Name { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>What it is, where that is told.</summary>
    public string? Description { get; init; }

    /// <summary>Where its files lie, with trailing slash.</summary>
    public string? Folder { get; init; }

    /// <summary>The titles of the folders above it, from the top.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>Its files; empty where there are too many to be listed one by one.</summary>
    public IReadOnlyList<IndexedFile> Files { get; init; } = [];

    /// <summary>What is known of the files in sum, where there are too many to be listed one by one.</summary>
    public FileSum? Sum { get; init; }
}

/// <summary>Very many files in sum.</summary>
/// <param name="Count">How many.</param>
/// <param name="Bytes">How large together.</param>
/// <param name="Latest">When the last one was written.</param>
/// <param name="Format">The format of most of them.</param>
internal sealed record FileSum(int Count, long Bytes, string? Latest, string? Format);

/// <summary>A file of a dataset.</summary>
/// <param name="Name">Its name, umlauts and all.</param>
/// <param name="Size">Its size in bytes, written as text, because it may exceed what JavaScript counts.</param>
/// <param name="Timestamp">When it was written: local time without zone.</param>
internal sealed record IndexedFile(string Name, string? Size, string? Timestamp);
