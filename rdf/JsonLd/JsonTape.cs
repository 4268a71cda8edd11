using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>What stands at a place of the tape.</summary>
internal enum JsonKind : byte
{
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,

    /// <summary>The key of the value that follows.</summary>
    Key,
}

/// <summary>
/// A JSON document as a row of tokens over its bytes: each value says where the next one begins, each key is an <see cref="Atom"/>.
/// Both lie in pooled arrays; nothing taken from the tape outlives it.
/// </summary>
internal sealed partial class JsonTape : IDisposable
{
    private byte[] _bytes;
    private int _length;
    private Token[] _tokens = [];
    private int _count;

    private JsonTape(byte[] bytes, int length) => (_bytes, _length) = (bytes, length);

    /// <summary>The keys of the document, and what else was made one text.</summary>
    public Atoms Atoms { get; } = new();

    /// <summary>How many bytes the document has.</summary>
    public int Length => _length;

    public JsonKind KindOf(int at) => _tokens[at].Kind;

    /// <summary>The place behind a value.</summary>
    public int After(int at) => _tokens[at].Kind is JsonKind.Array or JsonKind.Object ? _tokens[at].Link : at + 1;

    /// <summary>The key that stands here.</summary>
    public Atom KeyAt(int at) => Atoms[_tokens[at].Link];

    /// <summary>The value as it is written.</summary>
    public ReadOnlyMemory<byte> Raw(int at)
    {
        ref readonly var token = ref _tokens[at];
        return token.Kind == JsonKind.String ? _bytes.AsMemory(token.Start - 1, token.Length + 2) : _bytes.AsMemory(token.Start, token.Length);
    }

    /// <summary>The text of a string, without escapes; the digits of a number.</summary>
    public ReadOnlyMemory<byte> Text(int at)
    {
        ref readonly var token = ref _tokens[at];
        return token.IsEscaped ? Unescaped(token.Start, token.Length) : _bytes.AsMemory(token.Start, token.Length);
    }

    /// <summary>The value for code that works on elements. It outlives the tape.</summary>
    public JsonElement Element(int at)
    {
        using var document = JsonDocument.Parse(Raw(at), new JsonDocumentOptions { MaxDepth = int.MaxValue });
        return document.RootElement.Clone();
    }

    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        if (_tokens.Length > 0) ArrayPool<Token>.Shared.Return(_tokens);
        (_bytes, _tokens, _length, _count) = ([], [], 0, 0);
    }

    private byte[] Unescaped(int start, int length)
    {
        var reader = new Utf8JsonReader(_bytes.AsSpan(start - 1, length + 2));
        reader.Read();
        var target = new byte[length];
        try
        {
            var used = reader.CopyString(target);
            return target[..used];
        }
        catch (InvalidOperationException fault)
        {
            var (line, column) = PlaceOf(start);
            throw new RdfSyntaxException("JSON-LD: a string contains an escape that is half a character.", line, column, fault);
        }
    }

    /// <summary>Line and column of a byte, counted from 1, the column in bytes.</summary>
    private (long Line, long Column) PlaceOf(int offset)
    {
        var before = _bytes.AsSpan(0, offset);
        return (before.Count((byte)'\n') + 1, offset - before.LastIndexOf((byte)'\n'));
    }

    private void CheckUtf8()
    {
        var text = _bytes.AsSpan(0, _length);
        if (Utf8.IsValid(text)) return;
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == OperationStatus.Done) at += length;
        var (line, column) = PlaceOf(at);
        throw new RdfSyntaxException("The JSON is not UTF-8.", line, column);
    }

    /// <param name="Kind">What it is.</param>
    /// <param name="IsEscaped">Whether the string has escapes in it.</param>
    /// <param name="Start">The first byte; of a string, that behind the quote.</param>
    /// <param name="Length">Bytes; of a string, without the quotes.</param>
    /// <param name="Link">Of arrays and objects, the place behind; of keys, the number of the atom.</param>
    private readonly record struct Token(JsonKind Kind, bool IsEscaped, int Start, int Length, int Link);
}
