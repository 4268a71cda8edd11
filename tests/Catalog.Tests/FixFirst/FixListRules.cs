using OpenDataNrw.Catalog.FixFirst;
using OpenDataNrw.Catalog.Tests.Assessment;

namespace OpenDataNrw.Catalog.Tests.FixFirst;

public sealed class FixListRules
{
    [Fact]
    public void The_list_does_not_depend_on_the_order_of_the_entries()
    {
        var cases = Enumerable.Range(0, 30).Select(i => Fixes.Case(
            Fixes.With(f => f with { License = i % 3 == 0 ? null : CodedValue.Said("dl-de-by-2.0"), Format = i % 5 == 0 ? CodedValue.Said("Amtlich") : f.Format }) with
            {
                Keywords = i % 2 == 0 ? [] : Scored.Dataset.Keywords,
            },
            $"{i}")).ToArray();

        var (forth, back) = (Fixes.List(cases), Fixes.List([.. cases.Reverse()]));

        Assert.Equal(Lines(forth), Lines(back));
        Assert.Equal((30, 30), (forth.Entries, forth.Faulty));
    }

    [Fact]
    public void What_brings_more_for_less_comes_first()
    {
        var cases = Enumerable.Range(0, 20).Select(i => Fixes.Case(
            Scored.Dataset with { ContactPoints = [new ContactPoint { Name = "Amt 62" }], Descriptions = [new LangString("Kurz und knapp gesagt.")] }, $"{i}")).ToArray();

        var topics = Fixes.List(cases).Edits.Select(e => e.Topic.Id).ToList();

        Assert.Equal("contact", topics[0]);
        Assert.True(topics.IndexOf("description") > topics.IndexOf("contact"));
    }

    [Fact]
    public void Ever_new_values_of_a_hostile_source_do_not_grow_the_list_without_bound()
    {
        var builder = new FixListBuilder();
        for (var i = 0; i < FixListBuilder.MostEdits + 500; i++)
            builder.Add(DatasetId.For(new SourceId("boese"), $"{i}"), "x", [Edit($"Lizenz {i}")]);

        var list = builder.Build();

        Assert.Equal(FixListBuilder.MostEdits + 1, list.Edits.Count);
        Assert.Equal(500, list.Edits.Max(e => e.Entries));
    }

    [Fact]
    public void Nothing_to_fix_is_an_empty_list() =>
        Assert.Equal((0, 0, 0), (Fixes.List().Edits.Count, Fixes.List().Entries, Fixes.List().Faulty));

    [Fact]
    public void Ugly_values_stay_short_and_without_markup_in_titles()
    {
        var ugly = "<script>alert(1)</script>" + new string('x', 5000) + "\uD83D";

        var edit = Assert.Single(Fixes.List(Fixes.Case(Fixes.With(f => f with { License = CodedValue.Said(ugly) }))).Edits, e => e.Topic.Id == "licence");

        var text = EditTexts.Describe(edit, "de");
        Assert.DoesNotContain("<", text.Title, StringComparison.Ordinal);
        Assert.True(text.Title.Length < 150, text.Title);
    }

    private static EntryEdit Edit(string before) =>
        new(new EditKey("licence", EditKind.Correct, null, null, before, null), EditOrigins.Finding, new EditGain(1, 0, false), [], null);

    private static IEnumerable<string> Lines(FixList list) => list.Edits.Select(e =>
        $"{e.Id} {e.Entries} {e.Score} {e.Mqa} {e.Rank} {EditTexts.Describe(e, "de")} {string.Join(',', e.Healed.Select(h => h.Id))}");
}
