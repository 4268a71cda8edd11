using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.Turtle;

/// <summary>The labels that a document gives to blank nodes, numbered in the order in which they are first written.</summary>
internal sealed class WrittenLabels
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public void Append(Utf8Output output, string label)
    {
        if (!_numbers.TryGetValue(label, out var number)) _numbers[label] = number = _numbers.Count;
        output.Append("_:b"u8);
        output.Append(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
