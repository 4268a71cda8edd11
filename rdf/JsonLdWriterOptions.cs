namespace OpenDataNrw.Rdf;

/// <summary>How JSON-LD is written. What is said of reading back holds for readers with the same <see cref="Direction"/>.</summary>
public sealed record JsonLdWriterOptions
{
    /// <summary>The defaults.</summary>
    public static JsonLdWriterOptions Default { get; } = new();

    /// <summary>The layout. Default compacted.</summary>
    public JsonLdForm Form { get; init; }

    /// <summary>Compacted only: prefix to namespace IRI for the context; null, the default, for those of the (default) graph.</summary>
    public IReadOnlyDictionary<string, string>? Prefixes { get; init; }

    /// <summary>
    /// Expanded only: whether booleans, integers and doubles become those of JSON where reading gives the same literal.
    /// Default false. The compacted form does so with booleans and plain integers in any case.
    /// </summary>
    public bool UseNativeTypes { get; init; }

    /// <summary>Expanded only: whether <c>rdf:type</c> stays a property instead of becoming <c>@type</c>. Default false.</summary>
    public bool UseRdfType { get; init; }

    /// <summary>Expanded only: which form of directed text in RDF becomes <c>@direction</c>. Default none.</summary>
    public RdfDirection Direction { get; init; }

    /// <summary>
    /// Expanded only: whether the conversion of the specification is followed to the letter also where the way back gives something
    /// else: list cells of the type <c>rdf:List</c> lose it, numbers and booleans their spelling, JSON literals their blanks; a JSON
    /// literal that is none is an error. Default false: reading the document gives the dataset that was written.
    /// </summary>
    public bool AllowLoss { get; init; }
}
