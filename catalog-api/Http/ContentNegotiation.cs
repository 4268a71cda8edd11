using System.Globalization;

namespace OpenDataNrw.CatalogApi.Http;

/// <summary>What came of weighing an Accept header against what is offered.</summary>
/// <param name="MediaType">The media type to answer with; null when nothing on offer is acceptable (status 406).</param>
public readonly record struct Negotiated(string? MediaType)
{
    /// <summary>Nothing on offer is acceptable to the client.</summary>
    public static Negotiated NotAcceptable => default;

    /// <summary>Whether there is something to answer with.</summary>
    public bool IsAcceptable => MediaType is not null;
}

/// <summary>Content negotiation by the Accept header (RFC 9110 §12.5.1), as a total function.</summary>
public static class ContentNegotiation
{
    private const int MaxRanges = 64;

    /// <summary>Chooses the media type to answer with.</summary>
    /// <param name="acceptHeader">
    /// The header as received, several fields joined by commas. Null, empty or without a single well-formed range means
    /// "no preference" and gives the first offer. Ranges that are not well-formed are passed over; at most 64 are looked at.
    /// </param>
    /// <param name="offered">Media types on offer without parameters, the default first.</param>
    /// <returns>
    /// The offer with the highest weight. The weight of an offer is that of the most specific range that covers it, wherever
    /// that stands in the header; q=0 excludes. Among equal weights the more specifically named wins, then the one named
    /// earlier, then the one offered earlier.
    /// </returns>
    public static Negotiated Choose(string? acceptHeader, IReadOnlyList<string> offered)
    {
        ArgumentNullException.ThrowIfNull(offered);
        if (offered.Count == 0) return Negotiated.NotAcceptable;
        var ranges = Parse(acceptHeader);
        if (ranges.Count == 0) return new Negotiated(offered[0]);

        string? best = null;
        MediaRange bestRange = default;
        foreach (var offer in offered)
        {
            if (MostSpecific(ranges, offer) is not { Weight: > 0 } range) continue;
            if (best is not null && !range.Beats(bestRange)) continue;
            best = offer;
            bestRange = range;
        }

        return new Negotiated(best);
    }

    private static MediaRange? MostSpecific(List<MediaRange> ranges, string offer)
    {
        MediaRange? found = null;
        foreach (var range in ranges)
            if (range.Covers(offer) && (found is null || range.Specificity > found.Value.Specificity))
                found = range;
        return found;
    }

    private static List<MediaRange> Parse(string? header)
    {
        var ranges = new List<MediaRange>();
        var rest = (header ?? "").AsSpan();
        while (!rest.IsEmpty && ranges.Count < MaxRanges)
        {
            var comma = Unquoted(rest, ',');
            var part = comma < 0 ? rest : rest[..comma];
            rest = comma < 0 ? [] : rest[(comma + 1)..];
            if (ParseRange(part.Trim(), ranges.Count) is { } range) ranges.Add(range);
        }

        return ranges;
    }

    private static MediaRange? ParseRange(ReadOnlySpan<char> text, int position)
    {
        var semicolon = text.IndexOf(';');
        var name = (semicolon < 0 ? text : text[..semicolon]).Trim();
        var slash = name.IndexOf('/');
        if (slash <= 0 || slash == name.Length - 1 || name[(slash + 1)..].Contains('/') || name.ContainsAny(" \t\"")) return null;
        if (name[0] == '*' && name is not "*/*") return null;

        var weight = 1.0;
        var parameters = semicolon < 0 ? [] : text[(semicolon + 1)..];
        while (!parameters.IsEmpty)
        {
            var end = Unquoted(parameters, ';');
            var parameter = (end < 0 ? parameters : parameters[..end]).Trim();
            parameters = end < 0 ? [] : parameters[(end + 1)..];
            if (!parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)) continue;
            if (!double.TryParse(parameter[2..].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight) || weight > 1) return null;
        }

        return new MediaRange(name.ToString(), weight, name is "*/*" ? 0 : name.EndsWith("/*") ? 1 : 2, position);
    }

    private static int Unquoted(ReadOnlySpan<char> text, char separator)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (quoted && text[i] == '\\') i++;
            else if (!quoted && text[i] == separator) return i;
        }

        return -1;
    }

    private readonly record struct MediaRange(string Name, double Weight, int Specificity, int Position)
    {
        public bool Covers(string mediaType) => Specificity switch
        {
            0 => true,
            1 => mediaType.AsSpan().StartsWith(Name.AsSpan(..^1), StringComparison.OrdinalIgnoreCase),
            _ => mediaType.Equals(Name, StringComparison.OrdinalIgnoreCase),
        };

        public bool Beats(MediaRange other) =>
            Weight != other.Weight ? Weight > other.Weight
            : Specificity != other.Specificity ? Specificity > other.Specificity
            : Position < other.Position;
    }
}
