namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// The status of a file (conventions 22 to 24): completed and deprecated are shown, under development is not used, and what is
/// withdrawn should have been called deprecated for thirty days before. All are passed on.
/// </summary>
internal static class StatusRule
{
    internal const string NotUsed = "status.not-used";
    internal const string Withdrawn = "status.withdrawn";

    private const string Property = "adms:status";
    private const string List = "http://publications.europa.eu/resource/authority/distribution-status/";

    public static void Check(Distribution distribution, FindingList findings)
    {
        if (distribution.Status is not { Iri: { } status }) return;
        if (status is List + "DEVELOP") findings.Warn(NotUsed, Property, status);
        else if (status is List + "WITHDRAWN") findings.Warn(Withdrawn, Property, status);
    }
}
