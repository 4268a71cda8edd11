using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>
/// Which word a clerk enters where the software of the source takes words and not addresses: CKAN's and DKAN's forms and data.json
/// state formats and media types in words, and DCAT-US demands its own words for frequency and access level.
/// </summary>
internal static class FormWords
{
    private const string Service = "_SRVC";

    private static readonly string[] MediaTypes = ["https://www.iana.org/assignments/media-types/", "http://www.iana.org/assignments/media-types/"];

    /// <summary>The word for an address of a list; null where the software takes the address itself.</summary>
    /// <param name="software">As <see cref="FieldPlaces.SoftwareOf"/> gives it; null for none in particular.</param>
    /// <param name="topic">The id of the topic.</param>
    /// <param name="iri">The address.</param>
    public static string? Of(string? software, string topic, string iri) => (software, topic) switch
    {
        ("ckan" or "dkan" or "datajson", "format") => ControlledVocabularies.FileTypes.ByIri(iri)?.Code is { } code ? code.Replace(Service, "", StringComparison.Ordinal) : null,
        ("ckan" or "dkan" or "datajson", "media-type") => MediaTypes.FirstOrDefault(m => iri.StartsWith(m, StringComparison.OrdinalIgnoreCase)) is { } start ? iri[start.Length..] : null,
        ("dkan" or "datajson", "access-rights") => ControlledVocabularies.AccessRights.ByIri(iri)?.Code switch
        {
            "PUBLIC" => "public",
            "RESTRICTED" => "restricted public",
            "NON_PUBLIC" => "non-public",
            _ => null,
        },
        _ => null,
    };

    /// <summary>Whether a source says already what its software can say: the word of the list, however it is spelt, or one of its own.</summary>
    /// <param name="software">As <see cref="FieldPlaces.SoftwareOf"/> gives it; null for none in particular.</param>
    /// <param name="topic">The id of the topic.</param>
    /// <param name="said">What the source says.</param>
    /// <param name="iri">The address that our rules made of it.</param>
    public static bool IsSaid(string? software, string topic, string said, string iri)
    {
        // DCAT-US 1.1 states frequencies as ISO 8601 repetitions (https://resources.data.gov/resources/dcat-us/#accrualPeriodicity).
        if (software is "dkan" or "datajson" && topic == "frequency") return said.StartsWith("R/P", StringComparison.OrdinalIgnoreCase) || said.Trim().Equals("irregular", StringComparison.OrdinalIgnoreCase);
        return Of(software, topic, iri) is { } word && Letters(word).SequenceEqual(Letters(said));
    }

    // GEO-JSON is GeoJSON, and JSON_LD is JSON-LD.
    private static IEnumerable<char> Letters(string word) => word.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant);
}
