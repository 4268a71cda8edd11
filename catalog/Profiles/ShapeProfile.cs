using OpenDataNrw.Rdf;
using OpenDataNrw.Rdf.Shacl;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Profiles;

/// <summary>A set of shapes that records are held to. Immutable; any number of threads may ask it at the same time.</summary>
public sealed class ShapeProfile
{
    private static readonly string[] Classes =
        [DCAT.DatasetSeries, DCAT.Dataset, DCAT.DataService, DCAT.Distribution, DCAT.Catalog, DCAT.CatalogRecord];

    private readonly CompiledShapes _shapes;

    private ShapeProfile(string id, CompiledShapes shapes)
    {
        Id = id;
        _shapes = shapes;
    }

    /// <summary>The id of the profile, as its findings bear it.</summary>
    public string Id { get; }

    /// <summary>How many shapes it consists of.</summary>
    public int ShapeCount => _shapes.ShapeCount;

    /// <summary>Makes a profile of shapes.</summary>
    /// <param name="id">The id that findings bear.</param>
    /// <param name="shapes">The shapes; not kept.</param>
    /// <param name="background">What holds beside every record, as <see cref="ProfileBackground.Create"/> makes it; not kept. Null for nothing.</param>
    /// <exception cref="ShapesGraphException">A shape in use breaks a syntax rule of SHACL.</exception>
    public static ShapeProfile Compile(string id, RdfGraph shapes, RdfGraph? background) => new(id, ShapesGraph.Compile(shapes, background));

    /// <summary>Holds a record to the profile.</summary>
    /// <param name="record">A resource with all that belongs to it, or a catalogue of many; read only.</param>
    /// <param name="cancellationToken">Ends the check between two nodes.</param>
    /// <returns>The findings, ordered by node, path, component and value; the same for any order of statements.</returns>
    /// <exception cref="ShapeRecursionException">Shapes that refer to themselves led beyond all bounds.</exception>
    public IReadOnlyList<ProfileFinding> Validate(RdfGraph record, CancellationToken cancellationToken = default) =>
        Validate(record, null, cancellationToken);

    /// <summary>Holds some nodes of a record to the profile.</summary>
    /// <param name="record">The record; read only.</param>
    /// <param name="among">The nodes that are meant, such as <see cref="HighValueSubset.Of"/> finds them; null for all.</param>
    /// <param name="cancellationToken">Ends the check between two nodes.</param>
    /// <returns>The findings, in the same order as those of all nodes.</returns>
    /// <exception cref="ShapeRecursionException">Shapes that refer to themselves led beyond all bounds.</exception>
    public IReadOnlyList<ProfileFinding> Validate(RdfGraph record, IReadOnlySet<RdfTerm>? among, CancellationToken cancellationToken = default)
    {
        var report = _shapes.Validate(record, among, cancellationToken);
        if (report.Conforms) return [];
        var classes = new Dictionary<RdfTerm, string?>();
        var findings = new List<ProfileFinding>(report.Results.Count);
        foreach (var result in report.Results)
        {
            var focus = result.Origin?.FocusNode ?? result.FocusNode;
            if (!classes.TryGetValue(focus, out var focusClass)) classes.Add(focus, focusClass = ClassOf(record, focus));
            findings.Add(ProfileFinding.From(Id, result, focusClass));
        }

        findings.Sort(ProfileFinding.Compare);
        return findings;
    }

    private static string? ClassOf(RdfGraph record, RdfTerm node)
    {
        string? smallest = null;
        var rank = Classes.Length;
        foreach (var type in record.Objects(node, RDF.Type))
        {
            if (!type.IsIri) continue;
            var place = Array.IndexOf(Classes, type.Value);
            if (place >= 0) rank = Math.Min(rank, place);
            if (string.CompareOrdinal(type.Value, smallest ?? type.Value) <= 0) smallest = type.Value;
        }

        return rank < Classes.Length ? Classes[rank] : smallest;
    }
}
