using System.Collections.Frozen;
using OpenDataNrw.Rdf.Shacl.Constraints;
using OpenDataNrw.Rdf.Shacl.Values;

namespace OpenDataNrw.Rdf.Shacl.Compilation;

/// <summary>Compiles the constraints of a shape (<see href="https://www.w3.org/TR/shacl/#core-components"/>).</summary>
/// <param name="reader">Reads the parameters.</param>
/// <param name="constants">Takes the terms that constraints compare with.</param>
/// <param name="classOf">Finds classes with all below them.</param>
/// <param name="shapeOf">Finds the shapes that constraints refer to.</param>
internal sealed class ConstraintCompiler(ShapesReader reader, Constants constants, Func<RdfTerm, ClassConstant> classOf, Func<RdfTerm, Shape> shapeOf)
{
    /// <summary>Parameters that have a meaning on property shapes only.</summary>
    private static readonly string[] PropertyShapesOnly =
        ["minCount", "maxCount", "uniqueLang", "lessThan", "lessThanOrEquals", "qualifiedValueShape"];

    /// <summary>The constraints of a shape: cheap ones first, those that lead to other shapes last.</summary>
    public IEnumerable<Constraint> Compile(Shape shape)
    {
        if (shape.Path is null)
        {
            foreach (var parameter in PropertyShapesOnly)
                if (reader.All(shape.Node, parameter).Any())
                    throw new ShapesGraphException(shape.Node, $"sh:{parameter} belongs on a property shape, which has a sh:path.");
        }

        return Counts(shape.Node).Concat(Types(shape.Node)).Concat(Ranges(shape.Node)).Concat(Texts(shape.Node)).Concat(Pairs(shape.Node))
            .Concat(ValueSets(shape.Node)).Concat(Logic(shape.Node)).Concat(Shapes(shape.Node));
    }

    private IEnumerable<Constraint> Counts(RdfTerm node)
    {
        if (reader.Count(node, "minCount") is { } least) yield return new MinCountConstraint(least);
        if (reader.Count(node, "maxCount") is { } most) yield return new MaxCountConstraint(most);
    }

    private IEnumerable<Constraint> Types(RdfTerm node)
    {
        foreach (var type in reader.All(node, "class"))
            yield return new ClassConstraint(classOf(ShapesReader.RequireIri(node, "class", type)));
        if (reader.Single(node, "datatype") is { } datatype)
            yield return new DatatypeConstraint(ShapesReader.RequireIri(node, "datatype", datatype).Value);
        if (reader.Single(node, "nodeKind") is { } kind) yield return new NodeKindConstraint(Kinds(node, kind));
    }

    private static NodeKinds Kinds(RdfTerm node, RdfTerm kind) =>
        (kind.IsIri && kind.Value.StartsWith(Sh.Namespace, StringComparison.Ordinal) ? kind.Value[Sh.Namespace.Length..] : "") switch
        {
            "IRI" => NodeKinds.Iri,
            "BlankNode" => NodeKinds.BlankNode,
            "Literal" => NodeKinds.Literal,
            "BlankNodeOrIRI" => NodeKinds.BlankNode | NodeKinds.Iri,
            "BlankNodeOrLiteral" => NodeKinds.BlankNode | NodeKinds.Literal,
            "IRIOrLiteral" => NodeKinds.Iri | NodeKinds.Literal,
            _ => throw new ShapesGraphException(node, $"{kind} is no kind of node."),
        };

    private IEnumerable<Constraint> Ranges(RdfTerm node) =>
        new[]
        {
            Range(node, "minExclusive", "MinExclusive", XsdOrder.Greater, false),
            Range(node, "minInclusive", "MinInclusive", XsdOrder.Greater, true),
            Range(node, "maxExclusive", "MaxExclusive", XsdOrder.Less, false),
            Range(node, "maxInclusive", "MaxInclusive", XsdOrder.Less, true),
        }.OfType<Constraint>();

    private RangeConstraint? Range(RdfTerm node, string parameter, string component, XsdOrder allowed, bool orEqual)
    {
        if (reader.Single(node, parameter) is not { } bound) return null;
        return XsdValue.TryRead(bound, out var value)
            ? new RangeConstraint(component, value, allowed, orEqual)
            : throw new ShapesGraphException(node, $"sh:{parameter} must be a well-formed literal of an ordered datatype, not {bound}.");
    }

    private IEnumerable<Constraint> Texts(RdfTerm node)
    {
        if (reader.Count(node, "minLength") is { } least) yield return new MinLengthConstraint(least);
        if (reader.Count(node, "maxLength") is { } most) yield return new MaxLengthConstraint(most);
        if (reader.Text(node, "pattern") is { } pattern)
            yield return new PatternConstraint(PatternCompiler.Compile(node, pattern, reader.Text(node, "flags") ?? ""));
        if (reader.Single(node, "languageIn") is { } languages)
            yield return new LanguageInConstraint([.. reader.List(node, languages).Select(language => Language(node, language))]);
        if (reader.IsTrue(node, "uniqueLang")) yield return new UniqueLanguageConstraint();
    }

    private static string Language(RdfTerm node, RdfTerm range) =>
        range.IsLiteral && range.Datatype is null && range.Language is null
            ? range.Value
            : throw new ShapesGraphException(node, $"sh:languageIn lists texts, not {range}.");

    private IEnumerable<Constraint> Pairs(RdfTerm node)
    {
        foreach (var other in Properties(node, "equals")) yield return new EqualsConstraint(other);
        foreach (var other in Properties(node, "disjoint")) yield return new DisjointConstraint(other);
        foreach (var other in Properties(node, "lessThan")) yield return new OrderConstraint("LessThan", other, false);
        foreach (var other in Properties(node, "lessThanOrEquals")) yield return new OrderConstraint("LessThanOrEquals", other, true);
    }

    private IEnumerable<int> Properties(RdfTerm node, string parameter) =>
        reader.All(node, parameter).Select(property => constants.PlaceOf(ShapesReader.RequireIri(node, parameter, property)));

    private IEnumerable<Constraint> ValueSets(RdfTerm node)
    {
        foreach (var value in reader.All(node, "hasValue")) yield return new HasValueConstraint(constants.PlaceOf(value));
        if (reader.Single(node, "in") is { } list)
            yield return new InConstraint(reader.List(node, list).Select(constants.PlaceOf).ToFrozenSet());
        var ignored = reader.Single(node, "ignoredProperties") is { } properties ? reader.List(node, properties) : [];
        if (!reader.IsTrue(node, "closed")) yield break;
        var allowed = reader.All(node, "property").SelectMany(shape => reader.All(shape, "path")).Where(path => path.IsIri)
            .Concat(ignored.Select(property => ShapesReader.RequireIri(node, "ignoredProperties", property)));
        yield return new ClosedConstraint(allowed.Select(constants.PlaceOf).ToFrozenSet());
    }

    private IEnumerable<Constraint> Logic(RdfTerm node)
    {
        foreach (var shape in reader.All(node, "not")) yield return new NotConstraint(shapeOf(shape));
        foreach (var list in reader.All(node, "and")) yield return new AndConstraint(ShapesOf(node, list));
        foreach (var list in reader.All(node, "or")) yield return new OrConstraint(ShapesOf(node, list));
        foreach (var list in reader.All(node, "xone")) yield return new ExactlyOneConstraint(ShapesOf(node, list));
    }

    private Shape[] ShapesOf(RdfTerm node, RdfTerm list) => [.. reader.List(node, list).Select(shapeOf)];

    private IEnumerable<Constraint> Shapes(RdfTerm node)
    {
        foreach (var shape in reader.All(node, "node"))
        {
            if (reader.All(shape, "path").Any()) throw new ShapesGraphException(node, $"sh:node refers to the property shape {shape}.");
            yield return new NodeConstraint(shapeOf(shape));
        }

        foreach (var shape in reader.All(node, "property"))
        {
            if (!reader.All(shape, "path").Any()) throw new ShapesGraphException(node, $"sh:property refers to {shape}, which has no sh:path.");
            yield return new PropertyConstraint(shapeOf(shape));
        }

        if (reader.Single(node, "qualifiedValueShape") is not { } qualified) yield break;
        var siblings = Siblings(node, qualified);
        if (reader.Count(node, "qualifiedMinCount") is { } least)
            yield return new QualifiedConstraint("QualifiedMinCount", shapeOf(qualified), siblings, least, long.MaxValue);
        if (reader.Count(node, "qualifiedMaxCount") is { } most)
            yield return new QualifiedConstraint("QualifiedMaxCount", shapeOf(qualified), siblings, 0, most);
    }

    /// <summary>The qualified shapes of the neighbours (<see href="https://www.w3.org/TR/shacl/#def-sibling-shapes"/>).</summary>
    private Shape[] Siblings(RdfTerm node, RdfTerm qualified)
    {
        if (!reader.IsTrue(node, "qualifiedValueShapesDisjoint")) return [];
        var siblings = reader.Graph.SubjectsOf(Sh.Property, node)
            .SelectMany(parent => reader.All(parent, "property"))
            .SelectMany(neighbour => reader.All(neighbour, "qualifiedValueShape"))
            .Where(shape => shape != qualified);
        return [.. siblings.Distinct().Select(shapeOf)];
    }
}
