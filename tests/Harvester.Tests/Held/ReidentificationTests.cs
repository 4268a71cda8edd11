using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Held;

namespace OpenDataNrw.Harvester.Tests.Held;

public sealed class ReidentificationTests
{
    private static readonly SourceId Town = new("lindenau");

    [Fact]
    public void Content_that_differs_in_identifiers_and_addresses_alone_is_the_same_dataset()
    {
        var before = IdentitySigns.Of(Dataset("Bäume", "https://hub.example/datasets/ab12_0", "https://hub.example/datasets/ab12_0.csv"));
        var after = IdentitySigns.Of(Dataset("Bäume", "https://hub.example/maps/lindenau::baeume", "https://hub.example/maps/lindenau::baeume.csv"));
        var edited = IdentitySigns.Of(Dataset("Bäume", "https://hub.example/maps/lindenau::baeume", "https://hub.example/maps/lindenau::baeume.csv", "Neu beschrieben"));

        Assert.Equal(before.Content, after.Content);
        Assert.NotEqual(before.Content, edited.Content);
        Assert.Empty(before.Files.Intersect(after.Files));
    }

    [Fact]
    public void An_entry_that_is_gone_and_a_record_with_its_content_are_a_pair() =>
        Assert.Equal([Change("old", "new")], Find([Gone("old", "Bäume")], [Arrived("new", "Bäume")]));

    [Fact]
    public void Two_records_with_the_same_content_are_never_guessed() =>
        Assert.Empty(Find([Gone("old", "Bäume", file: "a")], [Arrived("new-1", "Bäume", file: "b"), Arrived("new-2", "Bäume", file: "c")]));

    [Fact]
    public void Two_entries_with_the_same_content_are_never_guessed() =>
        Assert.Empty(Find([Gone("old-1", "Bäume", file: "a"), Gone("old-2", "Bäume", file: "b")], [Arrived("new", "Bäume", file: "c")]));

    [Fact]
    public void A_copy_of_what_is_still_listed_is_no_renaming() =>
        Assert.Empty(Find([Gone("old", "Bäume", file: "a"), Listed("twin", "Bäume", file: "b")], [Arrived("new", "Bäume", file: "c")]));

    [Fact]
    public void Twins_are_told_by_their_files() => Assert.Equal(
        [Change("old-1", "new-1"), Change("old-2", "new-2")],
        Find(
            [Gone("old-1", "Haushalt", file: "2023"), Gone("old-2", "Haushalt", file: "2024"), Listed("third", "Haushalt", file: "2025")],
            [Arrived("new-2", "Haushalt", file: "2024"), Arrived("new-1", "Haushalt", file: "2023")]));

    [Fact]
    public void A_description_edited_in_the_same_move_leaves_title_publisher_and_file() =>
        Assert.Equal([Change("old", "new")], Find([Gone("old", "Bäume", file: "a")], [Arrived("new", "Bäume", file: "a", description: "Neu beschrieben")]));

    [Fact]
    public void The_same_title_with_other_content_and_other_files_is_another_dataset() =>
        Assert.Empty(Find([Gone("old", "Bäume", file: "a")], [Arrived("new", "Bäume", file: "b", description: "Etwas anderes")]));

    [Fact]
    public void A_file_that_several_share_tells_nothing() => Assert.Empty(Find(
        [Gone("old-1", "Dienst", file: "wms", description: "eins"), Gone("old-2", "Dienst", file: "wms", description: "zwei")],
        [Arrived("new", "Dienst", file: "wms", description: "drei")]));

    [Fact]
    public void Order_is_of_no_matter()
    {
        var chance = new Random(7);
        var known = Enumerable.Range(0, 60).Select(i => Gone($"old-{i}", $"Titel {i % 20}", file: $"{i % 40}", description: $"{i % 3}")).ToArray();
        var arrived = Enumerable.Range(0, 60).Select(i => Arrived($"new-{i}", $"Titel {i % 20}", file: $"{i % 40}", description: $"{i % 5}")).ToArray();
        var expected = Find(known, arrived).ToHashSet();

        for (var round = 0; round < 20; round++)
        {
            chance.Shuffle(known);
            chance.Shuffle(arrived);
            Assert.Equal(expected, Find(known, arrived).ToHashSet());
        }
    }

    private static IReadOnlyList<IdentifierChange> Find(KnownDataset[] known, ArrivedRecord[] arrived) => Reidentification.Find(known, arrived);

    private static IdentifierChange Change(string before, string after) => new(DatasetId.For(Town, before), after);

    private static KnownDataset Gone(string identifier, string title, string file = "a", string description = "Text") =>
        new(DatasetId.For(Town, identifier), false, Signs(identifier, title, file, description));

    private static KnownDataset Listed(string identifier, string title, string file) => new(DatasetId.For(Town, identifier), true, Signs(identifier, title, file, "Text"));

    private static ArrivedRecord Arrived(string identifier, string title, string file = "a", string description = "Text") => new(identifier, Signs(identifier, title, file, description));

    private static IdentitySigns Signs(string identifier, string title, string file, string description) =>
        IdentitySigns.Of(Dataset(title, $"https://daten.example/{identifier}", $"https://daten.example/files/{file}.csv", description));

    private static Dataset Dataset(string title, string iri, string file, string description = "Text") => new()
    {
        Iri = iri,
        Titles = [new LangString(title, "de")],
        Descriptions = [new LangString(description, "de")],
        Publisher = new Agent { Names = [new LangString("Stadt Lindenau", "de")] },
        Identifiers = [iri],
        LandingPages = [iri],
        Distributions = [new Distribution { Iri = iri + "#csv", Titles = [new LangString("CSV", "de")], AccessUrls = [file] }],
    };
}
