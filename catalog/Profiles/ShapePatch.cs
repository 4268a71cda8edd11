using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.Profiles;

/// <summary>A known defect of an official file and its cure.</summary>
public sealed record ShapePatch
{
    /// <summary>A short stable name, such as <c>availability-namespace</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The files that are cured, of <see cref="OfficialFiles"/>.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Defect { get; init; }

    /// <summary>What is done about it.</summary>
    public required string Cure { get; init; }

    /// <summary>What shows that it is a defect and not a decision: the specification, or the file itself.</summary>
    public required string Source { get; init; }

    /// <summary>Makes the cured statements of one file.</summary>
    internal Func<PatchedFile, IEnumerable<RdfTriple>> Apply { get; init; } = file => file.Graph.Triples;
}

/// <param name="Name">The file, of <see cref="OfficialFiles"/>.</param>
/// <param name="Graph">Its statements as earlier patches left them.</param>
/// <param name="German">The statements of <see cref="OfficialFiles.German"/>, as delivered.</param>
internal sealed record PatchedFile(string Name, RdfGraph Graph, RdfGraph German);
