using System.Text.Json;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>
/// An answer of the CKAN API, read without building its records: <c>{result:{count,results:[…]}}</c> (package_search),
/// <c>{result:[…]}</c> (lists; DKAN 1.x wraps them in a further list), <c>{result:{…}}</c> (package_show), or a bare list.
/// </summary>
internal sealed class CkanPage
{
    /// <summary>How many lists within lists are gone through.</summary>
    public const int MaxNestedLists = 3;

    private readonly HashSet<string> _types;

    private CkanPage(ReadOnlyMemory<byte> content, HashSet<string> types)
    {
        Content = content;
        _types = types;
    }

    /// <summary>The page's bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>How many packages the source says it has in all; null if it does not say.</summary>
    public int? Count { get; private set; }

    /// <summary>The packages.</summary>
    public List<PageEntry> Entries { get; } = [];

    /// <summary>Whether the answer has the build of a CKAN answer.</summary>
    public bool IsCkan { get; private set; }

    /// <summary>The error message of an answer with <c>success:false</c>; null if it succeeded.</summary>
    public string? Failure { get; private set; }

    /// <summary>The page as all listings know it.</summary>
    public ListingPage Listing => new(Content, Entries, Count);

    /// <summary>Reads an answer.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="types">Package types that are datasets; compared without case.</param>
    /// <exception cref="JsonException">Not well-formed.</exception>
    public static CkanPage Read(ReadOnlyMemory<byte> json, HashSet<string> types)
    {
        var page = new CkanPage(json, types);
        var reader = new Utf8JsonReader(json.Span, JsonText.ReaderOptions);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray) page.ReadList(ref reader, 0);
        else page.ReadEnvelope(ref reader);
        // What follows the document, if anything, must be blank.
        reader.Read();
        return page;
    }

    /// <summary>Reads one package of a file that is read piece by piece.</summary>
    /// <exception cref="JsonException">Not well-formed.</exception>
    public static CkanPage ReadPackage(ReadOnlyMemory<byte> json, HashSet<string> types)
    {
        var page = new CkanPage(json, types) { IsCkan = true };
        var reader = new Utf8JsonReader(json.Span, JsonText.ReaderOptions);
        reader.Read();
        page.AddPackage(ref reader, 0);
        return page;
    }

    /// <summary>Reads the names in an answer of package_list.</summary>
    /// <returns>The names in order; null if the answer is no list of names.</returns>
    /// <exception cref="JsonException">Not well-formed.</exception>
    public static List<string>? ReadNames(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span, JsonText.ReaderOptions);
        List<string>? names = null;
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray) return Names(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isResult = reader.ValueTextEquals("result"u8);
            reader.Read();
            if (isResult && reader.TokenType == JsonTokenType.StartArray) names = Names(ref reader);
            else reader.Skip();
        }

        return names;
    }

    private static List<string> Names(ref Utf8JsonReader reader)
    {
        var names = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (JsonText.Read(ref reader) is { } name) names.Add(name);
            else reader.Skip();
        return names;
    }

    private void ReadEnvelope(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isResult = reader.ValueTextEquals("result"u8);
            var isSuccess = reader.ValueTextEquals("success"u8);
            var isError = reader.ValueTextEquals("error"u8);
            reader.Read();
            if (isResult && reader.TokenType == JsonTokenType.StartArray) ReadList(ref reader, 0);
            else if (isResult && reader.TokenType == JsonTokenType.StartObject) ReadResult(ref reader);
            else if (isSuccess && reader.TokenType == JsonTokenType.False) Failure ??= "";
            else if (isError) Failure = ErrorMessage(ref reader) ?? Failure;
            else reader.Skip();
        }
    }

    private void ReadResult(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        var isSearch = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isResults = reader.ValueTextEquals("results"u8);
            var isCount = reader.ValueTextEquals("count"u8);
            reader.Read();
            if (isResults && reader.TokenType == JsonTokenType.StartArray)
            {
                isSearch = true;
                ReadList(ref reader, 0);
            }
            else if (isCount && JsonText.Read(ref reader) is { } text && int.TryParse(text, out var count) && count >= 0)
            {
                Count = count;
            }
            else
            {
                reader.Skip();
            }
        }

        if (isSearch) return;
        Count = null;
        var alone = new Utf8JsonReader(Content.Span[start..], JsonText.ReaderOptions);
        alone.Read();
        IsCkan = true;
        AddPackage(ref alone, start);
    }

    private void ReadList(ref Utf8JsonReader reader, int nesting)
    {
        IsCkan = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                AddPackage(ref reader, 0);
            }
            else if (reader.TokenType == JsonTokenType.StartArray && nesting < MaxNestedLists)
            {
                ReadList(ref reader, nesting + 1);
            }
            else
            {
                Entries.Add(default);
                reader.Skip();
            }
        }
    }

    private void AddPackage(ref Utf8JsonReader reader, int offset)
    {
        var start = (int)reader.TokenStartIndex;
        string? id = null, name = null, title = null;
        var published = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // Told apart by length first: most members of a package are none of these.
            switch (reader.ValueSpan.Length)
            {
                case 2 when reader.ValueTextEquals("id"u8):
                    reader.Read();
                    id = JsonText.Read(ref reader) ?? id;
                    break;
                case 4 when reader.ValueTextEquals("name"u8):
                    reader.Read();
                    name = JsonText.Read(ref reader) ?? name;
                    break;
                case 4 when reader.ValueTextEquals("type"u8):
                    reader.Read();
                    published &= JsonText.Read(ref reader) is not { } type || _types.Contains(type);
                    break;
                case 5 when reader.ValueTextEquals("title"u8):
                    reader.Read();
                    title = JsonText.Read(ref reader) ?? title;
                    break;
                case 5 when reader.ValueTextEquals("state"u8):
                    reader.Read();
                    published &= JsonText.Read(ref reader) is not { } state || state.Equals("active", StringComparison.OrdinalIgnoreCase);
                    break;
                case 7 when reader.ValueTextEquals("private"u8):
                    reader.Read();
                    published &= !IsPrivate(ref reader);
                    break;
                default:
                    reader.Read();
                    break;
            }

            reader.Skip();
        }

        Entries.Add(new PageEntry(offset + start, (int)reader.BytesConsumed - start, true, id ?? name, title ?? name, published));
    }

    // DKAN 1.x writes the label of Drupal's publication state here, in the portal's language ("Veröffentlicht").
    private static bool IsPrivate(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.String => JsonText.Read(ref reader) is { } text
            && (text.Equals("true", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("nicht", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("un", StringComparison.OrdinalIgnoreCase)
                || text.Equals("privat", StringComparison.OrdinalIgnoreCase)
                || text.Equals("private", StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    private static string? ErrorMessage(ref Utf8JsonReader reader)
    {
        var inner = reader;
        reader.Skip();
        if (JsonText.Read(ref inner) is { } plain) return plain;
        string? message = null;
        if (inner.TokenType != JsonTokenType.StartObject) return null;
        while (inner.Read() && inner.TokenType == JsonTokenType.PropertyName)
        {
            var isMessage = inner.ValueTextEquals("message"u8);
            inner.Read();
            if (isMessage) message = JsonText.Read(ref inner);
            inner.Skip();
        }

        return message;
    }
}
