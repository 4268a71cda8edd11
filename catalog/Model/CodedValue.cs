namespace OpenDataNrw.Catalog;

/// <summary>
/// A value that ought to come from a controlled vocabulary. A mapper puts in what the source said; a rule adds or
/// replaces the IRI and leaves <paramref name="Text"/> as it was, so that the source's own words are never lost.
/// </summary>
/// <param name="Iri">The concept's IRI; null when the source gave only a text that no rule could resolve.</param>
/// <param name="Text">What the source said, where that was not an IRI.</param>
public readonly record struct CodedValue(string? Iri, string? Text = null)
{
    /// <summary>A value of which only the source's words are known.</summary>
    public static CodedValue Said(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? new CodedValue(text)
            : new CodedValue(null, text);

    /// <summary>The IRI if there is one, else the text; empty if neither.</summary>
    public override string ToString() => Iri ?? Text ?? "";
}
