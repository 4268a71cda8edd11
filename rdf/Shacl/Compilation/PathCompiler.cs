namespace OpenDataNrw.Rdf.Shacl.Compilation;

/// <summary>Compiles property paths (<see href="https://www.w3.org/TR/shacl/#property-paths"/>).</summary>
internal sealed class PathCompiler(ShapesReader reader, Constants constants)
{
    /// <summary>Paths nested deeper than this are refused.</summary>
    private const int MaxDepth = 64;

    /// <summary>Paths with more parts are refused: lists that share their ends could make a trillion of a few statements.</summary>
    private const int MaxParts = 1000;

    private static readonly (string Name, PathRepetition Repetition)[] Repetitions =
    [
        ("zeroOrMorePath", PathRepetition.ZeroOrMore),
        ("oneOrMorePath", PathRepetition.OneOrMore),
        ("zeroOrOnePath", PathRepetition.ZeroOrOne),
    ];

    private int _parts;

    public ShaclPath Compile(RdfTerm path)
    {
        _parts = 0;
        return Compile(path, 0);
    }

    /// <remarks>
    /// A node that is two kinds of path at once breaks the rules; like the W3C suite, this takes the sequence first and leaves the rest.
    /// </remarks>
    private ShaclPath Compile(RdfTerm path, int depth)
    {
        if (depth > MaxDepth) throw new ShapesGraphException(path, "the path leads back to itself or is nested too deep.");
        if (++_parts > MaxParts) throw new ShapesGraphException(path, $"the path has more than {MaxParts} parts.");
        if (path.IsIri) return new PredicatePath(path.Value, constants.PlaceOf(path));
        if (path.IsLiteral) throw new ShapesGraphException(path, "a literal is no path.");
        if (reader.Graph.Object(path, Sh.RdfFirst) is not null) return new SequencePath(Members(path, path, depth));
        if (reader.Single(path, "alternativePath") is { } list) return new AlternativePath(Members(path, list, depth));
        if (reader.Single(path, "inversePath") is { } inverse) return new InversePath(Compile(inverse, depth + 1));
        foreach (var (name, repetition) in Repetitions)
            if (reader.Single(path, name) is { } repeated)
                return new RepeatedPath(Compile(repeated, depth + 1), repetition);
        throw new ShapesGraphException(path, "the node is none of the kinds of path.");
    }

    private ShaclPath[] Members(RdfTerm path, RdfTerm list, int depth)
    {
        var members = reader.List(path, list);
        if (members.Count < 2) throw new ShapesGraphException(path, "a sequence or alternative needs at least two paths.");
        return [.. members.Select(member => Compile(member, depth + 1))];
    }
}
