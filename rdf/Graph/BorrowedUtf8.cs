using System.Buffers;
using System.Text;

namespace OpenDataNrw.Rdf.Graph;

/// <summary>A text as UTF-8 in a pooled array.</summary>
internal readonly ref struct BorrowedUtf8 : IDisposable
{
    private readonly byte[]? _array;

    public BorrowedUtf8(string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        _array = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Bytes = _array.AsSpan(0, Encoding.UTF8.GetBytes(text, _array));
    }

    public ReadOnlySpan<byte> Bytes { get; }

    public void Dispose()
    {
        if (_array is not null) ArrayPool<byte>.Shared.Return(_array);
    }
}
