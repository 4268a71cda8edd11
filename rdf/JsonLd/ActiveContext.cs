using System.Collections.Immutable;
using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>
/// What terms mean at a place of a document (JSON-LD 1.1 API §4.1). Changed only while it is being built; afterwards
/// it gathers what has been found out by it.
/// </summary>
internal sealed class ActiveContext
{
    private readonly ImmutableDictionary<string, TermDefinition>.Builder _terms;

    public ActiveContext(BaseIri? originalBase)
    {
        OriginalBase = Base = originalBase;
        _terms = ImmutableDictionary.CreateBuilder<string, TermDefinition>(StringComparer.Ordinal);
    }

    private ActiveContext(ActiveContext other)
    {
        OriginalBase = other.OriginalBase;
        Base = other.Base;
        Vocabulary = other.Vocabulary;
        Language = other.Language;
        Direction = other.Direction;
        Previous = other.Previous;
        // Shares its tree with the other context: many small contexts upon a large one cost what they change.
        _terms = other._terms.ToImmutable().ToBuilder();
    }

    public BaseIri? OriginalBase { get; }

    public BaseIri? Base { get; set; }

    public string? Vocabulary { get; set; }

    public string? Language { get; set; }

    public string? Direction { get; set; }

    /// <summary>The context to return to, where this one does not reach into nested nodes.</summary>
    public ActiveContext? Previous { get; set; }

    /// <summary>What has been found out by this context, once it is used.</summary>
    public ContextMemory Memory => field ??= new ContextMemory(_terms.Values, _terms.Keys);

    public ActiveContext Clone() => new(this);

    public TermDefinition? Term(string? name) => name is null ? null : _terms.GetValueOrDefault(name);

    public void Set(string name, TermDefinition definition) => _terms[name] = definition;

    /// <summary>Takes a term away and tells what it meant.</summary>
    public TermDefinition? Remove(string name)
    {
        if (_terms.TryGetValue(name, out var previous)) _terms.Remove(name);
        return previous;
    }

    public bool HasProtectedTerms() => _terms.Values.Any(t => t.IsProtected);
}

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

/// <summary>What one term means.</summary>
internal sealed record TermDefinition
{
    /// <summary>The IRI, blank node or keyword; null where the term is switched off.</summary>
    public string? Iri { get; init; }

    public bool IsPrefix { get; init; }

    public bool IsProtected { get; init; }

    public bool IsReverse { get; init; }

    public string? Type { get; init; }

    public Containers Container { get; init; }

    public string? Index { get; init; }

    public string? Nest { get; init; }

    /// <summary>Whether the term has a language of its own, be it none.</summary>
    public bool HasLanguage { get; init; }

    public string? Language { get; init; }

    /// <summary>The direction of the term's texts: <c>none</c> where it has none whatever the context says, null where the context decides.</summary>
    public string? Direction { get; init; }

    /// <summary>The scoped context, or null.</summary>
    public ScopedContext? Scoped { get; init; }

    /// <summary>Whether two definitions are the same but for protection.</summary>
    public bool Means(TermDefinition other) =>
        this with { IsProtected = false, Scoped = null } == other with { IsProtected = false, Scoped = null }
        && (Scoped is { } mine ? other.Scoped is { } its && JsonElement.DeepEquals(mine.Context, its.Context) : other.Scoped is null);
}

/// <summary>The context that a term brings.</summary>
/// <param name="context">The value of its <c>@context</c>.</param>
/// <param name="address">Where it stands, for relative addresses in it.</param>
internal sealed class ScopedContext(JsonElement context, BaseIri? address)
{
    public JsonElement Context { get; } = context;

    public BaseIri? Address { get; } = address;
}

/// <summary>How the values of a term are held.</summary>
[Flags]
internal enum Containers
{
    None = 0,
    List = 1,
    Set = 2,
    Index = 4,
    Language = 8,
    Id = 16,
    Type = 32,
    Graph = 64,
}
