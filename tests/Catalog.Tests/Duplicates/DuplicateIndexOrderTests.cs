using OpenDataNrw.Catalog.Duplicates;
using static OpenDataNrw.Catalog.Tests.Duplicates.Copies;

namespace OpenDataNrw.Catalog.Tests.Duplicates;

/// <summary>The index says the same whatever the order in which entries came, and whatever they were before.</summary>
public sealed class DuplicateIndexOrderTests
{
    private static readonly string[] Words = ["u:1", "u:2", "u:3", "u:4", "u:5", "a:1", "a:2", "a:3", "a:4", "f:1", "f:2", "f:3", "t:1"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_order_of_arrival_gives_the_same_datasets(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var copies = Enumerable.Range(1, 14).Select(i => Any(random, i)).ToArray();
            var expected = Describe(Of(copies));
            for (var order = 0; order < 10; order++)
            {
                var shuffled = copies.ToArray();
                random.Shuffle(shuffled);
                Assert.Equal(expected, Describe(Of(shuffled)));
            }
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void After_any_history_the_index_is_as_if_made_anew(int seed)
    {
        var random = new Random(seed);
        var index = new DuplicateIndex();
        var present = new Dictionary<int, DuplicateCandidate>();
        var told = new Dictionary<DatasetId, string>();
        for (var step = 0; step < 1500; step++)
        {
            DuplicateCandidate[] changed = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(random, random.Next(1, 15))).DistinctBy(c => c.Id)];
            foreach (var copy in changed) present[(int)copy.Sequence] = copy;
            var named = index.Apply(changed, step);

            var fresh = Of([.. present.Values]);
            Assert.Equal(Describe(fresh), Describe(index));
            Assert.Equal(fresh.HiddenCount, index.HiddenCount);
            // Whoever is shown otherwise was named: this is what the search index relies on.
            foreach (var copy in present.Values.Where(c => c.State != PublicationState.Withdrawn))
            {
                var now = Shown(index, copy.Id);
                Assert.True(named.Contains(copy.Id) || now == told.GetValueOrDefault(copy.Id), $"Step {step}: {copy.Sequence} is shown otherwise and was not named.");
                told[copy.Id] = now;
            }
        }
    }

    private static DuplicateCandidate Any(Random random, int number)
    {
        var name = $"{(char)('a' + (number % 5))}{number}";
        string[] signs = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Words[random.Next(Words.Length)]).Distinct()];
        var copy = Copy(name, number, signs).Being((PublicationState)(random.Next(8) is > 1 ? 0 : random.Next(3)));
        return random.Next(3) == 0 ? copy : copy.On($"2025-01-{random.Next(1, 4):00}");
    }

    private static string Describe(DuplicateIndex index) => string.Join('\n', Enumerable.Range(1, 14).Select(number =>
    {
        var id = Id($"{(char)('a' + (number % 5))}{number}");
        return $"{number}: {Shown(index, id)} suggests {string.Join(' ', index.Suggest(id))}";
    }));

    // Of several routes the order of the hidden ones is of no matter to an index of search.
    private static string Shown(DuplicateIndex index, DatasetId id)
    {
        var routes = index.RoutesOf(id);
        return $"{routes.Shown} {string.Join(' ', routes.Routes.Select(r => r.Id.ToString()).Order(StringComparer.Ordinal))}";
    }
}
