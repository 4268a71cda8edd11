using System.Text.Json;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Mapping.DataJson;

/// <summary>One entry of a data.json.</summary>
/// <param name="Start">First byte within the document.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="IsObject">False for something that is no entry at all.</param>
/// <param name="Identifier">Its identifier, or null.</param>
/// <param name="Title">Its title as far as it can be read.</param>
/// <param name="Embedded">Whether it stands inside a series, as a copy of an entry that may also stand in the list.</param>
internal readonly record struct DataJsonEntry(int Start, int Length, bool IsObject, string? Identifier, string? Title, bool Embedded);

/// <summary>
/// A data.json read without building its records: DCAT-US 1.1 (<c>{dataset:[…]}</c>), DCAT-US 3 (also <c>service</c>,
/// <c>datasetSeries</c> and nested <c>catalog</c>), or a bare list.
/// </summary>
internal sealed class DataJsonPage
{
    // Catalogues within catalogues and series within series are followed down to here.
    private const int DeepestList = 64;

    private DataJsonPage(ReadOnlyMemory<byte> content) => Content = content;

    /// <summary>The document's bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>The entries, embedded ones last.</summary>
    public IReadOnlyList<DataJsonEntry> Entries { get; private set; } = [];

    /// <summary>Whether the document has the build of a data.json.</summary>
    public bool IsDataJson { get; private set; }

    /// <summary>The bytes of an entry.</summary>
    public ReadOnlySpan<byte> Slice(DataJsonEntry entry) => Content.Span.Slice(entry.Start, entry.Length);

    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">Not well-formed.</exception>
    public static DataJsonPage Read(ReadOnlyMemory<byte> json)
    {
        var page = new DataJsonPage(json);
        var entries = new List<DataJsonEntry>();
        var reader = new Utf8JsonReader(json.Span, JsonText.ReaderOptions);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            page.IsDataJson = true;
            ReadValue(ref reader, entries, embedded: false);
            // Bonn 2014: the first element of the bare list is a heading, not a dataset.
            if (entries is [{ Identifier: null, Title: null }, _, ..]) entries.RemoveAt(0);
        }
        else
        {
            page.IsDataJson = ReadCatalog(ref reader, entries);
        }

        // What follows the document, if anything, must be blank.
        reader.Read();
        page.Entries = [.. entries.Where(e => !e.Embedded), .. entries.Where(e => e.Embedded)];
        return page;
    }

    /// <summary>Reads one entry of a document that is read piece by piece, with those embedded in it.</summary>
    /// <exception cref="JsonException">Not well-formed.</exception>
    public static DataJsonPage ReadEntry(ReadOnlyMemory<byte> json)
    {
        var page = new DataJsonPage(json) { IsDataJson = true };
        var entries = new List<DataJsonEntry>();
        var reader = new Utf8JsonReader(json.Span, JsonText.ReaderOptions);
        reader.Read();
        ReadEntry(ref reader, entries, embedded: false);
        page.Entries = [.. entries.Where(e => !e.Embedded), .. entries.Where(e => e.Embedded)];
        return page;
    }

    private static bool ReadCatalog(ref Utf8JsonReader reader, List<DataJsonEntry> entries)
    {
        var isCatalog = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var lists = reader.ValueTextEquals("dataset"u8) || reader.ValueTextEquals("service"u8) || reader.ValueTextEquals("datasetSeries"u8);
            var nests = reader.ValueTextEquals("catalog"u8);
            reader.Read();
            isCatalog |= lists || nests;
            if (lists) ReadValue(ref reader, entries, embedded: false);
            else if (nests && reader.CurrentDepth < DeepestList) ReadCatalogs(ref reader, entries);
            else reader.Skip();
        }

        return isCatalog;
    }

    private static void ReadCatalogs(ref Utf8JsonReader reader, List<DataJsonEntry> entries)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            ReadCatalog(ref reader, entries);
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray) return;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (reader.TokenType == JsonTokenType.StartObject) ReadCatalog(ref reader, entries);
            else reader.Skip();
    }

    // A list of entries; a single entry where the writer saved itself the list.
    private static void ReadValue(ref Utf8JsonReader reader, List<DataJsonEntry> entries, bool embedded)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            ReadEntry(ref reader, entries, embedded);
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray) return;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadEntry(ref reader, entries, embedded);
            }
            else
            {
                entries.Add(new DataJsonEntry(0, 0, false, null, null, embedded));
                reader.Skip();
            }
        }
    }

    private static void ReadEntry(ref Utf8JsonReader reader, List<DataJsonEntry> entries, bool embedded)
    {
        var start = (int)reader.TokenStartIndex;
        string? identifier = null, address = null, title = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIdentifier = reader.ValueTextEquals("identifier"u8);
            var isAddress = reader.ValueTextEquals("@id"u8);
            var isTitle = reader.ValueTextEquals("title"u8);
            var isMember = reader.ValueTextEquals("seriesMember"u8);
            reader.Read();
            if (isIdentifier) identifier = ReadIdentifier(ref reader) ?? identifier;
            else if (isAddress) address = JsonText.Read(ref reader) ?? address;
            else if (isTitle) title = JsonText.Read(ref reader) ?? title;
            if (isMember && reader.CurrentDepth < DeepestList) ReadValue(ref reader, entries, embedded: true);
            else reader.Skip();
        }

        entries.Add(new DataJsonEntry(start, (int)reader.BytesConsumed - start, true, identifier ?? address, title, embedded));
    }

    // DCAT-US 3 writes {"@type":"Identifier","@id":…} or {…,"notation":…}.
    private static string? ReadIdentifier(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return JsonText.Read(ref reader);
        string? address = null, notation = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isAddress = reader.ValueTextEquals("@id"u8);
            var isNotation = reader.ValueTextEquals("notation"u8);
            reader.Read();
            if (isAddress) address = JsonText.Read(ref reader);
            else if (isNotation) notation = JsonText.Read(ref reader);
            reader.Skip();
        }

        return address ?? notation;
    }
}
