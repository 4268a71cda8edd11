using System.Buffers;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>A pooled, growing run of bytes for terms that do not lie in the document as they are meant.</summary>
internal sealed class ByteScratch : IDisposable
{
    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Set(ReadOnlySpan<byte> bytes)
    {
        Length = 0;
        Append(bytes);
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    public void Append(byte b)
    {
        Room(1)[0] = b;
        Length++;
    }

    /// <summary>At least so many writable bytes behind what is written; <see cref="Commit"/> makes them count.</summary>
    public Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count) Widen(count);
        return _bytes.AsSpan(Length);
    }

    public void Commit(int count) => Length += count;

    /// <summary>Forgets what lies behind the given length.</summary>
    public void CutTo(int length) => Length = length;

    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private void Widen(int count)
    {
        var wider = ArrayPool<byte>.Shared.Rent(Math.Max(256, Math.Max(_bytes.Length * 2, Length + count)));
        Written.CopyTo(wider);
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = wider;
    }
}
