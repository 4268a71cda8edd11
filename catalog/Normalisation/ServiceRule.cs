namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>A data service has an endpoint (DCAT-AP.de 3.0: <c>dcat:endpointURL</c> 1..n), and its data are named.</summary>
internal static class ServiceRule
{
    internal const string EndpointMissing = "service.endpoint-missing";
    internal const string ServesNothing = "service.serves-nothing";

    /// <summary>A service that is an entry of its own.</summary>
    public static void Check(DataService service, FindingList findings)
    {
        if (service.EndpointUrls.Count == 0) findings.Fail(EndpointMissing, "dcat:endpointURL", null);
        if (service.ServesDatasets.Count == 0) findings.Warn(ServesNothing, "dcat:servesDataset", null);
    }

    /// <summary>The services behind a distribution; which data they serve is told by the place where they stand.</summary>
    public static void Check(Distribution distribution, FindingList findings)
    {
        for (var i = 0; i < distribution.AccessServices.Count; i++)
            if (distribution.AccessServices[i].EndpointUrls.Count == 0)
                findings.Fail(EndpointMissing, "dcat:endpointURL", distribution.AccessServices[i].Titles.In() ?? distribution.AccessServices[i].Iri);
    }
}
