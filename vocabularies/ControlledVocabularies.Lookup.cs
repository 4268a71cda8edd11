namespace OpenDataNrw.Vocabularies;

public static partial class ControlledVocabularies
{
    private static readonly Lazy<Vocabulary[]> AllTables = new(() =>
    [
        DataThemes, Frequencies, Languages, FileTypes, MediaTypes, Licences, EuLicences, AccessRights, Availabilities, DistributionStatuses,
        HvdCategories, Contributors, GeocodingLevels, PublisherTypes, DatasetTypes, ChecksumAlgorithms, TopicCategories, InspireThemes,
        SampleDatasets, Countries, Continents, Places, States, AreaKeys,
    ]);

    private static readonly Lazy<Dictionary<string, Concept>> Everything = new(IndexByIri);
    private static readonly Lazy<Dictionary<string, string>> Variants = new(IndexVariants);

    /// <summary>All vocabularies.</summary>
    public static IReadOnlyList<Vocabulary> All => AllTables.Value;

    /// <summary>The concept with exactly this IRI in any vocabulary, or null.</summary>
    public static Concept? FindByIri(string iri) => Everything.Value.GetValueOrDefault(iri);

    /// <summary>The label of an IRI in a language; the IRI itself where it is not in any vocabulary.</summary>
    public static string Label(string iri, string language) => FindByIri(iri)?.Label(language) ?? iri;

    /// <summary>
    /// The IRI that stands for this one today: for lists that were replaced (dcat-ap.de plannedAvailability and hash
    /// algorithms, <c>purl.org/adms/status</c>, <c>r5r/availability</c>), the old <c>publications.europa.eu/mdr/</c> addresses, and
    /// IRIs written with another scheme, in another case or with a closing slash.
    /// </summary>
    /// <param name="iri">As a source wrote it.</param>
    /// <returns>The present IRI; null where the given one is not known as a variant of any, or is itself the present one.</returns>
    public static string? Replaced(string iri)
    {
        ArgumentNullException.ThrowIfNull(iri);
        var present = Variants.Value.GetValueOrDefault(FoldIri(iri));
        return present == iri ? null : present;
    }

    private static string FoldIri(string iri)
    {
        var folded = Alias.Fold(iri);
        if (!folded.StartsWith("publications.europa.eu/mdr/", StringComparison.Ordinal)) return folded;
        var rest = folded["publications.europa.eu/mdr/".Length..];
        return "publications.europa.eu/" + (rest.StartsWith("resource/", StringComparison.Ordinal) ? rest : "resource/" + rest);
    }

    private static Dictionary<string, Concept> IndexByIri()
    {
        var index = new Dictionary<string, Concept>(6000, StringComparer.Ordinal);
        foreach (var vocabulary in All)
            foreach (var concept in vocabulary.Concepts)
                index.TryAdd(concept.Iri, concept);
        return index;
    }

    private static Dictionary<string, string> IndexVariants()
    {
        var index = new Dictionary<string, string>(6000, StringComparer.Ordinal);
        foreach (var iri in Everything.Value.Keys) index.TryAdd(FoldIri(iri), iri);
        foreach (var row in Csv.Table("replaced")) index[FoldIri(row[0])] = row[1];
        return index;
    }
}
