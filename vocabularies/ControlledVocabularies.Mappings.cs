using System.Collections.Frozen;

namespace OpenDataNrw.Vocabularies;

public static partial class ControlledVocabularies
{
    private static readonly Lazy<FrozenDictionary<(string Scheme, string Value), IReadOnlyList<Concept>>> ThemeMap = new(() =>
        Csv.Table("map-theme").GroupBy(r => (r[0], r[1].ToLowerInvariant()), r => r[2])
            .ToFrozenDictionary(g => g.Key, IReadOnlyList<Concept> (g) => [.. g.Where(c => c.Length > 0).Select(c => DataThemes.ByCode(c)!)]));

    private static readonly Lazy<FrozenDictionary<string, Concept>> TypesByExtension = new(IndexExtensions);
    private static readonly Lazy<FrozenDictionary<string, Concept>> TypesByMediaType = new(IndexFileTypes);
    private static readonly Lazy<FrozenDictionary<string, Concept>> MediaTypesOfFileTypes = new(IndexMediaTypes);

    /// <summary>The EU data themes that stand for a value of another classification, the most fitting first.</summary>
    /// <param name="scheme"><c>ogd-1.1-group</c>, <c>berlin-group</c>, <c>inspire-theme</c> (IRI) or <c>iso-topic-category</c> (code).</param>
    /// <param name="value">The value, in any case.</param>
    /// <returns>Null where the value is unknown; empty where it is known but has no theme that could be given without guessing.</returns>
    public static IReadOnlyList<Concept>? ThemeFor(string scheme, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return ThemeMap.Value.GetValueOrDefault((scheme, value.ToLowerInvariant()));
    }

    /// <summary>The EU file type that files with this extension commonly are; null where unknown or ambiguous.</summary>
    /// <param name="extension">With or without the point, in any case, such as <c>csv</c> or <c>tar.gz</c>.</param>
    public static Concept? FileTypeForExtension(ReadOnlySpan<char> extension)
    {
        if (extension is ['.', ..]) extension = extension[1..];
        return TypesByExtension.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(extension, out var type) ? type : null;
    }

    /// <summary>The EU file type of a media type (parameters such as <c>charset</c> are ignored); null where unknown.</summary>
    /// <param name="mediaType">Such as <c>text/csv</c>, in any case.</param>
    public static Concept? FileTypeForMediaType(ReadOnlySpan<char> mediaType)
    {
        var semicolon = mediaType.IndexOf(';');
        var type = (semicolon < 0 ? mediaType : mediaType[..semicolon]).Trim();
        return TypesByMediaType.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(type, out var found) ? found : null;
    }

    /// <summary>The IANA media type that files of an EU file type usually have; null where IANA lists none.</summary>
    public static Concept? MediaTypeForFileType(string fileTypeIri) => MediaTypesOfFileTypes.Value.GetValueOrDefault(fileTypeIri);

    private static FrozenDictionary<string, Concept> IndexExtensions()
    {
        // Many types claim "xml" or "zip"; the alias table says which one is meant when nothing else is known.
        var index = new Dictionary<string, Concept>(StringComparer.OrdinalIgnoreCase);
        foreach (var extension in Csv.Table("file-type").SelectMany(r => r[4].Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            if ((FileTypes.TryAlias(extension, out var concept) && concept is not null) || (concept = FileTypes.ByCode(extension)) is not null)
                index.TryAdd(extension, concept);
        return index.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, Concept> IndexFileTypes()
    {
        var index = new Dictionary<string, Concept>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Csv.Table("alias-format").Concat(Csv.Table("alias-format-more")))
            if (row[1].Length > 0 && !row[0].Contains(';', StringComparison.Ordinal) && IsMediaType(row[0]))
                index.TryAdd(row[0], FileTypes.ByCode(row[1])!);
        return index.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, Concept> IndexMediaTypes()
    {
        // Media types that IANA knows come first; of two that it knows for a type, the first in the alphabet (application before text).
        var index = new Dictionary<string, Concept>(StringComparer.Ordinal);
        foreach (var (mediaType, fileType) in TypesByMediaType.Value.OrderBy(p => p.Key, StringComparer.Ordinal))
            if (MediaTypes.ByCode(mediaType) is { } concept)
                index.TryAdd(fileType.Iri, concept);
        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool IsMediaType(string text) =>
        text.StartsWith("application/", StringComparison.Ordinal) || text.StartsWith("text/", StringComparison.Ordinal)
        || text.StartsWith("image/", StringComparison.Ordinal) || text.StartsWith("audio/", StringComparison.Ordinal)
        || text.StartsWith("video/", StringComparison.Ordinal);
}
