using System.Collections.Frozen;

namespace OpenDataNrw.Vocabularies;

/// <summary>
/// The lists by which the Metadata Quality Assessment of data.europa.eu judges formats and licences. IRIs are compared as
/// they are: another scheme, case or closing slash is another IRI.
/// </summary>
public static class MqaLists
{
    private const string FileTypeBase = "http://publications.europa.eu/resource/authority/file-type/";

    private static readonly Lazy<FrozenDictionary<string, (bool MachineReadable, bool NonProprietary)>> Formats = new(() =>
        Csv.Table("mqa-format").ToFrozenDictionary(r => FileTypeBase + r[0], r => (r[1] == "true", r[2] == "true"), StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> Licences = new(() =>
        Csv.Table("mqa-licence").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether an EU file type is in the list of machine-readable formats.</summary>
    public static bool IsMachineReadable(string fileTypeIri) => Formats.Value.TryGetValue(fileTypeIri, out var flags) && flags.MachineReadable;

    /// <summary>Whether an EU file type is in the list of non-proprietary formats.</summary>
    public static bool IsNonProprietary(string fileTypeIri) => Formats.Value.TryGetValue(fileTypeIri, out var flags) && flags.NonProprietary;

    /// <summary>Whether a licence is in the list of known licences, by its own IRI or by one the list declares equal to it.</summary>
    public static bool IsKnownLicence(string licenceIri) => Licences.Value.Contains(licenceIri);
}
