using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Engines.Memory;

namespace OpenDataNrw.Engines.Tests.Memory;

public sealed class ClauseMatcherTests
{
    private readonly List<string> _names = [];
    private readonly List<SearchDocument> _documents = [];

    [Fact]
    public void What_is_excluded_is_left_out_also_when_nothing_else_is_asked_for()
    {
        Add("a", title: "baum");
        Add("b", title: "baum koln");
        Add("c", title: "koln");

        Assert.Equal("a", Find(All("baum"), All("koln") with { Excluded = true }));
        Assert.Equal("a", Find(All("koln") with { Excluded = true }));
        Assert.Equal("", Find(All("baum"), All("baum") with { Excluded = true }));
    }

    [Fact]
    public void A_phrase_stands_in_one_field_in_this_order()
    {
        Add("a", title: "plan stadt koln");
        Add("b", title: "koln stadt plan");
        Add("c", title: "plan stadt", keyword: "koln");
        Add("d", description: "stadt stadt koln");
        Add("e", title: "stadt plan koln stadt");

        Assert.Equal("a d", Find(Phrase("stadt", "koln")));
        Assert.Equal("d", Find(Phrase("stadt", "stadt", "koln")));
        Assert.Equal("a", Find(Phrase("stadt", "koln") with { Field = SearchField.Title }));
        Assert.Equal("", Find(Phrase("koln", "plan")));
        Assert.Equal("", Find(Phrase("koln", "unbekannt")));
    }

    [Fact]
    public void Tokens_beside_the_words_are_found_but_stand_in_no_phrase_and_count_for_less()
    {
        Add("written", title: "baum kataster");
        Add("part", title: "kataster", beside: "baum");

        Assert.Equal("written part", Ranked(All("baum")));
        Assert.Equal("written", Find(Phrase("baum", "kataster")));
    }

    [Fact]
    public void A_beginning_finds_every_token_that_begins_so_and_nothing_beside()
    {
        Add("a", title: "strassenbaum strassenbahn");
        Add("b", description: "strassenbahn");
        Add("c", title: "strand");
        Add("d", title: "bahn");

        Assert.Equal("a b", Find(Beginning("strassenba")));
        Assert.Equal("a b c", Find(Beginning("str")));
        Assert.Equal("a c", Find(Beginning("str") with { Field = SearchField.Title }));
        Assert.Equal("", Find(Beginning("strasz")));
        Assert.Equal("", Find(Beginning("zz")));
    }

    [Fact]
    public void A_field_may_be_the_only_one_that_counts()
    {
        Add("title", title: "baum");
        Add("keyword", keyword: "baum");
        Add("both", title: "baum", keyword: "baum");

        Assert.Equal("both title", Find(All("baum") with { Field = SearchField.Title }));
        Assert.Equal("keyword", Find(All("baum"), All("baum") with { Field = SearchField.Title, Excluded = true }));
    }

    [Fact]
    public void What_only_means_the_same_counts_for_less()
    {
        Add("same", title: "kindertagesstatt");
        Add("written", title: "kita");
        var clause = new TextClause([new ClauseAlternative.Together(["kita"]), new ClauseAlternative.Together(["kindertagesstatt"]) { Weight = 0.5f }]);

        Assert.Equal("written same", Ranked(clause));
    }

    [Fact]
    public void Clauses_hold_over_segments_that_were_merged_and_documents_that_were_replaced()
    {
        for (var i = 0; i < 300; i++) Add($"{i}", title: i % 3 == 0 ? "stadt koln" : i % 3 == 1 ? "koln stadt" : "stadtrat");
        var build = new MemoryIndexBuild(null, Catalog.Text.GermanAnalyser.Default);
        foreach (var chunk in _documents.Chunk(10)) build.Apply(chunk, [], 1);
        build.Apply([_documents[1] with { Id = _documents[0].Id, ChangeNumber = 2 }], [_documents[3].Id], 2);

        Assert.True(build.Snapshot.Segments.Length < 20);
        Assert.Equal(98, Matches(build.Snapshot, Phrase("stadt", "koln")).Count);
        Assert.Equal(299, Matches(build.Snapshot, Beginning("stadt")).Count);
        Assert.Equal(101, Matches(build.Snapshot, Phrase("koln", "stadt")).Count);
    }

    private static TextClause All(params string[] tokens) => new([new ClauseAlternative.Together(tokens)]);

    private static TextClause Phrase(params string[] words) => new([new ClauseAlternative.Phrase(words)]);

    private static TextClause Beginning(string prefix) => new([new ClauseAlternative.Beginning(prefix)]);

    private static List<(DatasetId Id, float Score)> Matches(IndexSnapshot snapshot, params TextClause[] clauses)
    {
        var matcher = new ClauseMatcher(new TextQuery(clauses), snapshot);
        var found = new List<(DatasetId, float)>();
        foreach (var view in snapshot.Segments)
        {
            using var lent = new LentArrays();
            var hits = matcher.Match(view.Segment, lent, TestContext.Current.CancellationToken);
            for (var i = 0; i < hits.Count; i++)
                if (!view.IsDeleted(hits.Docs[i]))
                    found.Add((view.Segment.Ids[hits.Docs[i]], hits.Score(i)));
        }

        return found;
    }

    private string Find(params TextClause[] clauses) => string.Join(' ', Found(clauses).Select(f => f.Name).Order(StringComparer.Ordinal));

    private string Ranked(params TextClause[] clauses) => string.Join(' ', Found(clauses).OrderByDescending(f => f.Score).Select(f => f.Name));

    private IEnumerable<(string Name, float Score)> Found(TextClause[] clauses)
    {
        var build = new MemoryIndexBuild(null, Catalog.Text.GermanAnalyser.Default);
        build.Apply(_documents, [], 1);
        return Matches(build.Snapshot, clauses).Select(m => (_names[_documents.FindIndex(d => d.Id == m.Id)], m.Score));
    }

    private void Add(string name, string title = "", string keyword = "", string description = "", string beside = "")
    {
        _names.Add(name);
        _documents.Add(new SearchDocument
        {
            Id = DatasetId.For(new SourceId("s"), name),
            ChangeNumber = 1,
            Fields = [Tokens(title, beside), Tokens(keyword), Tokens(""), Tokens(""), Tokens(description)],
            FacetValues = [.. Facets.All.Select(_ => (IReadOnlyList<string>)[])],
            Modified = DateTimeOffset.UnixEpoch,
            TitleKey = title,
        });
    }

    private static FieldTokens Tokens(string words, string beside = "") =>
        new([.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)], [.. beside.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
}
