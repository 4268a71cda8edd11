using OpenDataNrw.Engines.Memory;

namespace OpenDataNrw.Engines.Tests.Memory;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("baum", "baum", 0)]
    [InlineData("baum", "baume", 1)]
    [InlineData("baum", "aum", 1)]
    [InlineData("baum", "raum", 1)]
    [InlineData("baum", "buam", 1)]
    [InlineData("haushalt", "huashatl", 2)]
    [InlineData("haushalt", "hausahlten", null)]
    [InlineData("", "ab", 2)]
    [InlineData("abc", "xyz", null)]
    public void Letters_added_dropped_changed_or_swapped_are_one_edit_each(string a, string b, int? distance)
    {
        Assert.Equal(distance, EditDistance.Within(a, b, 2));
        Assert.Equal(distance, EditDistance.Within(b, a, 2));
    }

    [Fact]
    public void It_agrees_with_the_plain_table_on_random_words()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 5000; i++)
        {
            var a = Word(random);
            var b = random.Next(3) == 0 ? Word(random) : string.Concat(a.Select(c => random.Next(5) == 0 ? "" : random.Next(6) == 0 ? $"{c}{(char)('a' + random.Next(3))}" : $"{c}"));
            var plain = Plain(a, b);
            Assert.Equal(plain <= 2 ? plain : null, EditDistance.Within(a, b, 2));
        }
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => (char)('a' + random.Next(3))));

    private static int Plain(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }

        return table[a.Length, b.Length];
    }
}
