using System.Collections.Frozen;

namespace OpenDataNrw.Harvester.Mapping.DataJson;

/// <summary>The members of an entry that the mapping reads, and those that mean something to the US administration alone.</summary>
internal static class DataJsonNames
{
    private static readonly FrozenSet<string> Known = (
        // DCAT-US 1.1 (https://resources.data.gov/resources/dcat-us/), its predecessor, and what of DCAT-US 3 has a place
        "@type @id @context identifier title description keyword theme publisher creator contactPoint mbox issued modified language accessLevel accessRights rights license landingPage references "
        + "describedBy describedByType page conformsTo spatial temporal isPartOf inSeries distribution accrualPeriodicity version spatialResolutionInMeters temporalResolution accessURL downloadURL format "
        + "webService endpointURL endpointDescription servesDataset seriesMember "
        // of the US administration
        + "bureauCode programCode dataQuality primaryITInvestmentUII systemOfRecords").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a member is read, or known to have no meaning here.</summary>
    public static bool IsKnown(string name) => Known.Contains(name);
}
