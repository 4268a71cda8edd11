using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Tests.Contracts;

/// <summary>What every register of sources must hold.</summary>
public abstract class SourceRegistryContract(IStoreUnderTest store) : StoreContract(store)
{
    private static readonly HarvestSource Full = new()
    {
        Id = Source,
        Title = "Stadt Musterhausen",
        Kind = "ckan",
        Url = new Uri("https://example.org/"),
        Publisher = "Stadt Musterhausen",
        Ags = "05315000",
        ContributorId = "http://dcat-ap.de/def/contributors/musterhausen",
        Language = "en",
        Schedule = "0 0 3 * * ?",
        Enabled = true,
        Demonstration = true,
        Settings = new Dictionary<string, string> { ["pageSize"] = "100" },
    };

    [Fact]
    public async Task A_source_is_kept_whole()
    {
        await Ports.Sources.SaveAsync(Full, Cancel);

        Assert.Equivalent(Full, await Store.ConnectAnother().Sources.FindAsync(Source, Cancel), strict: true);
        Assert.Null(await Ports.Sources.FindAsync(Other, Cancel));
    }

    [Fact]
    public async Task A_source_that_was_switched_off_stays_off()
    {
        await Ports.Sources.SaveAsync(Full with { Enabled = false }, Cancel);

        Assert.False((await Ports.Sources.FindAsync(Source, Cancel))!.Enabled);
    }

    [Fact]
    public async Task Saving_again_replaces_and_the_list_is_ordered_by_id()
    {
        await Ports.Sources.SaveAsync(Full, Cancel);
        await Ports.Sources.SaveAsync(Full with { Id = Other, Title = "Kreis" }, Cancel);
        await Ports.Sources.SaveAsync(Full with { Title = "Neu" }, Cancel);

        Assert.Equal(["Kreis", "Neu"], (await Ports.Sources.ListAsync(Cancel)).Select(s => s.Title));
    }
}
