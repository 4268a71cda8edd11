using System.Globalization;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Harvester.Tests.Connectors;

/// <summary>Figures of real feeds as the documentation shows them.</summary>
internal static class Figures
{
    /// <summary>How many findings mapping and rules leave per record, as people of this country write it.</summary>
    public static string FindingsPerRecord(IReadOnlyCollection<WithFindings<CatalogResource>> mapped, HarvestSource source)
    {
        var context = new NormalisationContext { Source = source, Now = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero) };
        var findings = mapped.Sum(m => m.Findings.Count + Normaliser.Normalise(m.Value, context).Findings.Count);
        return ((double)findings / mapped.Count).ToString("0.0", CultureInfo.GetCultureInfo("de-DE"));
    }
}
