using System.Buffers.Text;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.Turtle;

/// <summary>The labels that a document gives to blank nodes, numbered in the order in which they are first written.</summary>
internal sealed class WrittenLabels
{
    private readonly Dictionary<byte[], int> _numbers = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    public WrittenLabels() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<byte>>();

    public void Append(Utf8Output output, ReadOnlySpan<byte> label)
    {
        if (!_lookup.TryGetValue(label, out var number)) _lookup[label] = number = _numbers.Count;
        output.Append("_:b"u8);
        Span<byte> digits = stackalloc byte[11];
        Utf8Formatter.TryFormat(number, digits, out var written);
        output.Append(digits[..written]);
    }
}
