using System.Buffers;
using System.Text.Unicode;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>
/// A pooled window that slides over a stream: what lies before <see cref="Rest"/> is forgotten at the next
/// <see cref="Grow"/>, what lies in it stays at the same offsets. Lines are counted when bytes leave, not per byte.
/// </summary>
internal sealed class ByteWindow : IDisposable
{
    private const int InitialSize = 64 * 1024;

    private readonly Stream _stream;
    private readonly long _maxHeld;
    private readonly bool _checkUtf8;
    private byte[] _bytes;
    private int _start;
    private int _end;
    private int _checked;
    private bool _atEnd;
    private long _linesBefore;
    private long _charactersBefore;

    /// <param name="stream">Read forward, not closed.</param>
    /// <param name="maxHeld">The most bytes that <see cref="Rest"/> may need to hold at once.</param>
    /// <param name="checkUtf8">Whether bytes that are not UTF-8 are a fault here; else the caller checks.</param>
    public ByteWindow(Stream stream, long maxHeld, bool checkUtf8)
    {
        _stream = stream;
        _maxHeld = maxHeld;
        _checkUtf8 = checkUtf8;
        _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
        while (_end < 3 && Grow())
        {
        }

        if (Rest.StartsWith("\uFEFF"u8)) _start = 3;
    }

    /// <summary>What was read and not yet passed.</summary>
    public ReadOnlySpan<byte> Rest => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Passes bytes of <see cref="Rest"/>.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>Reads more behind <see cref="Rest"/>; false at the end of the stream.</summary>
    public bool Grow()
    {
        if (_atEnd) return false;
        if (_start > 0) Slide();
        if (_end == _bytes.Length) Widen();
        var read = _stream.Read(_bytes, _end, _bytes.Length - _end);
        _atEnd = read == 0;
        _end += read;
        if (_checkUtf8) CheckUtf8();
        return !_atEnd;
    }

    /// <summary>Whether at least <paramref name="count"/> bytes lie in <see cref="Rest"/>, reading as needed.</summary>
    public bool Has(int count)
    {
        while (_end - _start < count)
            if (!Grow())
                return false;
        return true;
    }

    /// <summary>The fault at an offset of <see cref="Rest"/>.</summary>
    public RdfSyntaxException Fault(string message, int offset = 0)
    {
        var before = _bytes.AsSpan(0, Math.Min(_start + offset, _end));
        var lines = before.Count((byte)'\n');
        var line = _linesBefore + lines + 1;
        var column = Characters(before[(before.LastIndexOf((byte)'\n') + 1)..]) + (lines == 0 ? _charactersBefore : 0) + 1;
        return new RdfSyntaxException(message, line, column);
    }

    public void Dispose()
    {
        if (_bytes.Length == 0) return;
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _start = _end = 0;
        _atEnd = true;
    }

    private void Slide()
    {
        var gone = _bytes.AsSpan(0, _start);
        var lines = gone.Count((byte)'\n');
        if (lines > 0) _charactersBefore = 0;
        _linesBefore += lines;
        _charactersBefore += Characters(gone[(gone.LastIndexOf((byte)'\n') + 1)..]);
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        _end -= _start;
        _checked = Math.Max(0, _checked - _start);
        _start = 0;
    }

    private void Widen()
    {
        if (_end >= _maxHeld) throw Fault($"A line, IRI or literal is longer than the limit of {_maxHeld} bytes.");
        var wider = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
        _bytes.AsSpan(0, _end).CopyTo(wider);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = wider;
    }

    private void CheckUtf8()
    {
        var fresh = _bytes.AsSpan(_checked, _end - _checked);
        var whole = _atEnd ? fresh.Length : fresh.Length - CutCharacter(fresh);
        if (!Utf8.IsValid(fresh[..whole]))
        {
            var bad = FirstInvalid(fresh[..whole]);
            throw Fault("The document is not UTF-8.", _checked + bad - _start);
        }

        _checked += whole;
    }

    /// <summary>How many bytes at the end belong to a character whose rest has not been read.</summary>
    private static int CutCharacter(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];
            if (b < 0x80) return 0;
            if (b < 0xC0) continue;
            var length = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
            return length > back ? back : 0;
        }

        return 0;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && System.Text.Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done) at += length;
        return at;
    }

    private static long Characters(ReadOnlySpan<byte> bytes)
    {
        var count = 0L;
        foreach (var b in bytes)
            if ((b & 0xC0) != 0x80)
                count++;
        return count;
    }
}
