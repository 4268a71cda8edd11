using OpenDataNrw.Catalog.Duplicates;
using static OpenDataNrw.Catalog.Tests.Duplicates.Copies;

namespace OpenDataNrw.Catalog.Tests.Duplicates;

public sealed class DuplicateIndexTests
{
    private static readonly string[] Names = ["a1", "b1", "c1", "d1"];
    private static readonly Comparer<DatasetId> ById = Comparer<DatasetId>.Create((a, b) => Array.FindIndex(Names, n => Id(n) == a).CompareTo(Array.FindIndex(Names, n => Id(n) == b)));

    [Fact]
    public void Copies_of_several_sources_are_one_dataset_and_the_first_is_shown_where_nothing_else_decides()
    {
        var index = Of(Copy("b1", 2, "u:1"), Copy("a1", 1, "u:1"), Copy("c1", 3, "u:1"), Copy("d1", 4, "u:2"));

        Assert.Equal("a1→a1 b1→a1 c1→a1 d1→d1", index.Shown("a1", "b1", "c1", "d1"));
        Assert.Equal([Id("a1"), Id("b1"), Id("c1")], index.RoutesOf(Id("c1")).Routes.Select(r => r.Id));
        Assert.Equal(["a", "b", "c"], index.RoutesOf(Id("a1")).Routes.Select(r => r.Source.Value));
        Assert.All(index.RoutesOf(Id("a1")).Routes, r => Assert.Equal(SignKind.Uuid, r.By));
        Assert.Empty(index.RoutesOf(Id("d1")).Routes);
        Assert.Equal(2, index.HiddenCount);
        Assert.Equal([false, true, true, false], new[] { "a1", "b1", "c1", "d1" }.Select(index.IsHidden));
        Assert.Equal([false, true, true, false], new[] { "a1", "b1", "c1", "d1" }.Select(n => index.IsHidden(Id(n))));
    }

    [Fact]
    public void The_newest_is_shown_then_the_one_of_the_higher_priority_then_the_first()
    {
        var priorities = new Dictionary<SourceId, int> { [new SourceId("c")] = 5 };
        DuplicateIndex Prioritised(params DuplicateCandidate[] copies)
        {
            var index = Of(copies);
            index.SetPriorities(priorities);
            return index;
        }

        Assert.Equal("a1→b1 b1→b1 c1→b1", Prioritised(Copy("a1", 1, "u:1").On("2025-01-01"), Copy("b1", 2, "u:1").On("2025-01-02"), Copy("c1", 3, "u:1")).Shown("a1", "b1", "c1"));
        Assert.Equal("a1→c1 b1→c1 c1→c1", Prioritised(Copy("a1", 1, "u:1").On("2025-01-01"), Copy("b1", 2, "u:1").On("2025-01-01"), Copy("c1", 3, "u:1").On("2025-01-01")).Shown("a1", "b1", "c1"));
        Assert.Equal("a1→a1 b1→a1", Prioritised(Copy("a1", 1, "u:1").On("2025-01-01"), Copy("b1", 2, "u:1").On("2025-01-01")).Shown("a1", "b1"));
        Assert.Equal("a1→b1 b1→b1", Prioritised(Copy("a1", 1, "u:1"), Copy("b1", 2, "u:1").On("1900")).Shown("a1", "b1"));
    }

    [Fact]
    public void A_missing_copy_is_shown_only_where_no_present_one_is_left_and_a_withdrawn_one_never()
    {
        var a = Copy("a1", 1, "u:1").On("2026-01-01");
        var b = Copy("b1", 2, "u:1").On("2020-01-01");
        var index = Of(a, b);
        Assert.Equal("a1→a1 b1→a1", index.Shown("a1", "b1"));

        Assert.Equal([Id("a1"), Id("b1")], index.Apply([a.Being(PublicationState.Missing)], 3).Order(ById));
        Assert.Equal("a1→b1 b1→b1", index.Shown("a1", "b1"));
        index.Apply([b.Being(PublicationState.Missing)], 4);
        Assert.Equal("a1→a1 b1→a1", index.Shown("a1", "b1"));

        Assert.Equal([Id("a1"), Id("b1")], index.Apply([a.Being(PublicationState.Withdrawn)], 5).Order(ById));
        // The page of the withdrawn one leads to what is left.
        Assert.Equal("a1→b1 b1→b1", index.Shown("a1", "b1"));
        Assert.Equal(0, index.HiddenCount);
        index.Apply([b.Being(PublicationState.Withdrawn)], 6);
        Assert.Equal("a1→nothing b1→nothing", index.Shown("a1", "b1"));
    }

    [Fact]
    public void Two_entries_of_one_source_are_never_one_dataset()
    {
        // The first two share an identifier in their source, so that it says nothing there; elsewhere it still does.
        Assert.Equal("a1→a1 a2→a2 b1→b1 c1→b1", Of(Copy("a1", 1, "u:1"), Copy("a2", 2, "u:1"), Copy("b1", 3, "u:1"), Copy("c1", 4, "u:1")).Shown("a1", "a2", "b1", "c1"));
        // A page that a source gives to several is worthless for all.
        Assert.Equal("a1→a1 a2→a2 b1→b1 c1→c1", Of(Copy("a1", 1, "a:1"), Copy("a2", 2, "a:1"), Copy("b1", 3, "a:1"), Copy("c1", 4, "a:1")).Shown("a1", "a2", "b1", "c1"));
        // Nor by way of a third: which of the two is meant cannot be known.
        Assert.Equal("a1→a1 a2→a2 b1→b1", Of(Copy("a1", 1, "a:1"), Copy("a2", 2, "a:2"), Copy("b1", 3, "a:1", "a:2")).Shown("a1", "a2", "b1"));
        // Unless a better sign tells.
        Assert.Equal("a1→a1 a2→a2 b1→a1", Of(Copy("a1", 1, "u:1"), Copy("a2", 2, "a:2"), Copy("b1", 3, "u:1", "a:2")).Shown("a1", "a2", "b1"));
    }

    [Fact]
    public void A_missing_entry_does_not_spoil_the_sign_of_the_one_that_took_its_place()
    {
        var index = Of(Copy("a1", 1, "a:1").Being(PublicationState.Missing), Copy("a2", 2, "a:1"), Copy("b1", 3, "a:1"));

        Assert.Equal("a1→a1 a2→a2 b1→a2", index.Shown("a1", "a2", "b1"));
    }

    [Fact]
    public void Routes_follow_when_signs_change()
    {
        var (a, b, c) = (Copy("a1", 1, "u:1"), Copy("b1", 2, "u:1", "u:2"), Copy("c1", 3, "u:2"));
        var index = Of(a, b, c);
        Assert.Equal("a1→a1 b1→a1 c1→a1", index.Shown("a1", "b1", "c1"));

        Assert.Equal([Id("a1"), Id("b1"), Id("c1")], index.Apply([Copy("b1", 2, "u:2")], 4).Order(ById));
        Assert.Equal("a1→a1 b1→b1 c1→b1", index.Shown("a1", "b1", "c1"));
        Assert.Equal([Id("b1"), Id("c1")], index.Apply([Copy("b1", 2)], 5).Order(ById));
        Assert.Equal("a1→a1 b1→b1 c1→c1", index.Shown("a1", "b1", "c1"));
        Assert.Empty(index.Apply([Copy("b1", 2)], 6));
        Assert.Equal((6L, 0), (index.ChangeNumber, index.HiddenCount));
    }

    [Fact]
    public void Another_priority_shows_another_copy()
    {
        var index = Of(Copy("a1", 1, "u:1"), Copy("b1", 2, "u:1"), Copy("c1", 3));

        Assert.Equal([Id("a1"), Id("b1")], index.SetPriorities(new Dictionary<SourceId, int> { [new SourceId("b")] = 1 }).Order(ById));
        Assert.Equal("a1→b1 b1→b1 c1→c1", index.Shown("a1", "b1", "c1"));
        Assert.Empty(index.SetPriorities(new Dictionary<SourceId, int> { [new SourceId("b")] = 1, [new SourceId("z")] = 0 }));
    }

    [Theory]
    [InlineData(SignTable.MostMembers)]
    [InlineData(SignTable.MostMembers + 1)]
    public void A_sign_that_everybody_has_says_nothing(int sources)
    {
        var copies = Enumerable.Range(0, sources).Select(i => Copy("a1", i + 1, "u:1") with { Id = Id($"a{i}"), Source = new SourceId($"s{i}"), NameHash = (ulong)i }).ToArray();
        var index = Of(copies);

        Assert.Equal(sources <= SignTable.MostMembers ? sources - 1 : 0, index.HiddenCount);
        index.Apply([copies[0].Being(PublicationState.Withdrawn)], 100);
        Assert.Equal(sources <= SignTable.MostMembers ? sources - 2 : SignTable.MostMembers - 1, index.HiddenCount);
        index.Apply([copies[0]], 101);
        Assert.Equal(sources <= SignTable.MostMembers ? sources - 1 : 0, index.HiddenCount);
    }

    [Fact]
    public void What_hangs_together_without_end_is_not_believed()
    {
        // Each entry shares one sign with the one before and one with the one behind.
        DuplicateCandidate Link(int i) => Copy("a1", i + 1, $"u:{i}", $"u:{i + 1}") with { Id = Id($"a{i}"), Source = new SourceId($"s{i}"), NameHash = (ulong)i };
        var index = Of([.. Enumerable.Range(0, RouteLinks.MostLinked).Select(Link)]);
        Assert.Equal(RouteLinks.MostLinked - 1, index.HiddenCount);

        index.Apply([Link(RouteLinks.MostLinked)], 100);
        Assert.Equal(0, index.HiddenCount);

        index.Apply([Link(RouteLinks.MostLinked / 2).Being(PublicationState.Withdrawn)], 101);
        Assert.Equal(RouteLinks.MostLinked - 2, index.HiddenCount);
    }

    [Fact]
    public void A_source_that_gives_all_its_records_one_identifier_costs_no_more_than_others()
    {
        const int many = 20_000;
        var index = new DuplicateIndex();
        var copies = Enumerable.Range(0, many).Select(i => Copy("a1", i + 1, "u:1", "a:1") with { Id = Id($"a{i}"), NameHash = (ulong)i }).ToArray();
        index.Apply([Copy("b1", many + 1, "u:1"), Copy("c1", many + 2, "u:1"), .. copies], 1);
        Assert.Equal(0, index.HiddenCount);

        index.Apply([.. copies.Select(c => c.Being(PublicationState.Withdrawn))], 2);

        Assert.Equal("b1→b1 c1→b1", index.Shown("b1", "c1"));
    }

    [Fact]
    public void Title_and_publisher_alone_are_only_suggested()
    {
        var index = Of(Copy("a1", 1, "t:x"), Copy("b1", 2, "t:x"), Copy("c1", 3, "u:1", "t:x"), Copy("d1", 4, "u:1"), Copy("e1", 5, "t:y"));

        Assert.Equal("a1→a1 b1→b1 c1→c1 d1→c1 e1→e1", index.Shown("a1", "b1", "c1", "d1", "e1"));
        Assert.Equal([Id("b1"), Id("c1")], index.Suggest(Id("a1")));
        // A hidden route suggests what the shown one does, and never another route of its own.
        Assert.Equal([Id("a1"), Id("b1")], index.Suggest(Id("d1")));
        Assert.Empty(index.Suggest(Id("e1")));
        Assert.Empty(index.Suggest(Id("z9")));
    }

    [Fact]
    public void A_place_that_contradicts_and_a_source_that_lists_both_forbid_the_suggestion()
    {
        var (koeln, district, moers) = (105315000, 105315, 105170024);
        var index = Of(
            Copy("a1", 1, "t:x") with { Place = koeln }, Copy("b1", 2, "t:x") with { Place = district }, Copy("c1", 3, "t:x") with { Place = moers }, Copy("d1", 4, "t:x"),
            Copy("e1", 5, "t:y", "u:5"), Copy("f1", 6, "u:5"), Copy("f2", 7, "t:y"));

        Assert.Equal([Id("b1"), Id("d1")], index.Suggest(Id("a1")));
        Assert.Equal([Id("d1")], index.Suggest(Id("c1")));
        Assert.Empty(index.Suggest(Id("e1")));
        // Title and publisher that a source gives to several (each year's edition) suggest nothing at all.
        Assert.Empty(Of(Copy("a1", 1, "t:x"), Copy("b1", 2, "t:x"), Copy("b2", 3, "t:x")).Suggest(Id("a1")));
    }

    [Fact]
    public async Task Readers_always_see_whole_states_while_entries_change()
    {
        var index = Of(Copy("a1", 1, "u:1"), Copy("b1", 2, "u:1"));
        using var done = new CancellationTokenSource();
        var reader = Task.Run(
            () =>
            {
                var seen = 0;
                for (; !done.IsCancellationRequested || seen == 0; seen++)
                {
                    var routes = index.RoutesOf(Id("b1"));
                    Assert.Contains(routes.Routes.Count, new[] { 0, 2 });
                    Assert.Equal(routes.Routes.Count == 0 ? Id("b1") : routes.Routes[0].Id, routes.Shown);
                }

                return seen;
            },
            TestContext.Current.CancellationToken);
        for (var i = 0; i < 20_000; i++) index.Apply([Copy("b1", 2, i % 2 == 0 ? "u:2" : "u:1")], i);
        await done.CancelAsync();

        Assert.True(await reader > 0);
    }
}
