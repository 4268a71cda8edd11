namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>What has been found out by a context.</summary>
internal sealed class ContextMemory
{
    /// <summary>What keys mean.</summary>
    public Dictionary<Atom, KeyMeaning> Keys { get; } = [];

    /// <summary>What types, and values that may be terms, expand to.</summary>
    public Utf8Table<ValueMeaning> Types { get; } = new();

    /// <summary>What identifiers expand to.</summary>
    public Utf8Table<ValueMeaning> Ids { get; } = new();

    /// <summary>Contexts reached from here by one that stands in the document, by its text.</summary>
    public Utf8Table<ActiveContext> Local { get; } = new();

    /// <summary>Contexts reached from here by that of a term.</summary>
    public Dictionary<(ScopedContext Context, bool Propagates), ActiveContext> Scoped { get; } = [];
}
