using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenDataNrw.Catalog.Text;

/// <summary>Where in a compound a part may stand.</summary>
public enum PartPlace
{
    /// <summary>Anywhere: a noun.</summary>
    Anywhere,

    /// <summary>Only before another part: stem of a verb, adjective.</summary>
    First,

    /// <summary>Only at the end.</summary>
    Last,
}

/// <summary>A word that compounds are made of.</summary>
/// <param name="Word">Folded, as it stands alone.</param>
/// <param name="Count">How often it was met.</param>
/// <param name="Place">Where it may stand.</param>
public readonly record struct CompoundPart(string Word, int Count, PartPlace Place);

/// <summary>
/// The words that German compounds are split into: an immutable list, learnt by <see cref="CompoundPartsLearner"/>. Two
/// analysers with the same list give the same tokens.
/// </summary>
public sealed class CompoundParts
{
    /// <summary>The most parts a list holds.</summary>
    public const int MaxParts = 60_000;

    private static readonly Lazy<CompoundParts> FromLabels = new(() => new CompoundPartsLearner().AddVocabularies().Learn(version: 0));

    private readonly FrozenDictionary<string, CompoundPart> _parts;
    private readonly FrozenDictionary<string, CompoundPart>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal CompoundParts(long version, IEnumerable<CompoundPart> parts)
    {
        Version = version;
        All = [.. parts.OrderBy(p => p.Word, StringComparer.Ordinal)];
        _parts = All.ToFrozenDictionary(p => p.Word, StringComparer.Ordinal);
        _lookup = _parts.GetAlternateLookup<ReadOnlySpan<char>>();
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', All.Select(Line)))))[..16];
    }

    /// <summary>The list learnt from the labels of the vocabularies alone; every start of the program learns the same.</summary>
    public static CompoundParts Vocabularies => FromLabels.Value;

    /// <summary>Which list of an installation it is; 0 for that of the labels.</summary>
    public long Version { get; }

    /// <summary>Tells lists of different content apart, whatever their version: 16 hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>All parts by word.</summary>
    public IReadOnlyList<CompoundPart> All { get; }

    /// <summary>
    /// How far another list is from this one: the share of parts that only one of them has, from 0 (the same parts) to 1. Counts
    /// decide only between two ways to split one word and are left aside.
    /// </summary>
    public double DistanceTo(CompoundParts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var shared = All.Count(p => other._parts.TryGetValue(p.Word, out var same) && same.Place == p.Place);
        var either = All.Count + other.All.Count - shared;
        return either == 0 ? 0 : 1 - ((double)shared / either);
    }

    /// <summary>Whether a newly learnt list finds so much more that rebuilding the index is worth its price: one part in fifty is another.</summary>
    public bool IsWorthRebuilding(CompoundParts learnt) => DistanceTo(learnt) >= 0.02;

    /// <summary>The list as text: the version in the first line, then a part per line (word, count, place).</summary>
    public string Write() => Version.ToString(CultureInfo.InvariantCulture) + "\n" + string.Join('\n', All.Select(Line));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no list of parts; the message names the line.</exception>
    public static CompoundParts Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || !long.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw new FormatException("Line 1 of the list of parts is no version.");
        var parts = new List<CompoundPart>(lines.Length - 1);
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < lines.Length; i++)
        {
            var fields = lines[i].Split(' ');
            if (fields.Length != 3 || fields[0].Length == 0 || !words.Add(fields[0])
                || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || !Enum.TryParse(fields[2], out PartPlace place) || !Enum.IsDefined(place))
                throw new FormatException($"Line {i + 1} of the list of parts is no part: '{lines[i]}'.");
            parts.Add(new CompoundPart(fields[0], count, place));
        }

        return new CompoundParts(version, parts);
    }

    internal bool TryFind(ReadOnlySpan<char> word, out CompoundPart part) => _lookup.TryGetValue(word, out part);

    private static string Line(CompoundPart part) => string.Create(CultureInfo.InvariantCulture, $"{part.Word} {part.Count} {part.Place}");
}
