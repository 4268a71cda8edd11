using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Pipeline;

namespace OpenDataNrw.Harvester.Tests.Pipeline;

public sealed class AbsencePolicyTests
{
    private static readonly SourceId Town = new("lindenau");
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 3, 0, 0, TimeSpan.Zero);
    private static readonly HarvestOptions Options = new() { HoldShare = 0.2, HoldNumber = 10, GraceDays = 14, GraceRuns = 3 };

    [Fact]
    public void What_a_complete_listing_lacks_becomes_missing()
    {
        var inventory = Present(100);

        var decision = Decide(inventory, Seen(Enumerable.Range(0, 95)));

        var absences = Assert.IsType<AbsenceDecision.Apply>(decision).Absences;
        Assert.Equal(Ids(Enumerable.Range(95, 5)), absences.Missing.ToHashSet());
        Assert.Empty(absences.Withdrawn);
        Assert.Empty(absences.Returned);
    }

    [Fact]
    public void An_empty_listing_marks_nothing_as_missing()
    {
        var decision = Decide(Present(3), Seen([]));

        Assert.Contains("leere Liste", Assert.IsType<AbsenceDecision.Hold>(decision).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_listing_of_a_new_source_is_simply_empty()
    {
        var decision = Decide(Present(0), Seen([]));

        Assert.Empty(Assert.IsType<AbsenceDecision.Apply>(decision).Absences.Missing);
    }

    [Theory]
    [InlineData(100, 79, true)] // 21 of 100: more than the share and more than the number
    [InlineData(100, 80, false)] // exactly the share
    [InlineData(40, 30, false)] // a quarter, but only the number itself
    [InlineData(40, 29, true)]
    public void A_run_is_held_when_more_than_share_and_number_would_go_missing(int present, int listed, bool held)
    {
        var decision = Decide(Present(present), Seen(Enumerable.Range(0, listed)));

        Assert.Equal(held, decision is AbsenceDecision.Hold);
    }

    [Fact]
    public void Renamed_identifiers_hold_the_run_and_name_the_cause()
    {
        var decision = Decide(Present(50), Seen(Enumerable.Range(0, 45)) with { Listed = 95, Renamed = 50 });

        Assert.Contains("Kennungsschema", Assert.IsType<AbsenceDecision.Hold>(decision).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14, 2, true)] // two completed runs before, and this one
    [InlineData(14, 1, false)] // long enough, but too few runs looked
    [InlineData(13, 9, false)] // often enough, but too soon
    public void Withdrawal_needs_grace_and_runs(int days, int runsBefore, bool withdrawn)
    {
        var since = Now.AddDays(-days);
        var inventory = Inventory(Present(10).Entries.Append(new(Id(99), new InventoryEntry(default, PublicationState.Missing, since, 1))));

        var decision = AbsencePolicy.Decide(inventory, Seen(Enumerable.Range(0, 10)), new Dictionary<DateTimeOffset, int> { [since] = runsBefore }, Options, Now);

        Assert.Equal(withdrawn ? [Id(99)] : [], Assert.IsType<AbsenceDecision.Apply>(decision).Absences.Withdrawn);
    }

    [Fact]
    public void What_was_missing_or_withdrawn_and_is_listed_again_returns()
    {
        var inventory = Inventory(
        [
            new(Id(0), new InventoryEntry(default, PublicationState.Missing, Now, 1)),
            new(Id(1), new InventoryEntry(default, PublicationState.Withdrawn, Now, 2)),
        ]);

        var decision = Decide(inventory, Seen([0, 1]));

        Assert.Equal([Id(0), Id(1)], Assert.IsType<AbsenceDecision.Apply>(decision).Absences.Returned);
    }

    [Fact]
    public void Records_without_readable_identifier_may_be_the_absent_ones()
    {
        var listing = Seen(Enumerable.Range(0, 48)) with { Listed = 50, Unidentified = 2 };

        Assert.Empty(Assert.IsType<AbsenceDecision.Apply>(Decide(Present(50), listing)).Absences.Missing);
        Assert.Equal(2, Assert.IsType<AbsenceDecision.Apply>(Decide(Present(50), listing with { Unidentified = 1 })).Absences.Missing.Count);
    }

    private static AbsenceDecision Decide(SourceInventory inventory, ListingOutcome listing) =>
        AbsencePolicy.Decide(inventory, listing, new Dictionary<DateTimeOffset, int>(), Options, Now);

    private static SourceInventory Present(int count) =>
        Inventory(Enumerable.Range(0, count).Select(i => KeyValuePair.Create(Id(i), new InventoryEntry(default, PublicationState.Present, null, (ulong)i + 1))));

    private static SourceInventory Inventory(IEnumerable<KeyValuePair<DatasetId, InventoryEntry>> entries) => new(entries.ToDictionary());

    private static ListingOutcome Seen(IEnumerable<int> numbers)
    {
        var ids = Ids(numbers);
        return new ListingOutcome(ids.Count, ids, 0, 0);
    }

    private static HashSet<DatasetId> Ids(IEnumerable<int> numbers) => [.. numbers.Select(Id)];

    private static DatasetId Id(int number) => DatasetId.For(Town, $"datensatz-{number}");
}
