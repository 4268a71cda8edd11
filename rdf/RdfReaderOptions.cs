namespace OpenDataNrw.Rdf;

/// <summary>Limits that keep a hostile document from exhausting the reader.</summary>
public sealed record RdfReaderOptions
{
    /// <summary>The defaults.</summary>
    public static RdfReaderOptions Default { get; } = new();

    /// <summary>How deep blank nodes, collections, elements or JSON objects may nest. Default 256.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>The longest literal, IRI or line in bytes. Default 16 MiB.</summary>
    public int MaxTokenBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most statements one document may hold. Default unlimited.</summary>
    public long MaxTriples { get; init; } = long.MaxValue;
}
