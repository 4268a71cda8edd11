using System.Collections.Frozen;
using System.Globalization;

namespace OpenDataNrw.Vocabularies;

public static partial class ControlledVocabularies
{
    private static readonly Lazy<FrozenDictionary<string, LicenceFacts>> Licensing = new(() =>
        Csv.Table("licence").ToFrozenDictionary(r => r[0], r => new LicenceFacts(r[4] == "true", r[5].Length == 0 ? null : r[5], r[6] == "true"), StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string>> EuLicenceTexts = new(() =>
        Csv.Table("eu-licence").Where(r => r[4].Length > 0).ToFrozenDictionary(r => r[0], r => r[4].Split(' ')[0], StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, double>> Days = new(() =>
        Csv.Table("frequency").Where(r => r[4].Length > 0).ToFrozenDictionary(r => r[0], r => double.Parse(r[4], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string>> LanguageTags = new(() =>
        Csv.Table("language").Where(r => r[4].Length > 0).ToFrozenDictionary(r => r[0], r => r[4], StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string>> BroaderHvd = new(() =>
        Csv.Table("hvd-category").Where(r => r[4].Length > 0).ToFrozenDictionary(r => r[0], r => r[4], StringComparer.Ordinal));

    /// <summary>Whether a licence of <see cref="Licences"/> is open by the Open Definition.</summary>
    public static bool IsOpenLicence(string licenceIri) => Licensing.Value.TryGetValue(licenceIri, out var facts) && facts.Open;

    /// <summary>Where the text of a licence of <see cref="Licences"/> or <see cref="EuLicences"/> stands; null if unknown.</summary>
    public static string? LicenceTextUrl(string licenceIri) =>
        Licensing.Value.TryGetValue(licenceIri, out var facts) ? facts.TextUrl : EuLicenceTexts.Value.GetValueOrDefault(licenceIri);

    /// <summary>Whether a licence of <see cref="Licences"/> demands that the source be named (convention 35: dl-by, cc-by, odby, geonutz).</summary>
    public static bool LicenceNeedsAttribution(string licenceIri) => Licensing.Value.TryGetValue(licenceIri, out var facts) && facts.Attribution;

    /// <summary>How many days usually lie between two updates; null where a frequency says nothing about that (irregular, never, as needed).</summary>
    public static double? FrequencyDays(string frequencyIri) => Days.Value.TryGetValue(frequencyIri, out var days) ? days : null;

    /// <summary>The BCP 47 tag of a language of <see cref="Languages"/>; null for languages without a two-letter tag in our table.</summary>
    public static string? LanguageTag(string languageIri) => LanguageTags.Value.GetValueOrDefault(languageIri);

    /// <summary>The category of high-value datasets above this one; null for the six topmost and for strangers.</summary>
    public static Concept? BroaderHvdCategory(string categoryIri) =>
        BroaderHvd.Value.TryGetValue(categoryIri, out var broader) ? HvdCategories.ByIri(broader) : null;

    /// <summary>Which of the six topmost high-value categories this one belongs to (itself, if it is one); null for strangers.</summary>
    public static Concept? TopHvdCategory(string categoryIri)
    {
        var category = HvdCategories.ByIri(categoryIri);
        while (category is not null && BroaderHvdCategory(category.Iri) is { } broader) category = broader;
        return category;
    }

    private sealed record LicenceFacts(bool Open, string? TextUrl, bool Attribution);
}
