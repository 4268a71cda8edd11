using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

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
