using OpenDataNrw.Rdf;

namespace OpenDataNrw.Bench.Rdf;

/// <summary>A serialisation as the benchmark, serdi and rapper call it, with how a document of it is read and written.</summary>
/// <param name="Name">On the command line, here and of the peers.</param>
/// <param name="Extension">Of the file, with its dot.</param>
/// <param name="Triples">Where it is a form of one graph.</param>
/// <param name="Quads">Where it is a form of a dataset.</param>
internal sealed record Form(string Name, string Extension, RdfFormat? Triples, RdfQuadFormat? Quads)
{
    public static readonly Form NTriples = new("ntriples", ".nt", RdfFormat.NTriples, null);
    public static readonly Form Turtle = new("turtle", ".ttl", RdfFormat.Turtle, null);
    public static readonly Form RdfXml = new("rdfxml", ".rdf", RdfFormat.RdfXml, null);
    public static readonly Form JsonLd = new("jsonld", ".jsonld", RdfFormat.JsonLd, null);
    public static readonly Form NQuads = new("nquads", ".nq", null, RdfQuadFormat.NQuads);
    public static readonly Form TriG = new("trig", ".trig", null, RdfQuadFormat.TriG);

    /// <summary>Turtle as the statements arrive, as the peers write it; <see cref="Turtle"/> is written from a graph, sorted by subject and nested.</summary>
    public static readonly Form FlatTurtle = new("turtle-flat", ".ttl", RdfFormat.Turtle, null);

    /// <summary>The forms in which the catalogue is kept.</summary>
    public static IReadOnlyList<Form> All { get; } = [NTriples, Turtle, RdfXml, JsonLd, NQuads, TriG];

    /// <summary>The form of a name, or null.</summary>
    public static Form? Named(string name) => name == FlatTurtle.Name ? FlatTurtle : All.FirstOrDefault(f => f.Name == name);

    /// <summary>The form as the peers know it.</summary>
    public Form Plain => this == FlatTurtle ? Turtle : this;
}
