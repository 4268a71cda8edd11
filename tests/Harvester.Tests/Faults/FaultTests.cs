using System.Globalization;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Tests.Faults;

/// <summary>
/// A thousand runs with faults by chance: not one dataset wrongly removed, not one lost, every fault reported, no run stuck, and
/// what the town truly removes arrives. One class per platform, so that they run side by side.
/// </summary>
internal static class FaultTests
{
    /// <summary>Days each platform is harvested; more with <c>OPENDATANRW_FAULT_DAYS</c>.</summary>
    private static int Days =>
        int.TryParse(Environment.GetEnvironmentVariable("OPENDATANRW_FAULT_DAYS"), CultureInfo.InvariantCulture, out var days) ? days : 125;

    public static async Task HarvestThroughFaultsAsync(string platform, int seed)
    {
        await using var campaign = await FaultCampaign.StartAsync(Town.Of(platform), seed);
        await campaign.RunAsync(Days);
        await campaign.SettleAsync();

        // Otherwise nothing was tried.
        Assert.All([RunOutcome.Completed, RunOutcome.Failed, RunOutcome.Held], end => Assert.True(campaign.Ends.GetValueOrDefault(end) >= Days / 25, $"{end}: {campaign.Ends.GetValueOrDefault(end)}"));
    }
}

public sealed class CkanFaultTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task A_portal_that_bites_costs_no_dataset(int seed) => FaultTests.HarvestThroughFaultsAsync("ckan", seed);
}

public sealed class DkanFaultTests
{
    [Theory]
    [InlineData(3)]
    public Task A_portal_that_bites_costs_no_dataset(int seed) => FaultTests.HarvestThroughFaultsAsync("ckan-show", seed);
}

public sealed class DcatFaultTests
{
    [Theory]
    [InlineData(4)]
    public Task A_portal_that_bites_costs_no_dataset(int seed) => FaultTests.HarvestThroughFaultsAsync("dcat", seed);
}

public sealed class DataJsonFaultTests
{
    [Theory]
    [InlineData(5)]
    public Task A_portal_that_bites_costs_no_dataset(int seed) => FaultTests.HarvestThroughFaultsAsync("datajson", seed);
}

public sealed class CswFaultTests
{
    [Theory]
    [InlineData(6)]
    public Task A_portal_that_bites_costs_no_dataset(int seed) => FaultTests.HarvestThroughFaultsAsync("csw", seed);
}

public sealed class OpendatasoftFaultTests
{
    [Theory]
    [InlineData(7)]
    public Task A_portal_that_bites_costs_no_dataset(int seed) => FaultTests.HarvestThroughFaultsAsync("opendatasoft", seed);
}

public sealed class OaiPmhFaultTests
{
    [Theory]
    [InlineData(8)]
    public Task A_portal_that_bites_costs_no_dataset(int seed) => FaultTests.HarvestThroughFaultsAsync("oaipmh", seed);
}

public sealed class SpreadsheetFaultTests
{
    [Theory]
    [InlineData(9)]
    public Task A_portal_that_bites_costs_no_dataset(int seed) => FaultTests.HarvestThroughFaultsAsync("spreadsheet", seed);
}
