using System.Collections.Frozen;

namespace OpenDataNrw.Vocabularies;

/// <summary>A controlled vocabulary with its look-ups. Immutable; safe from many threads.</summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, Concept> _byIri;
    private readonly FrozenDictionary<string, Concept> _byCode;
    private readonly FrozenDictionary<string, Concept> _byLabel;
    private readonly FrozenDictionary<string, Concept?> _byAlias;

    internal Vocabulary(string name, IReadOnlyList<Concept> concepts, IReadOnlyDictionary<string, Concept?> aliases)
    {
        Name = name;
        Concepts = concepts;
        _byIri = concepts.ToFrozenDictionary(c => c.Iri, StringComparer.Ordinal);
        _byCode = concepts.DistinctBy(c => c.Code.ToUpperInvariant()).ToFrozenDictionary(c => c.Code, StringComparer.OrdinalIgnoreCase);
        _byLabel = concepts.SelectMany(c => new[] { (c.German, c), (c.English, c) }).Where(l => l.Item1.Length > 0)
            .DistinctBy(l => l.Item1.ToUpperInvariant()).ToFrozenDictionary(l => l.Item1, l => l.c, StringComparer.OrdinalIgnoreCase);
        _byAlias = aliases.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Short name of the vocabulary, such as <c>data-theme</c>.</summary>
    public string Name { get; }

    /// <summary>All concepts in the order of the table.</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>The concept with exactly this IRI, or null.</summary>
    public Concept? ByIri(string iri) => _byIri.GetValueOrDefault(iri);

    /// <summary>The concept with this code in any case, or null.</summary>
    public Concept? ByCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The concept with this German or English label in any case, or null.</summary>
    public Concept? ByLabel(string label) => _byLabel.GetValueOrDefault(label);

    /// <summary>Looks a text of the wild up in the alias table.</summary>
    /// <param name="text">As a source wrote it; folded by <see cref="Alias.Fold(string)"/> before the look-up.</param>
    /// <param name="concept">The concept meant; null where the alias is known but must not be guessed.</param>
    /// <returns>Whether the alias is known.</returns>
    public bool TryAlias(string text, out Concept? concept)
    {
        ArgumentNullException.ThrowIfNull(text);
        concept = null;
        if (text.Length > LongestAlias) return false;
        Span<char> buffer = stackalloc char[LongestAlias];
        return _byAlias.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Alias.Fold(text, buffer), out concept);
    }

    // Longer than any alias, with room for the blanks and addresses around one.
    private const int LongestAlias = 400;
}
