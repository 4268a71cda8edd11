using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>How a value relates to the vocabulary it ought to come from.</summary>
internal enum CodedOutcome
{
    /// <summary>It is a concept of the vocabulary, written as it should be.</summary>
    Standard,

    /// <summary>It means a concept, but was written otherwise.</summary>
    Recognised,

    /// <summary>It is known to mean no concept that could be given without guessing.</summary>
    NoConcept,

    /// <summary>Nothing is known of it.</summary>
    Unknown,
}

/// <summary>Looks values up in controlled vocabularies.</summary>
internal static class Coded
{
    /// <summary>Finds the concept of a value by its IRI, a variant of the IRI, code, label or alias; the IRI first, then the text.</summary>
    public static CodedOutcome Resolve(Vocabulary vocabulary, CodedValue value, out Concept? concept)
    {
        concept = null;
        var known = false;
        if (value.Iri is { } iri)
        {
            if ((concept = vocabulary.ByIri(iri)) is not null) return CodedOutcome.Standard;
            if (ByVariant(vocabulary, iri, out concept, ref known)) return CodedOutcome.Recognised;
        }

        if (value.Text is { } text && ByText(vocabulary, text, out concept, ref known)) return CodedOutcome.Recognised;
        return known ? CodedOutcome.NoConcept : CodedOutcome.Unknown;
    }

    /// <summary>Finds the concept of a text that may also be an IRI.</summary>
    public static Concept? Find(Vocabulary vocabulary, string text)
    {
        var known = false;
        return vocabulary.ByIri(text) ?? (ByText(vocabulary, text, out var concept, ref known) ? concept : null);
    }

    /// <summary>A value without blank parts; null if nothing is left. A text that is an address becomes the IRI, where there is none.</summary>
    public static CodedValue? Clean(CodedValue? value)
    {
        if (value is not { } given) return null;
        var iri = Trim(given.Iri);
        var text = Trim(given.Text);
        if (iri is null && text is not null && IsAddress(text)) return new CodedValue(text);
        return iri is null && text is null ? null : new CodedValue(iri, text);
    }

    /// <summary>
    /// The usual rule for a property with a controlled vocabulary: what is recognised gets its IRI and a note, what is not
    /// stays and is warned about.
    /// </summary>
    public static CodedValue? Apply(CodedValue? value, in CodedRule rule, FindingList findings)
    {
        if (Clean(value) is not { } cleaned) return null;
        switch (Resolve(rule.Vocabulary, cleaned, out var concept))
        {
            case CodedOutcome.Standard:
                // An invisible character around the right address is a repair, too.
                if (cleaned.Iri != value?.Iri) findings.Note(rule.Alias, rule.Property, value.ToString(), cleaned.Iri);
                return cleaned;
            case CodedOutcome.Recognised:
                findings.Note(rule.Alias, rule.Property, cleaned.ToString(), concept!.Iri);
                return cleaned with { Iri = concept.Iri };
            default:
                findings.Warn(rule.Unknown, rule.Property, cleaned.ToString());
                return cleaned;
        }
    }

    /// <summary><see cref="Apply(CodedValue?, in CodedRule, FindingList)"/> for a list; a concept that comes twice is kept once.</summary>
    public static IReadOnlyList<CodedValue> Apply(IReadOnlyList<CodedValue> values, in CodedRule rule, FindingList findings) =>
        values.Count == 0
            ? values
            : DistinctConcepts(Lists.EachValue(values, (rule, findings), static (value, state) => Apply(value, state.rule, state.findings)));

    /// <summary>The values without those whose IRI (or text, where there is no IRI) stands already in the list.</summary>
    public static IReadOnlyList<CodedValue> DistinctConcepts(IReadOnlyList<CodedValue> values)
    {
        if (values.Count < 2) return values;
        var distinct = values.DistinctBy(v => (v.Iri, v.Iri is null ? v.Text : null)).ToList();
        return distinct.Count == values.Count ? values : distinct;
    }

    /// <summary>Whether a text is an absolute http(s) address without blanks.</summary>
    public static bool IsAddress(string text) =>
        (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && !text.Contains(' ', StringComparison.Ordinal);

    private static bool ByVariant(Vocabulary vocabulary, string iri, out Concept? concept, ref bool known)
    {
        concept = ControlledVocabularies.Replaced(iri) is { } present ? vocabulary.ByIri(present) : null;
        if (concept is not null || ByAlias(vocabulary, iri, out concept, ref known)) return true;
        // An address known to mean nothing certain is not taken apart until it does.
        return !known && ByTail(vocabulary, iri, out concept, ref known);
    }

    // "…/authority/file-type/WFS": the right list, but a code that it does not have.
    private static bool ByTail(Vocabulary vocabulary, string iri, out Concept? concept, ref bool known)
    {
        concept = null;
        var slash = iri.LastIndexOf('/');
        return slash > 0 && slash < iri.Length - 1 && vocabulary.Concepts[0].Iri.AsSpan().StartsWith(iri.AsSpan(0, slash + 1), StringComparison.Ordinal)
            && ByText(vocabulary, iri[(slash + 1)..], out concept, ref known);
    }

    private static bool ByText(Vocabulary vocabulary, string text, out Concept? concept, ref bool known)
    {
        concept = vocabulary.ByCode(text) ?? vocabulary.ByLabel(text);
        if (concept is not null) return true;
        return text.Contains("://", StringComparison.Ordinal)
            ? ByVariant(vocabulary, text, out concept, ref known)
            : ByAlias(vocabulary, text, out concept, ref known);
    }

    private static bool ByAlias(Vocabulary vocabulary, string text, out Concept? concept, ref bool known)
    {
        var found = vocabulary.TryAlias(text, out concept);
        known |= found;
        return concept is not null;
    }

    // Characters without width that string.Trim leaves; they come with texts pasted from web pages.
    private static readonly char[] Invisible = ['\u200B', '\u2060', '\uFEFF', '\u00AD'];

    private static string? Trim(string? text)
    {
        if (text is null) return null;
        if (text.Length > 0 && char.IsBetween(text[0], '!', '~') && char.IsBetween(text[^1], '!', '~')) return text;
        var trimmed = text.Trim().Trim(Invisible).Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }
}

/// <summary>What <see cref="Coded"/> needs to know of a property.</summary>
/// <param name="Vocabulary">Where its values come from.</param>
/// <param name="Property">The property as a prefixed name.</param>
/// <param name="Alias">Rule id for a value that was recognised.</param>
/// <param name="Unknown">Rule id for a value that was not.</param>
internal readonly record struct CodedRule(Vocabulary Vocabulary, string Property, string Alias, string Unknown);
