using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Search;

/// <summary>Codes and labels of vocabularies as facet values.</summary>
internal static class FacetCodes
{
    /// <summary>The codes of those values that are concepts of a vocabulary, each once.</summary>
    public static IReadOnlyList<string> Of(Vocabulary vocabulary, IEnumerable<CodedValue?> values)
    {
        var codes = new List<string>();
        foreach (var value in values)
            if (Find(vocabulary, value) is { } concept && !codes.Contains(concept.Code))
                codes.Add(concept.Code);
        return codes;
    }

    /// <summary>The concept that a value means; null where a rule could not find one either.</summary>
    public static Concept? Find(Vocabulary vocabulary, CodedValue? value) => value?.Iri is { } iri ? vocabulary.ByIri(iri) : null;

    /// <summary>Labels of the codes of a vocabulary; a code that is none stays as it is.</summary>
    public static Func<string, string, string> Labels(Func<Vocabulary> vocabulary) =>
        (code, language) => vocabulary().ByCode(code)?.Label(language) ?? code;

    /// <summary>Labels from a short list of our own.</summary>
    public static Func<string, string, string> Labels(params (string Value, string German, string English)[] labels) =>
        (value, language) =>
        {
            foreach (var label in labels)
                if (label.Value == value)
                    return language == "en" ? label.English : label.German;
            return value;
        };
}
