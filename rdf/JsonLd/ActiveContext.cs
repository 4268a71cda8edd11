using System.Collections.Immutable;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>
/// What terms mean at a place of a document (JSON-LD 1.1 API §4.1). Changed only while it is being built; afterwards
/// it gathers what has been found out by it.
/// </summary>
internal sealed class ActiveContext
{
    // Many small contexts upon a large one share its tree and cost what they change.
    private ImmutableDictionary<string, TermDefinition> _terms;
    private ImmutableDictionary<string, TermDefinition>.Builder? _changes;

    /// <summary>A context that says nothing but the base, yet to be filled.</summary>
    public ActiveContext(BaseIri? originalBase)
        : this(originalBase, KeptContext.Initial) => Kept = null;

    /// <summary>A context as it was kept.</summary>
    public ActiveContext(BaseIri? originalBase, KeptContext kept)
    {
        OriginalBase = Base = originalBase;
        Kept = kept;
        HasTermsLikeIris = kept.HasTermsLikeIris;
        (_terms, Vocabulary, Language, Direction) = (kept.Terms, kept.Vocabulary, kept.Language, kept.Direction);
    }

    private ActiveContext(ActiveContext other)
    {
        OriginalBase = other.OriginalBase;
        Base = other.Base;
        Vocabulary = other.Vocabulary;
        Language = other.Language;
        Direction = other.Direction;
        Previous = other.Previous;
        HasScopedTerms = other.HasScopedTerms;
        HasTermsLikeIris = other.HasTermsLikeIris;
        _terms = other.Terms;
    }

    /// <summary>The terms as they are now.</summary>
    private ImmutableDictionary<string, TermDefinition> Terms
    {
        get
        {
            if (_changes is not null) (_terms, _changes) = (_changes.ToImmutable(), null);
            return _terms;
        }
    }

    public BaseIri? OriginalBase { get; }

    public BaseIri? Base { get; set; }

    public string? Vocabulary { get; set; }

    public string? Language { get; set; }

    public string? Direction { get; set; }

    /// <summary>Whether some term brought a context of its own.</summary>
    public bool HasScopedTerms { get; private set; }

    /// <summary>Whether some term looked like an IRI, so that an IRI may be one.</summary>
    public bool HasTermsLikeIris { get; private set; }

    /// <summary>The context to return to, where this one does not reach into nested nodes.</summary>
    public ActiveContext? Previous { get; set; }

    /// <summary>What has been found out by this context, once it is used.</summary>
    public ContextMemory Memory => field ??= new ContextMemory();

    /// <summary>What other documents may know of it, where that is all there is to know; else null.</summary>
    public KeptContext? Kept { get; private set; }

    public ActiveContext Clone() => new(this);

    /// <summary>
    /// Makes of it what other documents may know of it; null where it says something of the base, leads back to another
    /// context, or holds contexts that stand at an address.
    /// </summary>
    public KeptContext? Keep() =>
        ReferenceEquals(Base, OriginalBase) && Previous is null && !HasScopedTerms ? Kept ??= new KeptContext(Terms, Vocabulary, Language, Direction, HasTermsLikeIris) : null;

    public TermDefinition? Term(string name) => _changes is null ? _terms.GetValueOrDefault(name) : _changes.GetValueOrDefault(name);

    public void Set(string name, TermDefinition definition)
    {
        HasScopedTerms |= definition.Scoped is not null;
        HasTermsLikeIris |= name.Contains(':', StringComparison.Ordinal);
        (_changes ??= _terms.ToBuilder())[name] = definition;
    }

    /// <summary>Takes a term away and tells what it meant.</summary>
    public TermDefinition? Remove(string name)
    {
        var previous = Term(name);
        if (previous is not null) (_changes ??= _terms.ToBuilder()).Remove(name);
        return previous;
    }

    public bool HasProtectedTerms() => Terms.Values.Any(t => t.IsProtected);
}
