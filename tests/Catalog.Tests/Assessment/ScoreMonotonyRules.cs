using System.Reflection;
using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog.Tests.Assessment;

/// <summary>
/// Filling in a field never lowers the score, whatever else is filled in: tried on thousands of entries that lack fields at
/// random, each with one field of the whole entry given back.
/// </summary>
public sealed class ScoreMonotonyRules
{
    // One half of the declaration of a high-value dataset is a contradiction, so both count as one field.
    private static readonly string[] HighValue = ["ApplicableLegislation", "HvdCategories"];

    // Fields of the entry and, behind a point, of its distribution.
    private static readonly string[] OfDistribution =
        [.. typeof(Distribution).GetProperties().Where(p => Differs(p, Scored.File, new Distribution())).Select(p => "." + p.Name)];

    public static TheoryData<ResourceKind, int> Seeds
    {
        get
        {
            var data = new TheoryData<ResourceKind, int>();
            foreach (var kind in Enum.GetValues<ResourceKind>())
                for (var seed = 0; seed < 8; seed++)
                    data.Add(kind, seed);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Filling_in_a_field_never_lowers_the_score(ResourceKind kind, int seed)
    {
        var random = new Random(seed);
        var fields = Fields(kind);
        for (var round = 0; round < 60; round++)
        {
            var stated = fields.Where(_ => random.Next(2) == 0).ToHashSet();
            var before = Scored.Checked(With(kind, stated));
            Assert.InRange(before.Points, 0, 100);
            foreach (var field in fields.Where(f => !stated.Contains(f)))
            {
                var after = Scored.Checked(With(kind, [.. stated, field]));
                Assert.True(after.Points >= before.Points, $"{field} lowers {before.Points} to {after.Points}; stated: {string.Join(' ', stated)}");
            }
        }
    }

    [Theory]
    [InlineData(ResourceKind.Dataset, 25)]
    [InlineData(ResourceKind.Service, 20)]
    [InlineData(ResourceKind.Series, 15)]
    public void Many_fields_are_tried(ResourceKind kind, int atLeast) => Assert.InRange(Fields(kind).Count, atLeast, 100);

    private static List<string> Fields(ResourceKind kind)
    {
        var (whole, empty) = (ScoreRules.Whole(kind), ScoreRules.Empty(kind));
        var fields = whole.GetType().GetProperties().Where(p => p.CanWrite && p.Name != nameof(Dataset.Distributions) && Differs(p, whole, empty))
            .Select(p => p.Name).Where(n => n != HighValue[1]).ToList();
        if (kind == ResourceKind.Dataset) fields.AddRange(OfDistribution);
        return fields;
    }

    private static CatalogResource With(ResourceKind kind, HashSet<string> fields)
    {
        var (whole, made) = (ScoreRules.Whole(kind), ScoreRules.Empty(kind));
        foreach (var name in fields.Where(f => f[0] != '.').SelectMany(f => f == HighValue[0] ? HighValue : [f]))
            made.GetType().GetProperty(name)!.SetValue(made, whole.GetType().GetProperty(name)!.GetValue(whole));
        if (made is not Dataset dataset || !fields.Any(f => f[0] == '.')) return made;
        var distribution = new Distribution();
        foreach (var name in fields.Where(f => f[0] == '.').Select(f => f[1..]))
            typeof(Distribution).GetProperty(name)!.SetValue(distribution, typeof(Distribution).GetProperty(name)!.GetValue(Scored.File));
        // A second, whole file beside it, so that means and bests have something to weigh.
        return dataset with { Distributions = [distribution, Scored.File with { ByteSize = null }] };
    }

    private static bool Differs(PropertyInfo property, object one, object other) =>
        System.Text.Json.JsonSerializer.Serialize(property.GetValue(one)) != System.Text.Json.JsonSerializer.Serialize(property.GetValue(other));
}
