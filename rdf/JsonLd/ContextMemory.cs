namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>What has been found out by a context.</summary>
internal sealed class ContextMemory(IEnumerable<TermDefinition> terms, IEnumerable<string> names)
{
    /// <summary>Whether some term brings a context of its own.</summary>
    public bool HasScopedTerms { get; } = terms.Any(t => t.Scoped is not null);

    /// <summary>Whether some term looks like an IRI, so that an IRI may be one.</summary>
    public bool HasTermsLikeIris { get; } = names.Any(n => n.Contains(':', StringComparison.Ordinal));

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
