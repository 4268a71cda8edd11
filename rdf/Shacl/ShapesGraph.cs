using OpenDataNrw.Rdf.Shacl.Compilation;

namespace OpenDataNrw.Rdf.Shacl;

/// <summary>Turns a shapes graph into something that validates.</summary>
public static class ShapesGraph
{
    /// <summary>
    /// Compiles the shapes of a graph once, for any number of validations. Shapes that have no target and that no shape with a
    /// target refers to are not looked at. Nothing is imported: <c>owl:imports</c> is the caller's to resolve.
    /// </summary>
    /// <param name="shapes">The shapes graph; not kept, it may change afterwards.</param>
    /// <exception cref="ShapesGraphException">A shape in use breaks a syntax rule of SHACL, or the graph asks for an entailment regime.</exception>
    public static CompiledShapes Compile(RdfGraph shapes) => Compile(shapes, null);

    /// <summary>
    /// Compiles shapes together with statements that hold beside every data graph, such as vocabularies and class hierarchies
    /// (<see cref="CompiledShapes.Validate(RdfGraph, CancellationToken)"/> says how they count). They cost a validation no more than a look-up.
    /// </summary>
    /// <param name="shapes">The shapes graph; not kept, it may change afterwards.</param>
    /// <param name="background">The statements; not kept either. Shapes in it are not looked at.</param>
    /// <exception cref="ShapesGraphException">A shape in use breaks a syntax rule of SHACL, or the graph asks for an entailment regime.</exception>
    public static CompiledShapes Compile(RdfGraph shapes, RdfGraph? background)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        return new ShapeCompiler(shapes, background).Compile();
    }
}
