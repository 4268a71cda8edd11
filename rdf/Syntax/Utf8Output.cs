using System.Buffers;
using System.Text;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>A pooled buffer in front of a stream; does not close the stream.</summary>
internal sealed class Utf8Output(Stream stream) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _used;

    public void Append(byte b)
    {
        if (_used == _bytes.Length) Flush();
        _bytes[_used++] = b;
    }

    public void Append(scoped ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - _used)
        {
            Flush();
            if (bytes.Length > _bytes.Length)
            {
                stream.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(_bytes.AsSpan(_used));
        _used += bytes.Length;
    }

    /// <summary>
    /// Exactly so many bytes of the buffer, to be filled at once: cheaper than piece by piece. Empty where they are more than the
    /// buffer holds.
    /// </summary>
    public Span<byte> Take(int count)
    {
        if (count > _bytes.Length - _used)
        {
            Flush();
            if (count > _bytes.Length) return default;
        }

        var taken = _bytes.AsSpan(_used, count);
        _used += count;
        return taken;
    }

    public void Append(string text)
    {
        if (text.Length * 3 <= _bytes.Length - _used) _used += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_used));
        else Append(Encoding.UTF8.GetBytes(text));
    }

    public void Flush()
    {
        if (_used == 0) return;
        stream.Write(_bytes, 0, _used);
        _used = 0;
    }

    public void Dispose()
    {
        if (_bytes.Length == 0) return;
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _used = 0;
    }
}
