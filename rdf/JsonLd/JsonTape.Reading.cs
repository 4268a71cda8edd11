using System.Buffers;
using System.Text.Json;

namespace OpenDataNrw.Rdf.JsonLd;

/// <content>Filling the tape.</content>
internal sealed partial class JsonTape
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>Reads a document to its end.</summary>
    /// <exception cref="RdfSyntaxException">It is not JSON in UTF-8, nests too deeply or holds a string beyond the limit.</exception>
    public static JsonTape Read(Stream input, RdfReaderOptions options)
    {
        var (bytes, length) = ReadAll(input);
        var tape = new JsonTape(bytes, length);
        try
        {
            tape.CheckUtf8();
            tape.Fill(options);
            return tape;
        }
        catch (RdfSyntaxException)
        {
            tape.Dispose();
            throw;
        }
    }

    private static (byte[] Bytes, int Length) ReadAll(Stream input)
    {
        var expected = input.CanSeek ? Math.Clamp(input.Length - input.Position + 1, FirstBuffer, Array.MaxLength) : FirstBuffer;
        var bytes = ArrayPool<byte>.Shared.Rent((int)expected);
        var length = 0;
        while (true)
        {
            var read = input.Read(bytes, length, bytes.Length - length);
            if (read == 0) return (bytes, length);
            length += read;
            if (length < bytes.Length) continue;
            if (length == Array.MaxLength) throw new RdfSyntaxException("JSON-LD: the document has more than two gigabytes.", 0, 0);
            var wider = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, bytes.Length * 2L));
            bytes.AsSpan(0, length).CopyTo(wider);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = wider;
        }
    }

    private void Fill(RdfReaderOptions options)
    {
        // Editors on Windows put a byte order mark before JSON; RFC 8259 lets a reader pass over it.
        var mark = _bytes.AsSpan(0, _length).StartsWith("\uFEFF"u8) ? 3 : 0;
        _tokens = ArrayPool<Token>.Shared.Rent(Math.Max(64, _length / 24));
        var reader = new Utf8JsonReader(_bytes.AsSpan(mark, _length - mark), new JsonReaderOptions { MaxDepth = options.MaxDepth });
        var open = new Stack<int>();
        try
        {
            while (reader.Read()) Take(ref reader, mark, open, options.MaxTokenBytes);
        }
        catch (JsonException fault)
        {
            // The place comes first here, and there are no options that the reader of the message could change.
            var end = fault.Message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
            var message = (end < 0 ? fault.Message : fault.Message[..end]).Replace(" Change the reader options.", "", StringComparison.Ordinal);
            throw new RdfSyntaxException($"The JSON is not well-formed: {message}", (fault.LineNumber ?? 0) + 1, (fault.BytePositionInLine ?? 0) + 1, fault);
        }
    }

    private void Take(ref Utf8JsonReader reader, int mark, Stack<int> open, int maxTokenBytes)
    {
        var start = (int)reader.TokenStartIndex + mark;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                open.Push(Add(new Token(JsonKind.Object, false, start, 0, 0)));
                break;
            case JsonTokenType.StartArray:
                open.Push(Add(new Token(JsonKind.Array, false, start, 0, 0)));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                ref var opened = ref _tokens[open.Pop()];
                opened = opened with { Length = start + 1 - opened.Start, Link = _count };
                break;
            case JsonTokenType.PropertyName:
                CheckLength(reader.ValueSpan.Length, start, maxTokenBytes);
                var key = reader.ValueIsEscaped ? Unescaped(start + 1, reader.ValueSpan.Length) : reader.ValueSpan;
                Add(new Token(JsonKind.Key, false, start, 0, Atoms.Of(key).Number));
                break;
            case JsonTokenType.String:
                CheckLength(reader.ValueSpan.Length, start, maxTokenBytes);
                Add(new Token(JsonKind.String, reader.ValueIsEscaped, start + 1, reader.ValueSpan.Length, 0));
                break;
            default:
                Add(new Token(Scalar(reader.TokenType), false, start, reader.ValueSpan.Length, 0));
                break;
        }
    }

    private static JsonKind Scalar(JsonTokenType type) => type switch
    {
        JsonTokenType.Number => JsonKind.Number,
        JsonTokenType.True => JsonKind.True,
        JsonTokenType.False => JsonKind.False,
        _ => JsonKind.Null,
    };

    private void CheckLength(int length, int start, int limit)
    {
        if (length <= limit) return;
        var (line, column) = PlaceOf(start);
        throw new RdfSyntaxException($"JSON-LD: a string is longer than the limit of {limit} bytes.", line, column);
    }

    private int Add(Token token)
    {
        if (_count == _tokens.Length)
        {
            var wider = ArrayPool<Token>.Shared.Rent(_tokens.Length * 2);
            _tokens.AsSpan(0, _count).CopyTo(wider);
            ArrayPool<Token>.Shared.Return(_tokens);
            _tokens = wider;
        }

        _tokens[_count] = token;
        return _count++;
    }
}
