using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Check;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.CatalogApi.Tests.Host;

namespace OpenDataNrw.CatalogApi.Tests.Check;

public sealed class CheckEndpointTests : IAsyncLifetime
{
    private readonly ScriptedCheck _check = new();
    private ApiHost _api = null!;

    public async ValueTask InitializeAsync() => _api = await ApiHost.StartAsync(s => s.AddSingleton<IFeedCheck>(_check));

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_file_is_shown_as_it_would_look()
    {
        using var response = await PostAsync("/api/v1/check?show=3&kind=dcat", "<urn:d> a <urn:c> .", "text/turtle");

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((HttpStatusCode.OK, "no-store"), (response.StatusCode, response.Headers.CacheControl?.ToString()));
        Assert.Equal("datei.ttl dcat 3 <urn:d> a <urn:c> .", _check.Asked);
        Assert.Equal((2, 1, 1, true), ((int)answer["listed"]!, (int)answer["accepted"]!, (int)answer["rejected"]!, (bool)answer["complete"]!));
        Assert.Equal("Radverkehrszählung", (string?)answer["records"]![0]!["content"]!["title"]![0]!["value"]);
        Assert.Equal("record.no-title", (string?)answer["rejections"]![0]!["reason"]);
        Assert.Equal(1, (int)answer["findings"]![0]!["records"]!);
    }

    [Fact]
    public async Task Copies_in_the_catalogue_and_repetitions_in_the_source_are_named_with_the_sign_that_joins_them()
    {
        using var response = await PostAsync("/api/v1/check", "copies", "text/turtle");

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var entry = ScriptedCheck.Known;
        var link = new JsonObject
        {
            ["id"] = entry.Id.ToString(),
            ["title"] = entry.Resource.Titles.In(),
            ["url"] = $"{ApiHost.BaseUrl}dataset/{entry.Id}",
            ["api"] = $"{ApiHost.BaseUrl}api/v1/datasets/{entry.Id}",
        };
        Same("""{"compared":true,"entries":7}""", answer["catalogue"]);
        var copy = new JsonObject { ["entry"] = link, ["source"] = entry.Source.Value, ["sourceTitle"] = "Stadt Beispiel", ["recognisedBy"] = "uuid" };
        var possible = copy.DeepClone();
        possible["recognisedBy"] = "titleAndPublisher";
        Same($$"""{"same":[{{copy.ToJsonString()}}],"wouldBeShown":true,"possible":[{{possible.ToJsonString()}}]}""", answer["records"]![0]!["copies"]);
        Same("""[{"same":true,"recognisedBy":"filesAndTitle","count":12,"records":[{"identifier":"1","title":"Bäume"},{"identifier":"2"}]}]""", answer["repeated"]);

        static void Same(string expected, JsonNode? actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());
    }

    [Fact]
    public async Task Where_the_catalogue_is_not_loaded_the_answer_says_so_and_nothing_about_copies()
    {
        using var response = await PostAsync("/api/v1/check", "x", "text/turtle");

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("""{"compared":false}""", answer["catalogue"]!.ToJsonString());
        Assert.Null(answer["records"]![0]!["copies"]);
    }

    [Fact]
    public async Task An_address_is_told_from_a_file()
    {
        using var address = await PostAsync("/api/v1/check", """{"url":"https://daten.example/catalog.ttl"}""", "application/json");
        Assert.Equal("https://daten.example/catalog.ttl  5", _check.Asked);
        using var file = await PostAsync("/api/v1/check", """{"url":"https://daten.example/","dataset":[]}""", "application/json");
        Assert.Equal("""datei  5 {"url":"https://daten.example/","dataset":[]}""", _check.Asked);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (address.StatusCode, file.StatusCode));
    }

    [Theory]
    [InlineData("/api/v1/check", "", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/check?kind=fax", "x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/check?show=1000", "x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/check", """{"url":"file:///etc/passwd"}""", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/check", "unreadable", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/check", "This is more than the sixty-four bytes that a file may have in this test.", HttpStatusCode.RequestEntityTooLarge)]
    public async Task What_cannot_be_checked_is_a_problem_with_advice(string path, string body, HttpStatusCode expected)
    {
        using var response = await PostAsync(path, body, "application/json");

        Assert.Equal((expected, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.NotEmpty((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]!);
    }

    [Fact]
    public async Task Nobody_may_check_without_end()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
        {
            using var response = await PostAsync("/api/v1/check", "x", "text/turtle");
            answers.Add(response.StatusCode);
            if (response.StatusCode == HttpStatusCode.TooManyRequests) Assert.Equal(TimeSpan.FromSeconds(60), response.Headers.RetryAfter?.Delta);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 6), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task A_host_that_reads_no_feeds_offers_no_check()
    {
        await using var api = await ApiHost.StartAsync();

        using var response = await api.Client.PostAsync("/api/v1/check", new StringContent("x"), TestContext.Current.CancellationToken);

        Assert.False(response.IsSuccessStatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string body, string mediaType) =>
        await _api.Client.PostAsync(path, new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(mediaType)), TestContext.Current.CancellationToken);

    /// <summary>Answers every check with one record and one rejection, and remembers what was asked.</summary>
    private sealed class ScriptedCheck : IFeedCheck
    {
        public static StoredDataset Known { get; } = new()
        {
            Id = DatasetId.For(SampleEntries.Koeln.Id, "rad-1"),
            Name = "radverkehrszaehlung",
            Sequence = 1,
            Source = SampleEntries.Koeln.Id,
            SourceIdentifier = "rad-1",
            Resource = SampleEntries.Bicycles,
            Findings = [],
            State = PublicationState.Present,
            ContentHash = default,
            Version = 1,
            ChangeNumber = 1,
            FirstSeen = DateTimeOffset.UnixEpoch,
            LastChanged = DateTimeOffset.UnixEpoch,
        };

        public string? Asked { get; private set; }

        public IReadOnlyCollection<string> Kinds => ["ckan", "dcat"];

        public int MostBytes => 64;

        public Task<CheckReport> CheckFileAsync(string name, ReadOnlyMemory<byte> content, string? kind, int show, CancellationToken cancellationToken)
        {
            var text = Encoding.UTF8.GetString(content.Span);
            Asked = $"{name} {kind} {show} {text}";
            return text switch
            {
                "unreadable" => throw new FeedNotReadableException("source.invalid-rdf", "Das ist kein RDF."),
                "copies" => Task.FromResult(ReportWithCopies()),
                _ => Task.FromResult(Report()),
            };
        }

        public Task<CheckReport> CheckAddressAsync(Uri address, string? kind, int show, CancellationToken cancellationToken)
        {
            Asked = $"{address} {kind} {show}";
            return Task.FromResult(Report());
        }

        private static CheckReport ReportWithCopies() => Report() with
        {
            First =
            [
                new CheckedRecord(
                    "rad-1", SampleEntries.Bicycles, [], null,
                    new RecordCopies([new KnownCopy(Known, "Stadt Beispiel", SignKind.Uuid)], true, [new KnownCopy(Known, "Stadt Beispiel", SignKind.TitleAndPublisher)])),
            ],
            ComparedEntries = 7,
            Repeated = [new RepeatedRecord(true, SignKind.FilesAndTitle, [new NamedRecord("1", "Bäume"), new NamedRecord("2", null)], 12)],
        };

        private static CheckReport Report() => new()
        {
            Kind = "dcat",
            Listed = 2,
            Accepted = 1,
            Rejected = 1,
            IsCut = false,
            First = [new CheckedRecord("rad-1", SampleEntries.Bicycles, [SampleEntries.BicyclesFinding], null)],
            FindingCounts = new Dictionary<Finding, int> { [SampleEntries.BicyclesFinding] = 1 },
            Rejections = [new Rejection("2", null, "record.no-title", "Der Datensatz hat keinen Titel.")],
            Delivered = new QualityTally(),
            Normalised = new QualityTally(),
        };
    }
}
