using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog.Tests.Assessment;

/// <summary>Tallies of publishers and sources, worked out by hand.</summary>
public sealed class MqaTallyRules
{
    private static readonly MqaIndicator Keyword = MqaIndicators.ByMetric("keywordAvailability")!;
    private static readonly MqaIndicator Access = MqaIndicators.ByMetric("accessUrlStatusCode")!;

    private static readonly MqaResult Thirty = Graphs.Measure("<#d> dcat:keyword 'a' .", conforms: false);
    private static readonly MqaResult Eighty = Graphs.Measure("<#d> dcat:keyword 'a' ; dcat:distribution [ dcat:accessURL <https://stadt.example/works> ] .", conforms: false);
    private static readonly MqaResult Open = Graphs.Measure("<#d> dcat:distribution [ dcat:accessURL <https://stadt.example/unseen> ] .", conforms: false);

    [Fact]
    public void The_mean_is_over_datasets_and_shares_over_what_was_measured()
    {
        var tally = Of(Thirty, Eighty, Open);

        Assert.Equal((3L, 110.0 / 3, 50.0 / 3, MqaBand.Bad), (tally.Datasets, tally.MeanPoints!.Value, tally.MeanUnmeasuredPoints!.Value, tally.Band!.Value));
        Assert.Equal((2.0 / 3, 0.5), (tally.Share(Keyword), tally.Share(Access)));
    }

    [Fact]
    public void An_empty_tally_says_nothing()
    {
        var tally = new MqaTally();

        Assert.Equal((null, null, null, null), (tally.MeanPoints, tally.MeanUnmeasuredPoints, tally.Band, tally.Share(Keyword)));
    }

    [Fact]
    public void Joined_tallies_are_the_tally_of_all()
    {
        var joined = Of(Thirty);
        joined.Add(Of(Eighty, Open));

        Assert.Equal(Facts(Of(Thirty, Eighty, Open)), Facts(joined));
    }

    [Fact]
    public void What_is_taken_out_leaves_no_trace()
    {
        var tally = Of(Thirty, Eighty, Open);
        tally.Remove(Eighty);
        tally.Remove(Open);

        Assert.Equal(Facts(Of(Thirty)), Facts(tally));
    }

    private static MqaTally Of(params ReadOnlySpan<MqaResult> results)
    {
        var tally = new MqaTally();
        foreach (var result in results) tally.Add(result);
        return tally;
    }

    private static string Facts(MqaTally tally) =>
        $"{tally.Datasets} {tally.MeanPoints} {tally.MeanUnmeasuredPoints} {string.Join(' ', MqaIndicators.All.Select(tally.Share))}";
}
