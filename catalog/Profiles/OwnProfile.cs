using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Shapes;

namespace OpenDataNrw.Catalog.Profiles;

/// <summary>Profiles made of our own shapes, which need no folder.</summary>
public static class OwnProfile
{
    /// <summary>Compiles sets of our own shapes with the vocabularies that they ask for; some hundred milliseconds, to be done once.</summary>
    /// <param name="id">The id that findings bear.</param>
    /// <param name="sets">The sets; <see cref="ShapeSet.HighValue"/> only for records that are high-value (<see cref="HighValueSubset"/>).</param>
    public static ShapeProfile Compile(string id, params IReadOnlyList<ShapeSet> sets)
    {
        var shapes = new RdfGraph();
        foreach (var file in sets.Distinct().SelectMany(OwnShapes.FilesOf))
        {
            using var input = file.Open();
            var options = new RdfReaderOptions { BlankNodeScope = $"{Path.GetFileNameWithoutExtension(file.Name)}-" };
            foreach (var triple in RdfReader.ReadGraph(input, RdfFormat.Turtle, options: options).Triples) shapes.Add(triple);
        }

        return ShapeProfile.Compile(id, shapes, ProfileBackground.Create());
    }
}
