using OpenDataNrw.Catalog.Text;

namespace OpenDataNrw.Catalog.Tests.Text;

public sealed class CompoundPartsTests
{
    [Fact]
    public void A_list_that_was_written_is_read_as_the_same()
    {
        var read = CompoundParts.Read(CompoundParts.Vocabularies.Write());

        Assert.Equal(CompoundParts.Vocabularies.All, read.All);
        Assert.Equal((CompoundParts.Vocabularies.Version, CompoundParts.Vocabularies.Fingerprint), (read.Version, read.Fingerprint));
        Assert.False(CompoundParts.Vocabularies.IsWorthRebuilding(read));
    }

    [Theory]
    [InlineData("", "Line 1")]
    [InlineData("eins", "Line 1")]
    [InlineData("1\nhaus 20", "Line 2")]
    [InlineData("1\nhaus 20 Anywhere\nhaus 20 Anywhere", "Line 3")]
    [InlineData("1\nhaus viele Anywhere", "Line 2")]
    [InlineData("1\nhaus 20 7", "Line 2")]
    public void A_damaged_list_is_refused_by_line(string text, string line) => Assert.StartsWith(line, Assert.Throws<FormatException>(() => CompoundParts.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Nouns_of_the_catalogue_become_parts_and_the_same_texts_teach_the_same()
    {
        string[] texts = ["Zwirbel und Knorzen", "Der Zwirbel, die Knorzen", "Zwirbelknorzen", "Die zwirbelnden Sachen"];
        var before = new GermanAnalyser(CompoundParts.Vocabularies);
        var learnt = Learn(texts);
        var after = new GermanAnalyser(learnt);

        Assert.Empty(before.AnalyseWords("Zwirbelknorzen", 1)[0].Leaves);
        Assert.Equal(2, after.AnalyseWords("Zwirbelknorzen", 1)[0].Leaves.Count);
        Assert.Equal(learnt.Fingerprint, Learn(texts).Fingerprint);
        Assert.NotEqual(before.Fingerprint, after.Fingerprint);
    }

    [Fact]
    public void Words_that_are_no_nouns_and_prefixes_become_no_parts()
    {
        var learnt = Learn(["knubbelt wortig", "knubbelt wortig", "Knubbeltwortig", "Ver Ver Ver Verwortig", "Eine Eine Eine Halt Halt Halt"]);

        Assert.DoesNotContain(learnt.All, p => p.Word is "knubbelt" or "wortig" or "ver" or "ein" or "eine" or "halt");
    }

    [Fact]
    public void Different_words_without_end_are_counted_within_bounds()
    {
        var learner = new CompoundPartsLearner();
        for (var i = 0; i < 500_000; i++) learner.Add("W" + string.Concat(i.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(c => (char)('a' + c - '0'))) + "xyz");

        Assert.InRange(learner.Words, 0, 400_000);
    }

    private static CompoundParts Learn(string[] texts)
    {
        var learner = new CompoundPartsLearner();
        foreach (var text in texts) learner.Add(text);
        return learner.Learn(version: 1);
    }
}
