using System.Text;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>What a key means in a context, worked out once.</summary>
internal sealed class KeyMeaning
{
    public required Keyword Keyword { get; init; }

    /// <summary>The property, where the key is one.</summary>
    public ExpandedName? Property { get; init; }

    public TermDefinition? Term { get; init; }

    /// <summary>The datatype that the term gives to its values, if it gives one.</summary>
    public ExpandedName? Datatype { get; init; }

    /// <summary>The language of strings here, if they have one.</summary>
    public Atom? Language { get; init; }

    /// <summary>The direction of strings here, if they have one.</summary>
    public string? Direction { get; init; }

    public Containers Container => Term?.Container ?? Containers.None;
}

/// <summary>What a value means in a context, worked out once.</summary>
/// <param name="Expanded">The expanded form; null where the value is switched off or reserved.</param>
/// <param name="Term">Its definition, where it is a term.</param>
internal sealed record ValueMeaning(ExpandedName? Expanded, TermDefinition? Term);

/// <summary>
/// Looks up keys, identifiers and contexts of one document, and remembers what was found with the context it was found by.
/// </summary>
internal sealed class TermMeanings(JsonTape tape, ContextBuilder contexts, RdfReaderOptions options, BaseIri? address)
{
    public KeyMeaning Key(ActiveContext active, Atom key)
    {
        var (context, meaning) = key.Last;
        if (ReferenceEquals(context, active)) return meaning!;
        if (!active.Memory.Keys.TryGetValue(key, out meaning)) active.Memory.Keys[key] = meaning = IsPlain(active, key.Utf8) ? Plain(active, key) : Explain(active, key.Text);
        key.Last = (active, meaning);
        return meaning;
    }

    /// <summary>A type, or a value of a term whose values are terms or identifiers.</summary>
    public ValueMeaning Type(ActiveContext active, ReadOnlyMemory<byte> text)
    {
        var types = active.Memory.Types;
        if (types.Find(text.Span, out var hash) is { } known) return known;
        var meaning = IsPlain(active, text.Span) ? new ValueMeaning(new ExpandedName(text, options.LenientIris), null) : Explain(active, text);
        types.Add(text, hash, meaning);
        return meaning;
    }

    /// <summary>An identifier, perhaps relative to the document.</summary>
    public ReadOnlyMemory<byte>? Id(ActiveContext active, ReadOnlyMemory<byte> text)
    {
        if (IsPlain(active, text.Span)) return text;
        var ids = active.Memory.Ids;
        if (ids.Find(text.Span, out var hash) is not { } meaning)
        {
            meaning = new ValueMeaning(Name(contexts.Expand(active, Encoding.UTF8.GetString(text.Span), documentRelative: true)), null);
            ids.Add(text, hash, meaning);
        }

        return meaning.Expanded?.Utf8;
    }

    /// <summary>The context that one standing in the document leads to.</summary>
    public ActiveContext Local(ActiveContext active, int at)
    {
        var raw = tape.Raw(at);
        var local = active.Memory.Local;
        if (local.Find(raw.Span, out var hash) is { } known) return known;
        var result = contexts.ProcessKept(active, raw.Span, () => tape.Element(at), address);
        local.Add(raw, hash, result);
        return result;
    }

    /// <summary>The context that a term's own one leads to.</summary>
    public ActiveContext Scoped(ActiveContext active, ScopedContext scoped, bool propagates)
    {
        var known = active.Memory.Scoped;
        if (!known.TryGetValue((scoped, propagates), out var result))
            known[(scoped, propagates)] = result = contexts.Process(active, scoped.Context, scoped.Address, overrideProtected: propagates, propagate: propagates);
        return result;
    }

    /// <summary>
    /// Whether the text is an IRI or a blank node that expands to itself: what has two slashes behind its colon is no compact IRI (§5.2),
    /// so that most IRIs stay as they lie in the document.
    /// </summary>
    private static bool IsPlain(ActiveContext active, ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        return colon > 0 && (text[(colon + 1)..].StartsWith("//"u8) || (colon == 1 && text[0] == '_')) && !active.HasTermsLikeIris;
    }

    private KeyMeaning Plain(ActiveContext active, Atom key) => new()
    {
        Keyword = Keyword.None,
        Property = new ExpandedName(key.Utf8, options.LenientIris),
        Language = Language(active.Language),
        Direction = active.Direction,
    };

    private Atom? Language(string? tag) => tag is null ? null : tape.Atoms.Of(tag);

    private ValueMeaning Explain(ActiveContext active, ReadOnlyMemory<byte> text)
    {
        var value = Encoding.UTF8.GetString(text.Span);
        return new ValueMeaning(Name(contexts.Expand(active, value, documentRelative: true, vocabulary: true)), active.Term(value));
    }

    private KeyMeaning Explain(ActiveContext active, string key)
    {
        var expanded = contexts.Expand(active, key, vocabulary: true);
        var term = active.Term(key);
        return new KeyMeaning
        {
            Keyword = Keywords.Of(expanded),
            Property = Keywords.Of(expanded) == Keyword.None ? Name(expanded) : null,
            Term = term,
            Datatype = term?.Type switch
            {
                null or "@id" or "@vocab" or "@none" => null,
                "@json" => ExpandedName.Json,
                var type => Name(type),
            },
            Language = Language(term is { HasLanguage: true } ? term.Language : active.Language),
            Direction = term?.Direction is { } own ? (own == "none" ? null : own) : active.Direction,
        };
    }

    private ExpandedName? Name(string? expanded)
    {
        if (expanded is null) return null;
        return expanded == "@json" ? ExpandedName.Json : new ExpandedName(Encoding.UTF8.GetBytes(expanded), options.LenientIris);
    }
}
