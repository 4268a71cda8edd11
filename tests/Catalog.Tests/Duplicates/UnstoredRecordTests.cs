using OpenDataNrw.Catalog.Duplicates;
using static OpenDataNrw.Catalog.Tests.Duplicates.Copies;

namespace OpenDataNrw.Catalog.Tests.Duplicates;

/// <summary>What the index says of a record that is not stored, and that asking changes nothing.</summary>
public sealed class UnstoredRecordTests
{
    [Fact]
    public void The_routes_of_the_same_dataset_are_named_with_the_sign_that_joins_them_and_the_shown_one_first()
    {
        var index = Of(Copy("a1", 1, "u:1", "a:x").On("2025-01-01"), Copy("b1", 2, "a:x").On("2025-01-02"), Copy("c1", 3, "u:9"));

        var copies = index.FindCopies(Record("u:1"));

        Assert.Equal([("b", SignKind.Address), ("a", SignKind.Uuid)], copies.Same.Select(r => (r.Source.Value, r.By)));
        Assert.Equal([Id("b1"), Id("a1")], copies.Same.Select(r => r.Id));
        Assert.False(copies.IsShown);
        Assert.Empty(copies.Possible);
    }

    [Fact]
    public void The_newest_would_be_shown_and_of_equals_the_one_that_is_there()
    {
        var index = Of(Copy("a1", 1, "u:1").On("2025-01-01"));

        Assert.True(index.FindCopies(Record("u:1") with { Modified = new DcatDate("2025-01-02").Instant }).IsShown);
        Assert.False(index.FindCopies(Record("u:1") with { Modified = new DcatDate("2025-01-01").Instant }).IsShown);
        index.Apply([Copy("a1", 1, "u:1").On("2026-01-01").Being(PublicationState.Missing)], 2);
        Assert.True(index.FindCopies(Record("u:1")).IsShown);
        index.Apply([Copy("a1", 1, "u:1").Being(PublicationState.Withdrawn)], 3);
        Assert.Empty(index.FindCopies(Record("u:1")).Same);
    }

    [Fact]
    public void Title_and_publisher_alone_are_only_suggested_and_not_beside_what_is_the_same()
    {
        var index = Of(Copy("a1", 1, "t:x"), Copy("b1", 2, "u:1", "t:x"), Copy("c1", 3, "u:1"), Copy("d1", 4, "t:y"), Copy("d2", 5, "t:y"));

        Assert.Equal([(Id("a1"), SignKind.TitleAndPublisher), (Id("b1"), SignKind.TitleAndPublisher)], index.FindCopies(Record("t:x")).Possible.Select(p => (p.Id, p.By)));
        var same = index.FindCopies(Record("u:1", "t:x"));
        Assert.Equal([Id("b1"), Id("c1")], same.Same.Select(r => r.Id));
        Assert.Equal([Id("a1")], same.Possible.Select(r => r.Id));
        // A source that lists two of that name says itself that the name says nothing.
        Assert.Empty(index.FindCopies(Record("t:y")).Possible);
    }

    [Fact]
    public void A_place_that_contradicts_forbids_the_suggestion()
    {
        var index = Of(Copy("a1", 1, "t:x") with { Place = 105315000 }, Copy("b1", 2, "t:x") with { Place = 105170024 });

        Assert.Equal([Id("a1")], index.FindCopies(Record("t:x") with { Place = 105315 }).Possible.Select(p => p.Id));
    }

    [Fact]
    public void Where_signs_lead_to_two_entries_of_one_source_both_are_only_possible()
    {
        var index = Of(Copy("a1", 1, "a:1"), Copy("a2", 2, "a:2"), Copy("b1", 3, "u:7"));

        var copies = index.FindCopies(Record("u:7", "a:1", "a:2"));

        Assert.Equal([(Id("b1"), SignKind.Uuid)], copies.Same.Select(r => (r.Id, r.By)));
        Assert.Equal([(Id("a1"), SignKind.Address), (Id("a2"), SignKind.Address)], copies.Possible.Select(r => (r.Id, r.By)));
    }

    [Fact]
    public void Whether_the_index_was_ever_level_with_the_store_is_known()
    {
        var index = Of(Copy("a1", 1, "u:1"), Copy("b1", 2, "u:1").Being(PublicationState.Withdrawn));
        Assert.Null(index.LoadedEntries);

        index.MarkLoaded();

        Assert.Equal(1, index.LoadedEntries);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void It_says_what_storing_the_record_as_that_of_a_new_source_would_bring_and_changes_nothing(int seed)
    {
        string[] words = ["u:1", "u:2", "u:3", "a:1", "a:2", "a:3", "f:1", "f:2", "t:1"];
        var random = new Random(seed);
        var found = 0;
        for (var round = 0; round < 300; round++)
        {
            string[] Signs() => [.. words.Where(_ => random.Next(4) == 0)];
            var copies = Enumerable.Range(1, 12).Select(i => (Copy($"{(char)('a' + random.Next(5))}{i}", i, Signs()) with { Modified = Day(random) })
                .Being(random.Next(6) == 0 ? PublicationState.Missing : PublicationState.Present)).ToArray();
            var (index, untouched) = (Of(copies), Of(copies));
            var stored = Copy("z1", 100, Signs()) with { Modified = Day(random) };

            var copiesFound = index.FindCopies(new UnstoredRecord(stored.Signs, 0, stored.Modified));

            Assert.Empty(index.Apply([], 0));
            Assert.All(copies, c => Assert.Equivalent(untouched.RoutesOf(c.Id), index.RoutesOf(c.Id)));
            index.Apply([stored], 1);
            var routes = index.RoutesOf(stored.Id);
            Assert.Equal(routes.Routes.Select(r => r.Id).Where(r => r != stored.Id), copiesFound.Same.Select(r => r.Id));
            Assert.Equal(routes.Routes.Count > 0 && routes.Shown == stored.Id, copiesFound.IsShown);
            if (copiesFound.Same.Count > 0) found++;
        }

        Assert.InRange(found, 30, 270);
    }

    [Theory]
    [InlineData(SignTable.MostMembers - 1, true)]
    [InlineData(SignTable.MostMembers, false)]
    public void A_sign_that_the_record_would_be_one_too_many_for_says_nothing(int entries, bool same)
    {
        var index = Of([.. Enumerable.Range(0, entries).Select(i => Copy("a1", i + 1, "u:1") with { Id = Id($"a{i}"), Source = new SourceId($"s{i}"), NameHash = (ulong)i })]);

        Assert.Equal(same ? entries : 0, index.FindCopies(Record("u:1")).Same.Count);
    }

    [Fact]
    public void What_hangs_together_without_end_is_not_believed_but_named()
    {
        DuplicateCandidate Link(int i) => Copy("a1", i + 1, $"u:{i}", $"u:{i + 1}") with { Id = Id($"a{i}"), Source = new SourceId($"s{i}"), NameHash = (ulong)i };
        var index = Of([.. Enumerable.Range(0, RouteLinks.MostLinked).Select(Link)]);

        var copies = index.FindCopies(Record("u:0"));

        Assert.Equal((0, false, 1), (copies.Same.Count, copies.IsShown, copies.Possible.Count));
    }

    private static UnstoredRecord Record(params string[] signs) => new(Copy("z1", 1, signs).Signs, 0, null);

    private static DateTimeOffset? Day(Random random) => random.Next(3) == 0 ? null : new DateTimeOffset(2025, 1, 1 + random.Next(3), 0, 0, 0, TimeSpan.Zero);
}
