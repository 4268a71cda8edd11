using System.Globalization;
using OpenDataNrw.Rdf.Shacl.Values;

namespace OpenDataNrw.Rdf.Shacl.Compilation;

/// <summary>Reads the parameters of shapes and holds them to the syntax rules of SHACL.</summary>
internal sealed class ShapesReader(RdfGraph graph)
{
    private static readonly RdfTerm True = RdfTerm.Typed("true", Xsd.Boolean);

    public RdfGraph Graph { get; } = graph;

    public IEnumerable<RdfTerm> All(RdfTerm node, string parameter) => Graph.Objects(node, Sh.Namespace + parameter);

    /// <summary>The only value of a parameter, or null.</summary>
    public RdfTerm? Single(RdfTerm node, string parameter)
    {
        RdfTerm? found = null;
        foreach (var value in All(node, parameter))
        {
            if (found is not null) throw new ShapesGraphException(node, $"sh:{parameter} may have one value only.");
            found = value;
        }

        return found;
    }

    /// <summary>A count or length, or null; counts beyond what any graph holds become the greatest number there is.</summary>
    public long? Count(RdfTerm node, string parameter)
    {
        if (Single(node, parameter) is not { } value) return null;
        if (!value.IsLiteral || value.Datatype != Xsd.Integer || !XsdIntegers.IsWellFormed(value.Value, "integer"))
            throw new ShapesGraphException(node, $"sh:{parameter} must be an xsd:integer, not {value}.");
        if (long.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)) return count;
        return value.Value[0] == '-' ? long.MinValue : long.MaxValue;
    }

    /// <summary>Whether a switch is set: only the literal <c>true</c> sets it, not <c>"1"^^xsd:boolean</c>.</summary>
    public bool IsTrue(RdfTerm node, string parameter) => Single(node, parameter) == True;

    /// <summary>The text of a parameter that must be an xsd:string, or null.</summary>
    public string? Text(RdfTerm node, string parameter)
    {
        if (Single(node, parameter) is not { } value) return null;
        if (!value.IsLiteral || value.Datatype is not null || value.Language is not null)
            throw new ShapesGraphException(node, $"sh:{parameter} must be an xsd:string, not {value}.");
        return value.Value;
    }

    /// <summary>Holds a value to be an IRI.</summary>
    public static RdfTerm RequireIri(RdfTerm node, string parameter, RdfTerm value) =>
        value.IsIri ? value : throw new ShapesGraphException(node, $"sh:{parameter} must be an IRI, not {value}.");

    /// <summary>The members of a list.</summary>
    /// <param name="owner">The node that refers to the list, for the message.</param>
    /// <param name="list">The list.</param>
    public List<RdfTerm> List(RdfTerm owner, RdfTerm list)
    {
        var members = new List<RdfTerm>();
        var seen = new HashSet<RdfTerm>();
        var nil = RdfTerm.Iri(Sh.RdfNil);
        for (var node = list; node != nil; node = Only(owner, node, Sh.RdfRest))
        {
            if (!seen.Add(node)) throw new ShapesGraphException(owner, $"the list {list} leads back to itself.");
            members.Add(Only(owner, node, Sh.RdfFirst));
        }

        return members;
    }

    /// <summary>Whether a node is an instance of a class, by what the shapes graph says.</summary>
    public bool IsInstanceOf(RdfTerm node, HashSet<RdfTerm> classes) => Graph.Objects(node, Sh.RdfType).Any(classes.Contains);

    /// <summary>A class and all that the shapes graph puts below it.</summary>
    public HashSet<RdfTerm> ClassesWithin(string iri)
    {
        var root = RdfTerm.Iri(iri);
        var within = new HashSet<RdfTerm> { root };
        var open = new Stack<RdfTerm>(within);
        while (open.TryPop(out var current))
            foreach (var narrower in Graph.SubjectsOf(Sh.SubClassOf, current))
                if (within.Add(narrower))
                    open.Push(narrower);
        return within;
    }

    private RdfTerm Only(RdfTerm owner, RdfTerm node, string predicate)
    {
        var values = Graph.Objects(node, predicate).Take(2).ToArray();
        return values.Length == 1
            ? values[0]
            : throw new ShapesGraphException(owner, $"{node} is no node of a well-formed list: it needs exactly one <{predicate}>.");
    }
}
