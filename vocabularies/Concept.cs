namespace OpenDataNrw.Vocabularies;

/// <summary>A concept of a controlled vocabulary.</summary>
/// <param name="Iri">Its IRI.</param>
/// <param name="Code">Its code, unique within the vocabulary.</param>
/// <param name="German">German label; the English one where the vocabulary has no German.</param>
/// <param name="English">English label.</param>
public sealed record Concept(string Iri, string Code, string German, string English)
{
    /// <summary>The label in a language (<c>de</c> or <c>en</c>).</summary>
    public string Label(string language) => language == "en" ? English : German;
}
