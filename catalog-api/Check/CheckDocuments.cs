using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Check;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.CatalogApi.Datasets;
using OpenDataNrw.CatalogApi.Quality;

namespace OpenDataNrw.CatalogApi.Check;

/// <summary>Puts what a check found into the words of the API.</summary>
internal static class CheckDocuments
{
    private const int MostRepetitions = 100;

    public static CheckDocument Of(CheckReport report, CatalogDescription catalog) => new(
        report.Kind, report.Listed, report.Accepted, report.Rejected, !report.IsCut,
        QualityDocuments.Tally(report.Delivered), QualityDocuments.Tally(report.Normalised),
        [.. report.First.Select(r => new CheckedView(
            r.Identifier, DatasetSummaries.KindOf(r.Resource), ContentViews.Of(r.Resource), [.. r.Findings.Select(f => DatasetDocuments.Of(f, r.Resource))], Points(r.Assessment, catalog),
            r.Copies is { } copies ? new CopiesView(Of(copies.Same, catalog), copies.IsShown, Of(copies.Possible, catalog)) : null))],
        [.. report.FindingCounts.OrderByDescending(f => f.Key.Severity).ThenByDescending(f => f.Value).ThenBy(f => f.Key.Rule, StringComparer.Ordinal)
            .Select(f => new CountedFinding(DatasetDocuments.Of(f.Key), f.Value))],
        [.. report.Rejections.Select(r => new CheckRejection(r.Identifier, r.Title, r.Reason, r.Message))],
        new ComparisonView(report.ComparedEntries is not null, report.ComparedEntries),
        [.. report.Repeated.Take(MostRepetitions).Select(Of)]);

    private static List<PointView> Points(AssessedWay? way, CatalogDescription catalog)
    {
        var points = new List<PointView>(2);
        if (way?.Delivered is { } delivered) points.Add(QualityDocuments.Point("delivered", delivered, catalog));
        if (way?.Normalised is { } normalised) points.Add(QualityDocuments.Point("normalised", normalised, catalog));
        return points;
    }

    private static List<CopyView> Of(IReadOnlyList<KnownCopy> copies, CatalogDescription catalog) =>
        [.. copies.Select(c => new CopyView(RouteViews.Link(c.Entry, catalog), c.Entry.Source.Value, c.SourceTitle, SignWords.NameOf(c.By)))];

    private static RepeatedView Of(RepeatedRecord repeated) => new(
        repeated.IsSame, SignWords.NameOf(repeated.By), repeated.Count, [.. repeated.Records.Select(r => new RepeatedRecordView(r.Identifier, r.Title))]);
}
