using OpenDataNrw.Catalog;

namespace OpenDataNrw.CatalogApi.Sources;

/// <summary>Makes the public view of runs.</summary>
internal static class RunViews
{
    /// <summary>The figures with the rejected records.</summary>
    public static RunDocument Complete(RunReport report, CatalogDescription catalog) => new()
    {
        Run = report.Run,
        Source = report.Source.Value,
        Outcome = report.Outcome switch
        {
            RunOutcome.Completed => "completed",
            RunOutcome.Held => "held",
            RunOutcome.Failed => "failed",
            RunOutcome.Abandoned => "abandoned",
            RunOutcome.Decided => "decided",
            _ => "running",
        },
        StartedAt = report.StartedAt,
        FinishedAt = report.FinishedAt,
        Message = report.Message,
        Announced = report.Announced,
        Created = report.Created,
        Updated = report.Updated,
        Unchanged = report.Unchanged,
        Rejected = report.Rejected,
        Missing = report.Missing,
        Withdrawn = report.Withdrawn,
        Returned = report.Returned,
        Reidentified = report.Reidentified > 0 ? report.Reidentified : null,
        Requests = report.Requests,
        Bytes = report.Bytes,
        Seconds = new StagesView(report.Times.Fetch.TotalSeconds, report.Times.Map.TotalSeconds, report.Times.Store.TotalSeconds),
        Api = $"{catalog.BaseUrl.AbsoluteUri}api/v1/runs/{report.Run}",
        Rejections = report.Rejections,
    };

    /// <summary>An address without a user name and password that may stand in it.</summary>
    public static string WithoutUser(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length > 0
            ? new UriBuilder(address) { UserName = "", Password = "" }.Uri.AbsoluteUri
            : address.OriginalString;
}
