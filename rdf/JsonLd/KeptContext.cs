using System.Collections.Immutable;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>
/// What a context says of terms, without a place in a document, and the contexts that documents read lately had after it. The pages and
/// records of one source all bring the same contexts, and working them out costs more than a small document itself. Only what
/// follows from their text alone is kept, and little of it. What it says is immutable, so that documents read at the same time may share it.
/// </summary>
internal sealed class KeptContext(ImmutableDictionary<string, TermDefinition> terms, string? vocabulary, string? language, string? direction, bool hasTermsLikeIris)
{
    /// <summary>The longest context that is kept, in bytes.</summary>
    private const int LongestContext = 32 * 1024;

    private const int MostContexts = 128;

    private static readonly Lock Guard = new();
    private static int _count;

    private Utf8Table<KeptContext> _after = new();

    /// <summary>The context before any other.</summary>
    public static KeptContext Initial { get; } = new(ImmutableDictionary.Create<string, TermDefinition>(StringComparer.Ordinal), null, null, null, false);

    public ImmutableDictionary<string, TermDefinition> Terms { get; } = terms;

    public string? Vocabulary { get; } = vocabulary;

    public string? Language { get; } = language;

    public string? Direction { get; } = direction;

    public bool HasTermsLikeIris { get; } = hasTermsLikeIris;

    /// <summary>The context to which a text leads from here, or null where that is not known.</summary>
    public KeptContext? Find(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestContext) return null;
        lock (Guard) return _after.Find(text, out _);
    }

    public void Add(ReadOnlySpan<byte> text, KeptContext context)
    {
        if (text.Length > LongestContext) return;
        lock (Guard)
        {
            if (_count == MostContexts) (Initial._after, _count) = (new Utf8Table<KeptContext>(), 0);
            if (_after.Find(text, out var hash) is not null) return;
            _after.Add(text.ToArray(), hash, context);
            _count++;
        }
    }
}
