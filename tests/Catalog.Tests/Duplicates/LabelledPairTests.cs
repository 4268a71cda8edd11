using OpenDataNrw.Catalog.Duplicates;

namespace OpenDataNrw.Catalog.Tests.Duplicates;

public sealed class LabelledPairTests(ITestOutputHelper output)
{
    // Of the pairs that are the same, how many are found without a person. Raise it when more are; never at the cost of precision.
    private const double LeastRecall = 0.91;

    private static readonly DateTimeOffset Seen = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_two_different_datasets_are_taken_for_one()
    {
        var wrong = LabelledPairs.All.Where(p => !p.Same && Found(p)).Select(p => p.Why);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Most_copies_are_recognised()
    {
        var same = LabelledPairs.All.Where(p => p.Same).ToList();
        var missed = same.Where(p => !Found(p)).ToList();
        var recall = 1 - (double)missed.Count / same.Count;
        output.WriteLine($"{LabelledPairs.All.Count} pairs, {same.Count} the same: recall {recall:P1}, precision {(LabelledPairs.All.Any(p => !p.Same && Found(p)) ? "below 100" : "100")} %");
        foreach (var pair in missed) output.WriteLine($"not found: {pair.Why}");

        Assert.True(LabelledPairs.All.Count >= 60);
        Assert.InRange(recall, LeastRecall, 1);
    }

    [Fact]
    public void All_descriptions_in_one_catalogue_bring_nothing_together_that_is_not_a_pair()
    {
        // Each pair has its own copy of the sources, as towns have; signs that only a whole world makes ambiguous stay signs.
        var entries = LabelledPairs.All.SelectMany((pair, number) => Entries(pair).Select(e => (Pair: number, Entry: e with { Source = new SourceId($"{e.Source}-{number}") }))).ToList();
        var index = new DuplicateIndex();
        index.Apply([.. entries.Select((e, i) => DuplicateSigns.Of(e.Entry with { Id = DatasetId.For(e.Entry.Source, $"{i}"), Sequence = i + 1, Name = $"n{i}" }))], 1);

        for (var i = 0; i < entries.Count; i++)
        {
            var routes = index.RoutesOf(DatasetId.For(entries[i].Entry.Source, $"{i}")).Routes;
            Assert.All(routes, r => Assert.EndsWith($"-{entries[i].Pair}", r.Source.Value, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_check_of_one_of_a_pair_finds_the_other_just_where_storing_both_would_bring_them_together()
    {
        foreach (var pair in LabelledPairs.All)
        {
            var entries = Entries(pair);
            var index = new DuplicateIndex();
            index.Apply([.. entries.Skip(1).Where(e => e.Source != entries[0].Source).Select(DuplicateSigns.Of)], 1);

            var copies = index.FindCopies(DuplicateSigns.OfUnstored(entries[0].Resource, Seen));

            // What the same source lists beside it can spoil a sign only once both are stored.
            if (entries.Skip(1).All(e => e.Source != entries[0].Source)) Assert.True(Found(pair) == copies.Same.Any(c => c.Id == entries[1].Id), pair.Why);
            Assert.True(pair.Same || copies.Same.All(c => c.Id != entries[1].Id) || entries.Skip(1).Any(e => e.Source == entries[0].Source), pair.Why);
        }
    }

    [Theory]
    [InlineData("title and publisher alone", true)]
    [InlineData("two towns, one title", false)]
    [InlineData("editions of two years", false)]
    [InlineData("parts of town in two sources, one title", false)]
    [InlineData("own page on each portal, files copied, nothing else handed on", true)]
    public void What_only_sounds_the_same_is_suggested_where_nothing_speaks_against_it(string why, bool suggested)
    {
        var pair = LabelledPairs.All.Single(p => p.Why == why);
        var (index, entries) = IndexOf(pair);

        Assert.Equal(suggested ? [entries[1].Id] : [], index.Suggest(entries[0].Id));
    }

    private static bool Found(LabelledPair pair)
    {
        var (index, entries) = IndexOf(pair);
        return index.RoutesOf(entries[0].Id).Routes.Any(r => r.Id == entries[1].Id);
    }

    private static (DuplicateIndex Index, List<StoredDataset> Entries) IndexOf(LabelledPair pair)
    {
        var entries = Entries(pair);
        var index = new DuplicateIndex();
        index.Apply([.. entries.Select(DuplicateSigns.Of)], 1);
        return (index, entries);
    }

    private static List<StoredDataset> Entries(LabelledPair pair) =>
    [
        .. new[] { pair.One, pair.Other }.Concat(pair.Beside).Select((d, i) => new StoredDataset
        {
            Id = DatasetId.For(new SourceId(d.Source), $"{i}"),
            Name = $"n{i}",
            Sequence = i + 1,
            Source = new SourceId(d.Source),
            SourceIdentifier = $"{i}",
            Resource = d.Resource,
            Findings = [],
            State = PublicationState.Present,
            ContentHash = default,
            Version = 1,
            ChangeNumber = i + 1,
            FirstSeen = Seen,
            LastChanged = Seen,
        }),
    ];
}
