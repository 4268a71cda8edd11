using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace OpenDataNrw.Rdf.Syntax;

/// <summary>
/// Labels for blank nodes that have none, such that they never meet a label the document itself uses:
/// ours are <c>genid</c> and a number; a label of the document that looks so gets an <c>x</c> before the number,
/// one that has such an <c>x</c> already gets one more.
/// </summary>
internal sealed class BlankLabels
{
    private long _made;

    private static ReadOnlySpan<byte> Stem => "genid"u8;

    /// <summary>Writes a new label.</summary>
    public void Next(ByteScratch target)
    {
        target.Set(Stem);
        Utf8Formatter.TryFormat(++_made, target.Room(20), out var written);
        target.Commit(written);
    }

    /// <summary>The label with the given number, for readers that work on strings.</summary>
    public static string Made(long number) => string.Create(CultureInfo.InvariantCulture, $"genid{number}");

    /// <summary>A label of the document, for readers that work on strings.</summary>
    public static string Keep(string label) => LooksMade(Encoding.UTF8.GetBytes(label)) ? $"genidx{label["genid".Length..]}" : label;

    /// <summary>Writes a label of the document.</summary>
    public static void Keep(ReadOnlySpan<byte> label, ByteScratch target)
    {
        target.Clear();
        if (!LooksMade(label))
        {
            target.Append(label);
            return;
        }

        target.Append(Stem);
        target.Append((byte)'x');
        target.Append(label[Stem.Length..]);
    }

    private static bool LooksMade(ReadOnlySpan<byte> label) =>
        label.StartsWith(Stem) && label[^1] is >= (byte)'0' and <= (byte)'9'
        && !label[Stem.Length..].TrimStart((byte)'x').ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
