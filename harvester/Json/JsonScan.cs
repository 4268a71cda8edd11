using System.Text.Json;

namespace OpenDataNrw.Harvester.Json;

/// <summary>
/// Goes through JSON of any size token by token, and takes single values whole. Holds no more than one value at a time.
/// </summary>
/// <param name="stream">UTF-8 without byte order mark.</param>
/// <param name="mostBytes">The largest value that is taken whole, and the largest single text that is read over.</param>
internal sealed class JsonScan(Stream stream, int mostBytes = JsonScan.LargestValue)
{
    /// <summary>Far above any record that would be taken over.</summary>
    public const int LargestValue = 32 * 1024 * 1024;

    private const int FirstBuffer = 256 * 1024;

    private byte[] _buffer = new byte[FirstBuffer];
    private int _end;
    private bool _isFinal;
    private int _next;
    private JsonReaderState _state = new(JsonText.ReaderOptions);
    private int _before;
    private JsonReaderState _stateBefore;

    /// <summary>The kind of the present token.</summary>
    public JsonTokenType Token { get; private set; }

    /// <summary>How deep it lies; the root lies at 0.</summary>
    public int Depth { get; private set; }

    /// <summary>Goes to the next token; false at the end.</summary>
    /// <exception cref="JsonException">Not well-formed, or it breaks off.</exception>
    public bool Read()
    {
        while (true)
        {
            var reader = Reader(_next, _state);
            if (reader.Read())
            {
                (_before, _stateBefore) = (_next, _state);
                Advance(ref reader);
                return true;
            }

            if (_isFinal) return false;
            Fill(_next);
        }
    }

    /// <summary>Whether the present token is a member of that name.</summary>
    public bool NameIs(ReadOnlySpan<byte> name)
    {
        if (Token != JsonTokenType.PropertyName) return false;
        var reader = Reader(_before, _stateBefore);
        reader.Read();
        return reader.ValueTextEquals(name);
    }

    /// <summary>The present token as <see cref="JsonText.Read"/> gives it.</summary>
    public string? Text()
    {
        var reader = Reader(_before, _stateBefore);
        reader.Read();
        return JsonText.Read(ref reader);
    }

    /// <summary>Goes over the present value to its end without holding it.</summary>
    /// <exception cref="JsonException">Not well-formed, or it breaks off.</exception>
    public void Skip()
    {
        if (Token is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return;
        var depth = Depth;
        while (true)
        {
            var reader = Reader(_next, _state);
            while (reader.Read())
            {
                if (reader.CurrentDepth > depth || reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray)) continue;
                (_before, _stateBefore) = (_next, _state);
                Advance(ref reader);
                return;
            }

            (_next, _state) = (_next + (int)reader.BytesConsumed, reader.CurrentState);
            Fill(_next);
        }
    }

    /// <summary>Takes the object or list that begins here whole and goes to its end.</summary>
    /// <returns>Its bytes, good until the next step; null if it is too large, and was gone over.</returns>
    /// <exception cref="JsonException">Not well-formed, or it breaks off.</exception>
    public ReadOnlyMemory<byte>? Take()
    {
        while (true)
        {
            var reader = Reader(_before, _stateBefore);
            reader.Read();
            var start = _before + (int)reader.TokenStartIndex;
            if (reader.TrySkip())
            {
                var (before, state) = (_before, _stateBefore);
                _next = before;
                Advance(ref reader);
                (_before, _stateBefore) = (before, state);
                return _buffer.AsMemory(start, _next - start);
            }

            if (_end - start >= mostBytes)
            {
                Skip();
                return null;
            }

            Fill(_before);
        }
    }

    private Utf8JsonReader Reader(int from, JsonReaderState state) => new(_buffer.AsSpan(from, _end - from), _isFinal, state);

    private void Advance(ref Utf8JsonReader reader)
    {
        _next += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        Token = reader.TokenType;
        Depth = reader.CurrentDepth;
    }

    private void Fill(int keepFrom)
    {
        if (keepFrom > 0)
        {
            _buffer.AsSpan(keepFrom, _end - keepFrom).CopyTo(_buffer);
            _end -= keepFrom;
            _next -= keepFrom;
            _before = Math.Max(0, _before - keepFrom);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= 2L * mostBytes) throw new JsonException($"A single value is larger than {mostBytes / 1_000_000} MB.");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        _isFinal = read == 0;
    }
}
