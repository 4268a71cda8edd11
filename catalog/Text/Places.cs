using System.Collections.Frozen;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Text;

/// <summary>Areas that a text names.</summary>
/// <param name="Keys">Official keys of the areas meant; several for a region.</param>
/// <param name="Names">Tokens of the official name where another spelling was found; empty for a region.</param>
public sealed record NamedPlace(IReadOnlyList<string> Keys, IReadOnlyList<string> Names)
{
    /// <summary>Whether it counts only where it is written in capitals.</summary>
    internal bool InCapitals { get; init; }
}

/// <summary>
/// The names by which people ask for areas of the state: the official list with and without what says their kind, and the
/// spellings, abbreviations and regions of <c>Data/places.txt</c>. Immutable.
/// </summary>
public sealed class Places
{
    /// <summary>How many words a name has at most.</summary>
    internal const int MaxWords = 5;

    private static readonly Lazy<Places> Loaded = new(() => Read(DataFile.Read("places.txt")));

    private readonly FrozenDictionary<string, NamedPlace> _places;

    private Places(Dictionary<string, NamedPlace> places) => _places = places.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The places of the state.</summary>
    public static Places Default => Loaded.Value;

    /// <summary>No places.</summary>
    public static Places None { get; } = new([]);

    /// <summary>
    /// The token that stands for an area in an index: an entry has those of its areas and of all areas around them. No text
    /// yields it, since a colon parts words.
    /// </summary>
    public static string TokenOf(string ags) => "ags:" + ags;

    /// <summary>Reads a file of further names and adds those of the official list.</summary>
    /// <exception cref="FormatException">A line is no list of names and keys; the message names it.</exception>
    public static Places Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var places = new Dictionary<string, NamedPlace>(StringComparer.Ordinal);
        var everyday = new HashSet<string>(StringComparer.Ordinal);
        var lines = text.Split('\n', StringSplitOptions.TrimEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#') continue;
            if (lines[i][0] == '!')
            {
                everyday.UnionWith(lines[i][1..].Split(',').Select(n => string.Join(' ', GermanAnalyser.WrittenTokens(n))));
                continue;
            }

            if (lines[i].Split('=', StringSplitOptions.TrimEntries) is not [var names, { Length: > 0 } keys]) throw Fault(i, "is not 'names = keys'");
            string[] areas = keys.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (areas.FirstOrDefault(k => Areas.ByKey(k) is null) is { } unknown) throw Fault(i, $"names the key '{unknown}', which no area of the state has");
            IReadOnlyList<string> official = areas is [var only] ? GermanAnalyser.WrittenTokens(Areas.ByKey(only)!.Name) : [];
            foreach (var name in names.Split(',', StringSplitOptions.TrimEntries))
                if (!Put(name, new NamedPlace(areas, official) { InCapitals = name.Length <= 4 && name.All(char.IsAsciiLetterUpper) && name is not ("NRW" or "OWL") }))
                    throw Fault(i, $"holds the name '{name}', which is empty or was there before");
        }

        foreach (var area in Areas.All.OrderBy(a => a.Level == AreaLevel.Municipality ? 0 : 1)) AddOfficial(area);
        foreach (var name in everyday) places.Remove(name);
        return new Places(places);

        bool Put(string name, NamedPlace place) =>
            GermanAnalyser.WrittenTokens(name) is { Count: > 0 and <= MaxWords } tokens && places.TryAdd(string.Join(' ', tokens), place);

        void AddOfficial(Area area)
        {
            // A kreisfreie Stadt has two keys; entries carry either, and the shorter one is in both.
            var key = area is { Level: AreaLevel.Municipality, IsIndependentCity: true } ? area.Ags[..5] : area.Ags;
            if (area is { Level: AreaLevel.District, IsIndependentCity: true }) return;
            var place = new NamedPlace([key], GermanAnalyser.WrittenTokens(area.Name));
            string[] kinds = area.Level switch
            {
                AreaLevel.Municipality => ["", "Stadt ", "Gemeinde "],
                AreaLevel.District => ["Kreis ", "Landkreis ", "Kreisverwaltung ", ""],
                AreaLevel.GovernmentDistrict => ["Regierungsbezirk ", "Bezirksregierung "],
                _ => ["", "Land ", "Bundesland "],
            };
            foreach (var kind in kinds)
            {
                Put(kind + area.Name, place);
                if (area.Level == AreaLevel.Municipality && BaseName(area.Name) is { } shorter) Put(kind + shorter, place);
            }
        }
    }

    /// <summary>The areas that a name means; null for any other words.</summary>
    /// <param name="tokens">Tokens of the name, parted by one blank.</param>
    /// <param name="inCapitals">Whether it was written in capitals.</param>
    public NamedPlace? Find(string tokens, bool inCapitals) =>
        _places.TryGetValue(tokens, out var place) && (inCapitals || !place.InCapitals) ? place : null;

    private static string? BaseName(string name)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" an der ", " am ", " (", "/"])
            if (name.IndexOf(mark, StringComparison.Ordinal) is > 0 and var at)
                return name[..at];
        return null;
    }

    private static FormatException Fault(int line, string what) => new($"Line {line + 1} of the list of places {what}.");
}
