using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>What terms mean at a place of a document (JSON-LD 1.1 API §4.1). Changed only while it is being built.</summary>
internal sealed class ActiveContext
{
    public ActiveContext(BaseIri? originalBase)
    {
        OriginalBase = Base = originalBase;
        Terms = new Dictionary<string, TermDefinition>(StringComparer.Ordinal);
    }

    private ActiveContext(ActiveContext other)
    {
        OriginalBase = other.OriginalBase;
        Base = other.Base;
        Vocabulary = other.Vocabulary;
        Language = other.Language;
        Direction = other.Direction;
        Previous = other.Previous;
        Terms = new Dictionary<string, TermDefinition>(other.Terms, StringComparer.Ordinal);
    }

    public BaseIri? OriginalBase { get; }

    public BaseIri? Base { get; set; }

    public string? Vocabulary { get; set; }

    public string? Language { get; set; }

    public string? Direction { get; set; }

    /// <summary>The context to return to, where this one does not reach into nested nodes.</summary>
    public ActiveContext? Previous { get; set; }

    public Dictionary<string, TermDefinition> Terms { get; }

    public ActiveContext Clone() => new(this);

    public TermDefinition? Term(string? name) => name is null ? null : Terms.GetValueOrDefault(name);
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
    public JsonElement? Scoped { get; init; }

    /// <summary>Where the scoped context stands, for relative addresses in it.</summary>
    public BaseIri? ScopedBase { get; init; }

    /// <summary>Whether two definitions are the same but for protection.</summary>
    public bool Means(TermDefinition other) =>
        this with { IsProtected = false, Scoped = null, ScopedBase = null } == other with { IsProtected = false, Scoped = null, ScopedBase = null }
        && (Scoped is { } mine ? other.Scoped is { } its && JsonElement.DeepEquals(mine, its) : other.Scoped is null);
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
