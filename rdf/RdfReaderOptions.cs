namespace OpenDataNrw.Rdf;

/// <summary>Limits that keep a hostile document from exhausting the reader, and how forgiving it is.</summary>
public sealed record RdfReaderOptions
{
    /// <summary>The defaults.</summary>
    public static RdfReaderOptions Default { get; } = new();

    /// <summary>How deep blank nodes, collections, elements or JSON objects may nest. Default 256.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>
    /// The longest literal, IRI or line of N-Triples in bytes. Default 16 MiB. In Turtle and TriG the limit is that of the buffer:
    /// at least 64 KiB and up to twice as much as is set here.
    /// </summary>
    public int MaxTokenBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most statements one document may hold. Default unlimited.</summary>
    public long MaxTriples { get; init; } = long.MaxValue;

    /// <summary>
    /// Whether IRIs that contain characters the grammar forbids (blanks, braces, quotes) are kept as they stand, to be
    /// repaired later, instead of being an error. Default false.
    /// </summary>
    public bool LenientIris { get; init; }

    /// <summary>
    /// RDF/XML only: whether text beside <c>rdf:resource</c>, which GeoNetwork writes, attributes without a namespace, and an
    /// <c>xml:lang</c> that is no language tag (<c>de_DE</c>) are passed over instead of being an error. Default false.
    /// </summary>
    public bool LenientXml { get; init; }

    /// <summary>
    /// N-Triples and N-Quads only: takes the fault of a line that is not a statement; the line is skipped and reading goes on.
    /// Null, the default, makes such a line end the reading.
    /// </summary>
    public Action<RdfSyntaxException>? OnSkippedLine { get; init; }

    /// <summary>
    /// Put before each blank-node label, so that several documents can be read into one graph without their
    /// blank nodes meeting; letters and digits. Empty, the default, leaves labels as they are.
    /// </summary>
    public string BlankNodeScope { get; init; } = "";

    /// <summary>
    /// JSON-LD only: gives the document behind the address of a remote context, or null where there is none. Asked after
    /// the contexts this library brings. Null, the default, knows no other; the reader itself never uses the network.
    /// </summary>
    public Func<string, ReadOnlyMemory<byte>?>? ResolveContext { get; init; }

    /// <summary>JSON-LD only: what becomes of text direction. Default none.</summary>
    public RdfDirection Direction { get; init; }

    /// <summary>
    /// JSON-LD only: a context that holds before the document's own (<c>expandContext</c>): JSON in UTF-8, either the context
    /// or an object with <c>@context</c>. Empty, the default, for none.
    /// </summary>
    public ReadOnlyMemory<byte> ExpandContext { get; init; }
}
