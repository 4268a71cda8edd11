using System.Collections.Frozen;

namespace OpenDataNrw.Vocabularies;

/// <summary>What kind of thing a format holds.</summary>
public enum FormatKind
{
    /// <summary>Tables, trees, statements.</summary>
    Data,

    /// <summary>Data with a place: vectors, rasters, points.</summary>
    Geodata,

    /// <summary>Not a file, but an interface that is asked.</summary>
    Service,

    /// <summary>Texts made to be read by people.</summary>
    Document,

    /// <summary>Pictures, sound, film.</summary>
    Media,

    /// <summary>An archive or compression, which says nothing about what it holds.</summary>
    Container,

    /// <summary>Software.</summary>
    Program,
}

/// <summary>How well programs get at the values within a format.</summary>
public enum FormatStructure
{
    /// <summary>Hardly: texts for people, pictures, unknown content.</summary>
    Low,

    /// <summary>In part: plain text, drawings, maps drawn by a service.</summary>
    Partial,

    /// <summary>Every value, with what it means.</summary>
    Full,
}

/// <summary>Who may read and write a format.</summary>
public enum FormatOpenness
{
    /// <summary>One vendor's programs.</summary>
    Proprietary,

    /// <summary>Anybody, though one vendor decides about it.</summary>
    Published,

    /// <summary>Anybody, by a standard that nobody owns.</summary>
    Open,
}

/// <summary>How fit a format is for further use, by a table of our own.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Structure">How well programs get at the values.</param>
/// <param name="Openness">Who may read it.</param>
public sealed record FormatFitness(FormatKind Kind, FormatStructure Structure, FormatOpenness Openness)
{
    private const string FileTypeBase = "http://publications.europa.eu/resource/authority/file-type/";

    private static readonly Lazy<(FrozenDictionary<string, FormatFitness> ByIri, FrozenDictionary<string, FormatFitness> ByName)> Tables = new(Load);

    /// <summary>Whether programs get at every value without asking a vendor.</summary>
    public bool IsMachineReadableAndOpen => Structure == FormatStructure.Full && Openness != FormatOpenness.Proprietary;

    /// <summary>The fitness of an EU file type; null for those the table does not know.</summary>
    public static FormatFitness? OfFileType(string fileTypeIri) => Tables.Value.ByIri.GetValueOrDefault(fileTypeIri);

    /// <summary>The fitness of a format that has no EU file type (OGC API, Parquet, CityGML …), by its name; null if unknown.</summary>
    /// <param name="name">In any case, folded by <see cref="Alias.Fold(string)"/>.</param>
    public static FormatFitness? OfName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length > 100) return null;
        Span<char> buffer = stackalloc char[100];
        return Tables.Value.ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Alias.Fold(name, buffer), out var fitness) ? fitness : null;
    }

    private static (FrozenDictionary<string, FormatFitness> ByIri, FrozenDictionary<string, FormatFitness> ByName) Load()
    {
        var byIri = new Dictionary<string, FormatFitness>(StringComparer.Ordinal);
        var byName = new Dictionary<string, FormatFitness>(StringComparer.Ordinal);
        foreach (var row in Csv.Table("format-fitness"))
        {
            var fitness = new FormatFitness(Enum.Parse<FormatKind>(row[1], true), Enum.Parse<FormatStructure>(row[2], true), Enum.Parse<FormatOpenness>(row[3], true));
            // Codes of the EU list are in capitals, other names in the folded form.
            if (char.IsAsciiLetterLower(row[0][^1])) byName.Add(row[0], fitness);
            else byIri.Add(FileTypeBase + row[0], fitness);
        }

        return (byIri.ToFrozenDictionary(StringComparer.Ordinal), byName.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
