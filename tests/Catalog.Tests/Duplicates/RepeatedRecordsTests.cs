using OpenDataNrw.Catalog.Duplicates;

namespace OpenDataNrw.Catalog.Tests.Duplicates;

public sealed class RepeatedRecordsTests
{
    private const string Uuid = "0f4e6c1a-5b7d-4e8f-9a3c-6d2b1e0f7a91";

    [Fact]
    public void Two_records_of_one_source_with_one_identifier_and_title_are_the_same()
    {
        var repeated = Found(Record("Baumkataster", Uuid), Record("Spielplätze", "spielplaetze"), Record("BAUMKATASTER", "{" + Uuid.ToUpperInvariant() + "}"));

        Assert.Equivalent(
            new RepeatedRecord(true, SignKind.Uuid, [new NamedRecord("0", "Baumkataster"), new NamedRecord("2", "BAUMKATASTER")], 2), Assert.Single(repeated), strict: true);
    }

    [Fact]
    public void The_same_files_and_title_are_one_dataset_whatever_identifiers_say()
    {
        var repeated = Found(Record("Bäume", "b-1", "https://stadt.example/baeume.csv"), Record("Bäume", "b-2", "https://stadt.example/baeume.csv"));

        Assert.Equal((true, SignKind.FilesAndTitle, 2), Summary(Assert.Single(repeated)));
    }

    [Theory]
    // An identifier for several things; editions under one name; one page for a topic.
    [InlineData("Bäume", "Büsche", null, null, SignKind.Uuid)]
    [InlineData("Haushalt", "Haushalt", "https://stadt.example/h2024.csv", "https://stadt.example/h2025.csv", SignKind.Uuid)]
    public void One_identifier_under_two_titles_or_with_two_files_leaves_it_to_a_person(string title, string other, string? file, string? otherFile, SignKind by)
    {
        var repeated = Found(Record(title, Uuid, file), Record(other, Uuid, otherFile));

        Assert.Equal((false, by, 2), Summary(Assert.Single(repeated)));
    }

    [Fact]
    public void One_page_with_one_title_leaves_it_to_a_person()
    {
        var page = "https://stadt.example/rathaus/haushalt";
        var repeated = Found(Record("Haushaltsplan", "h-2024") with { LandingPages = [page] }, Record("Haushaltsplan", "h-2025") with { LandingPages = [page] });

        Assert.Equal((false, SignKind.PageAndTitle, 2), Summary(Assert.Single(repeated)));
    }

    [Fact]
    public void Title_and_publisher_alone_or_one_archive_for_all_say_nothing_within_a_source()
    {
        var archive = "https://stadt.example/alles.zip";

        Assert.Empty(Found(Record("Haushalt", "h-2024"), Record("Haushalt", "h-2025")));
        Assert.Empty(Found(Record("Bäume", "b", archive), Record("Bänke", "c", archive)));
    }

    [Fact]
    public void A_group_is_named_once_with_its_strongest_sign_and_not_again_as_possible()
    {
        var file = "https://stadt.example/baeume.csv";
        var repeated = Found(Record("Bäume", Uuid, file), Record("Bäume", Uuid, file), Record("Bäume", "anders", file));

        Assert.Equal((true, SignKind.Uuid, 3), Summary(Assert.Single(repeated)));
    }

    [Fact]
    public void A_source_that_gives_all_records_one_identifier_is_told_once_and_only_the_first_are_named()
    {
        var records = Enumerable.Range(0, 5000).Select(i => Record($"Datensatz {i}", Uuid)).ToArray();

        var repeated = Assert.Single(Found(records));

        Assert.Equal((false, SignKind.Uuid, 5000), Summary(repeated));
        Assert.Equal(RepeatedRecords.MostNamed, repeated.Records.Count);
    }

    [Fact]
    public void A_sign_of_several_records_says_nothing_about_one_of_them()
    {
        var records = new RepeatedRecords();
        var (one, other) = (Record("Bäume", Uuid), Record("Büsche", "b"));
        records.Add("0", one);
        records.Add("1", other);
        Assert.All(DuplicateSigns.Of(one), s => Assert.False(records.IsRepeated(s)));

        records.Add("2", Record("Bänke", Uuid));

        Assert.Equal([SignKind.Uuid], DuplicateSigns.Of(one).Where(records.IsRepeated).Select(s => s.Kind));
    }

    private static (bool, SignKind, int) Summary(RepeatedRecord repeated) => (repeated.IsSame, repeated.By, repeated.Count);

    private static IReadOnlyList<RepeatedRecord> Found(params Dataset[] records)
    {
        var repeated = new RepeatedRecords();
        foreach (var (number, record) in records.Index()) repeated.Add($"{number}", record);
        return repeated.Find();
    }

    private static Dataset Record(string title, string identifier, string? file = null) => new()
    {
        Titles = [new LangString(title, "de")],
        Identifiers = [identifier],
        Publisher = new Agent { Names = [new LangString("Stadt Lindenau", "de")] },
        Distributions = file is null ? [] : [new Distribution { DownloadUrls = [file] }],
    };
}
