using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog.Text;
using OpenDataNrw.Engines.Tests.Contracts;

namespace OpenDataNrw.Engines.Tests.Sqlite;

public sealed class AnalysisStoreTests
{
    [Fact]
    public async Task The_latest_list_of_parts_is_given_back_and_an_earlier_one_never_replaces_it()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var store = new SqliteStoreUnderTest();
        await using var process = StorePorts.Start(store.Time, store.Settings);
        var lists = process.GetRequiredService<IAnalysisStore>();
        Assert.Null(await lists.LoadLatestAsync(stop));

        var second = new CompoundPartsLearner().Add("Zwirbel Knorzen Zwirbel Knorzen Zwirbelknorzen").Learn(version: 2);
        Assert.True(await lists.SaveAsync(second, stop));
        Assert.False(await lists.SaveAsync(new CompoundPartsLearner().Learn(version: 1), stop));
        Assert.False(await lists.SaveAsync(new CompoundPartsLearner().Learn(version: 2), stop));

        var loaded = await lists.LoadLatestAsync(stop);
        Assert.Equal((2L, second.Fingerprint), (loaded!.Version, loaded.Fingerprint));
        Assert.Equal(second.All, loaded.All);
    }
}
