using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.Catalog.Text;
using OpenDataNrw.Engines.Tests.Contracts;

namespace OpenDataNrw.Engines.Tests.Transfer;

/// <summary>Puts something into every table, through the ports.</summary>
internal static class FilledStore
{
    public static readonly SourceId Source = new("stadt-musterhausen");
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    /// <summary>The identifier of an entry beyond the basic plane of Unicode.</summary>
    public const string Astral = "𝔘𝔯𝔨𝔲𝔫𝔡𝔢-🏛-漢";

    public static async Task FillAsync(IStoreUnderTest store, CancellationToken cancellationToken)
    {
        var (ports, time) = (store.Ports, store.Time);
        await ports.Sources.SaveAsync(
            new HarvestSource { Id = Source, Title = "Stadt Musterhausen – Straßen 🏙", Kind = "ckan", Url = new Uri("https://daten.example/"), Settings = new Dictionary<string, string> { ["pageSize"] = "100" } },
            cancellationToken);
        var lease = (await ports.Runs.TryBeginAsync(Source, "rechner/1", LeaseTime, cancellationToken))!;
        HarvestedRecord[] records = [.. Records.Many(Source, 0, 40), Records.Record(Source, Astral, "𝔘𝔯𝔨𝔲𝔫𝔡𝔢 🏛"), Assessed("dienst", "Kurz", time)];
        await ports.Harvest.PutAsync(lease, records, cancellationToken);
        time.Advance(TimeSpan.FromDays(1));
        await ports.Harvest.PutAsync(lease, [Records.Record(Source, "d-0003", "Neuer Titel"), Assessed("dienst", "Eine längere Beschreibung mit mehreren Wörtern, die etwas erklärt.", time)], cancellationToken);
        await ports.Harvest.ApplyAbsencesAsync(lease, new Absences([records[5].Id, records[6].Id], [records[6].Id], []), cancellationToken);
        time.Advance(TimeSpan.FromDays(1));
        await ports.Harvest.PutAsync(lease, [Assessed("dienst", "Anders", time)], cancellationToken);
        await ports.Quality.KeepDayAsync(Source, cancellationToken);
        await FillDecisionsAsync(ports, lease, records[0], time, cancellationToken);
        await ports.Runs.FinishAsync(lease, RunLedgerContract.Report(lease, RunOutcome.Completed), cancellationToken);
        await ports.Cursors.SaveAsync("index", 17, cancellationToken);
        await FillLinksAsync(ports, time, cancellationToken);
        Assert.True(await ports.Analyses.SaveAsync(new CompoundPartsLearner().Add("Straßenbaum Straße Baum").Learn(version: 1), cancellationToken));

        // Runs are forgotten after a while, their numbers are not given again.
        for (var i = 0; i < 3; i++)
        {
            var another = (await ports.Runs.TryBeginAsync(new SourceId($"quelle-{i}"), "rechner/1", LeaseTime, cancellationToken))!;
            await ports.Runs.FinishAsync(another, RunLedgerContract.Report(another, RunOutcome.Held), cancellationToken);
        }

        await ExecuteAsync(store, "DELETE FROM runs WHERE source = 'quelle-2'", cancellationToken);
    }

    public static async Task ExecuteAsync(IStoreUnderTest store, string sql, CancellationToken cancellationToken)
    {
        await using var connection = store.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task FillDecisionsAsync(StorePorts ports, RunLease lease, HarvestedRecord record, TestTime time, CancellationToken cancellationToken)
    {
        await ports.Held.HoldAsync(
            lease, new HeldFinding(HeldReason.ManyAbsent, "Es fehlt viel: Straßen 🏙.", 40, 1, [new HeldEntry(record.Id, HeldFate.Reidentified, PublicationState.Present, record.SourceHash, Astral + "-neu")]), cancellationToken);
        await ports.Identities.ApplyAsync(lease, [new IdentifierChange(DatasetId.For(Source, "frei"), "frei, neu 🏛")], cancellationToken);
        await ports.Proposals.ProposeAsync(
            new SourceProposal
            {
                Source = new HarvestSource { Id = new SourceId("vorschlag"), Title = "Vorschlag", Kind = "ckan", Url = new Uri("https://neu.example/") },
                ProposedBy = "Anna Amt",
                ProposedAt = time.Now,
                Preview = new SourcePreview { Listed = 1, Accepted = 1, Rejected = 0, IsCut = false },
            },
            cancellationToken);
    }

    private static async Task FillLinksAsync(StorePorts ports, TestTime time, CancellationToken cancellationToken)
    {
        var links = new EntryLinks(DatasetId.For(Source, "d-0001"), Source, [.. new[] { "https://a.example/1.csv", "https://b.example/2.csv" }.Select(u => new PromisedLink(Read(u), LinkPromise.Anything))]);
        await ports.Links.RegisterAsync([links], 0, 5, cancellationToken);
        var wish = new VisitWish { PerHost = 10, LeaseTime = LeaseTime, VisitedBefore = time.Now, DueUntil = time.Now };
        var visit = (await ports.Links.TakeHostAsync("rechner/1", wish, cancellationToken))!;
        await ports.Links.RecordAsync(visit, visit.Links[0], new LinkObservation { At = time.Now, Method = LinkMethod.Head, Outcome = LinkOutcome.NotThere, Status = 404 }, LeaseTime, cancellationToken);
    }

    private static LinkAddress Read(string url) => LinkAddress.TryRead(url, out var address) ? address : throw new FormatException(url);

    private static HarvestedRecord Assessed(string identifier, string description, TestTime time)
    {
        var resource = new DataService
        {
            Titles = [new LangString("Kartendienst", "de")],
            Descriptions = [new LangString(description, "de")],
            Publisher = new Agent { Names = [new LangString("Stadt Musterhausen", "de")] },
        };
        var content = CatalogJson.Write(resource);
        var assessment = new ResourceAssessment { Score = FairScore.Of(new ScoreCase { Resource = resource, Now = time.Now }) };
        return Records.Record(Source, identifier, description) with
        {
            Resource = resource,
            Content = content,
            ContentHash = ContentHash.Of(content),
            SourceHash = ContentHash.Of(content),
            Assessment = new AssessedWay { Delivered = assessment, Normalised = assessment },
        };
    }
}
