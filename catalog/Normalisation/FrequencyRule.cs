using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Update frequency: EU list; ISO 8601 intervals and the code lists of ISO 19115 and INSPIRE are read, too.</summary>
internal static class FrequencyRule
{
    internal const string Alias = "frequency.alias";
    internal const string Unknown = "frequency.unknown";

    private const string Property = "dcterms:accrualPeriodicity";

    public static CodedValue? Apply(CodedValue? value, FindingList findings)
    {
        if (Coded.Clean(value) is not { } frequency) return null;
        var outcome = Coded.Resolve(ControlledVocabularies.Frequencies, frequency, out var concept);
        if (outcome == CodedOutcome.Standard) return frequency;
        concept ??= Within(frequency.ToString());
        if (concept is null) findings.Warn(Unknown, Property, frequency.ToString());
        else findings.Note(Alias, Property, frequency.ToString(), concept.Iri);
        return concept is null ? frequency : frequency with { Iri = concept.Iri };
    }

    private static Concept? Within(string text)
    {
        if (text.StartsWith('P')) return Coded.Find(ControlledVocabularies.Frequencies, "R/" + text);
        if (!text.Contains("MaintenanceFrequency", StringComparison.OrdinalIgnoreCase)) return null;
        var last = text.AsSpan().LastIndexOfAny("/#_.");
        return last < 0 || last == text.Length - 1 ? null : Coded.Find(ControlledVocabularies.Frequencies, text[(last + 1)..]);
    }
}
