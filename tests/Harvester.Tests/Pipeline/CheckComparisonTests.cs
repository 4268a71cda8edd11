using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Check;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Pipeline;
using OpenDataNrw.Harvester.Tests.Support;

namespace OpenDataNrw.Harvester.Tests.Pipeline;

public sealed class CheckComparisonTests : IAsyncDisposable
{
    private const string Uuid = "0f4e6c1a-5b7d-4e8f-9a3c-6d2b1e0f7a91";

    private readonly HarvestRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task A_check_names_the_entries_that_are_the_same_and_those_that_may_be_and_takes_nothing_over()
    {
        await HarvestAsync("town", "Stadt Lindenau", ("a", $"Bäume|Alle Bäume.|{Uuid}"), ("b", "Kitas"));
        await _rig.Get<DuplicateLoader>().LoadAsync(TestContext.Current.CancellationToken);
        var before = await _rig.ChangeNumberAsync();

        var report = await CheckAsync(("x", $"Baumkataster|Bäume.|{Uuid}"), ("y", "Kitas"), ("z", "Brunnen"));

        Assert.Equal(2, report.ComparedEntries);
        Assert.Equal(
            [("x", "Bäume Uuid Stadt Lindenau", ""), ("y", "", "Kitas TitleAndPublisher Stadt Lindenau"), ("z", "", "")],
            report.First.Select(r => (r.Identifier, Words(r.Copies!.Same), Words(r.Copies.Possible))));
        Assert.All(report.First, r => Assert.False(r.Copies!.IsShown));
        Assert.Equal((before, 2, 0), (await _rig.ChangeNumberAsync(), _rig.Get<DuplicateIndex>().LoadedEntries, _rig.Get<DuplicateIndex>().HiddenCount));

        static string Words(IReadOnlyList<KnownCopy> copies) => string.Join(", ", copies.Select(c => $"{c.Entry.Resource.Titles.In()} {c.By} {c.SourceTitle}"));
    }

    [Fact]
    public async Task Where_the_catalogue_was_not_loaded_nothing_is_said_about_copies()
    {
        await HarvestAsync("town", "Stadt Lindenau", ("a", $"Bäume|Alle Bäume.|{Uuid}"));

        var report = await CheckAsync(("x", $"Bäume|Alle Bäume.|{Uuid}"));

        Assert.Null(report.ComparedEntries);
        Assert.Null(Assert.Single(report.First).Copies);
    }

    [Fact]
    public async Task What_the_checked_source_gives_to_several_records_is_told_and_identifies_none_of_them()
    {
        await HarvestAsync("town", "Stadt Lindenau", ("a", $"Bäume|Alle Bäume.|{Uuid}"));
        await _rig.Get<DuplicateLoader>().LoadAsync(TestContext.Current.CancellationToken);

        var report = await CheckAsync(("x", $"Bäume im Park|Text|{Uuid}"), ("y", $"Bäume im Wald|Text|{Uuid}"));

        Assert.All(report.First, r => Assert.Empty(r.Copies!.Same));
        Assert.Equivalent(
            new RepeatedRecord(false, SignKind.Uuid, [new NamedRecord("x", "Bäume im Park"), new NamedRecord("y", "Bäume im Wald")], 2), Assert.Single(report.Repeated), strict: true);
    }

    private Task<RunReport> HarvestAsync(string source, string title, params (string Identifier, string Content)[] records)
    {
        _rig.Source = Source(source, title);
        _rig.Connector.Records = [.. records];
        return _rig.RunAsync(TestContext.Current.CancellationToken);
    }

    private Task<CheckReport> CheckAsync(params (string Identifier, string Content)[] records)
    {
        _rig.Connector.Records = [.. records];
        return _rig.Get<CheckRun>().ExecuteAsync(Source("pruefung", "Prüfung"), 10, _rig.Get<SourceClientFactory>(), 100, TestContext.Current.CancellationToken);
    }

    private HarvestSource Source(string id, string title) => _rig.Source with { Id = new SourceId(id), Title = title, Publisher = "Stadt Lindenau" };
}
