using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Harvester.Tests.Support;

namespace OpenDataNrw.Harvester.Tests.Pipeline;

public sealed class AssessmentInPipelineTests : IAsyncDisposable
{
    private readonly HarvestRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task Every_stored_record_is_assessed_as_delivered_and_as_normalised()
    {
        _rig.Connector.Records = [("a", "Bäume"), ("b", "Kitas|Alle Kindertageseinrichtungen mit Trägern, Plätzen und Öffnungszeiten im Stadtgebiet.")];

        await _rig.RunAsync();

        var entries = await _rig.Changes.ReadAfterAsync(0, 10, TestContext.Current.CancellationToken);
        Assert.Equal(2, entries.Count);
        Assert.All(entries, e =>
        {
            Assert.NotNull(e.Assessment?.Delivered?.Mqa);
            Assert.NotNull(e.Assessment.Normalised?.Shapes);
            Assert.True(e.Assessment.Normalised.Score.Points >= e.Assessment.Delivered.Score.Points);
        });
        Assert.True(entries[1].Assessment!.Normalised!.Score.Points > entries[0].Assessment!.Normalised!.Score.Points);
        // Neither names a publisher, which DCAT-AP.de demands.
        Assert.All(entries, e => Assert.Contains(e.Assessment!.Delivered!.Rules, r => r.Shape == "dataset-publisher" && r.Severity == Severity.Error));
    }

    [Fact]
    public async Task A_complete_run_keeps_the_day_of_its_source()
    {
        _rig.Connector.Records = [("a", "Bäume"), ("b", "Kitas")];
        await _rig.RunAsync();
        _rig.Time.Advance(TimeSpan.FromDays(1));
        _rig.Connector.Records = [("a", "Bäume"), ("b", "Kitas"), ("c", "Brunnen")];
        await _rig.RunAsync();

        var days = await _rig.Get<IQualityStore>().ReadDaysAsync(_rig.Source.Id, 10, TestContext.Current.CancellationToken);

        Assert.Equal([3L, 2L], days.Select(d => d.Entries));
        Assert.Equal(new DateOnly(2026, 11, 22), days[0].Day);
    }
}
