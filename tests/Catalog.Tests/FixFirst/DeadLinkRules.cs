using OpenDataNrw.Catalog.FixFirst;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Catalog.Tests.Assessment;

namespace OpenDataNrw.Catalog.Tests.FixFirst;

/// <summary>Of what the link check says only what is certain brings an edit.</summary>
public sealed class DeadLinkRules
{
    private const string One = "https://alt.stadt.example/baeume.csv";
    private const string Other = "https://alt.stadt.example/strassen.csv";
    private const string Elsewhere = "https://neu.stadt.example/baeume.json";

    private static readonly DateTimeOffset Since = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Dead_addresses_of_one_host_are_one_edit_over_all_entries_that_says_since_when()
    {
        var list = Fixes.List(Case("1", [One], (One, Dead())), Case("2", [Other], (Other, Dead())));

        var edit = Assert.Single(list.Edits, e => e.Topic.Id == "broken-link");
        var (german, english) = (EditTexts.Describe(edit, "de"), EditTexts.Describe(edit, "en"));
        Assert.Equal(2, edit.Entries);
        Assert.Equal("Adresse berichtigen, die nicht mehr antwortet: „alt.stadt.example“", german.Title);
        Assert.Equal("Unter der Adresse liegt nichts mehr (Antwort des Servers: 404). Tot seit 3. März 2026.", german.Reason);
        Assert.Equal("There is nothing at the address any more (the server's answer: 404). Dead since 3 March 2026.", english.Reason);
        // The access and the download address of each earn their points again.
        Assert.Equal(2 * 80, edit.Mqa);
        Assert.True(edit.Score > 20, $"{edit.Score}");
        Assert.False(edit.AtSource);
    }

    [Fact]
    public void Doubts_and_addresses_that_nobody_looked_at_bring_no_edit()
    {
        var doubtful = Dead() with { State = LinkState.Doubtful, Reason = Look(LinkOutcome.WrongAnswer, 200) };
        var unknown = new Dictionary<string, LinkVerdict> { [One] = LinkVerdict.Unknown };

        Assert.DoesNotContain(Fixes.List(Case("1", [One], (One, doubtful))).Edits, e => e.Topic.Id == "broken-link");
        Assert.DoesNotContain(Fixes.List(FixCase.Of(Entry("1", [One]), Fixes.Assessor, Scored.Now, unknown)).Edits, e => e.Topic.Id == "broken-link");
    }

    [Fact]
    public void An_entry_with_dead_addresses_on_two_hosts_needs_two_edits_each_with_its_own_share()
    {
        var both = Case("1", [One, Elsewhere], (One, Dead()), (Elsewhere, Dead()));
        var oneOfTwo = Case("1", [One, Elsewhere], (One, Dead()), (Elsewhere, Works()));

        var edits = EntryEdits.Of(both).Where(e => e.Key.Topic == "broken-link").ToList();
        var single = Assert.Single(EntryEdits.Of(oneOfTwo), e => e.Key.Topic == "broken-link");

        Assert.Equal(["alt.stadt.example", "neu.stadt.example"], edits.Select(e => e.Key.Subject));
        Assert.Equal([One], single.Dead.Select(d => d.Address));
        // The file that works earns what the MQA gives for reachable addresses already.
        Assert.Equal(0, single.Mqa());
        Assert.All(edits, e => Assert.True(e.Gain.Score > 0));
    }

    [Fact]
    public void The_table_names_each_dead_address_with_its_file_and_since_when()
    {
        var entry = Entry("1", [Elsewhere, One]);
        var edits = EntryEdits.Of(FixCase.Of(entry, Fixes.Assessor, Scored.Now, new Dictionary<string, LinkVerdict> { [One] = Dead() }));

        var line = Assert.Single(new CorrectionTable(Entries(), "de").Lines(entry, edits, Fixes.Source), l => l.Contains("alt.stadt.example", StringComparison.Ordinal));

        Assert.Contains($";\"2\";\"Adresse berichtigen, die nicht mehr antwortet: „alt.stadt.example“\";\"CKAN: Ressource bearbeiten, Feld „URL“\";\"resources[].url\";\"{One}\";\"\";", line, StringComparison.Ordinal);
        Assert.Contains("Tot seit 3. März 2026.", line, StringComparison.Ordinal);
    }

    private static CatalogDescription Entries() => OpenDataNrw.Catalog.Tests.Dcat.Entries.Catalog;

    private static FixCase Case(string identifier, string[] addresses, params (string Address, LinkVerdict Verdict)[] verdicts) =>
        FixCase.Of(Entry(identifier, addresses), Fixes.Assessor, Scored.Now, verdicts.ToDictionary(v => v.Address, v => v.Verdict));

    private static StoredDataset Entry(string identifier, string[] addresses) => Fixes.Stored(
        Scored.Dataset with { Distributions = [.. addresses.Select(a => Scored.File with { AccessUrls = [a], DownloadUrls = [a] })] }, identifier);

    private static LinkVerdict Dead() => new() { State = LinkState.Dead, Since = Since, Reason = Look(LinkOutcome.NotThere, 404) };

    private static LinkVerdict Works() => new() { State = LinkState.Works, Since = Since, Reason = Look(LinkOutcome.Reachable, 200) };

    private static LinkObservation Look(LinkOutcome outcome, int status) => new() { At = Since, Method = LinkMethod.Head, Outcome = outcome, Status = status };
}

file static class Gains
{
    public static int Mqa(this EntryEdit edit) => edit.Gain.Mqa;
}
