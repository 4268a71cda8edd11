using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Configuration;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Http;

public sealed class SourceCredentialTests
{
    private const string Address = "https://daten.musterstadt.example/api/liste?seite=1";
    private const string Secret = "geheim&=+";

    private static readonly Uri Origin = new("https://daten.musterstadt.example/");

    private readonly List<(Uri Url, string Signature)> _asked = [];

    public static TheoryData<string> Ways => ["basic", "bearer", "header", "query"];

    [Theory]
    [InlineData("basic", Address, "Basic ZXJudGU6Z2VoZWltJj0r")]
    [InlineData("bearer", Address, "Bearer geheim&=+")]
    [InlineData("header", Address, "X-Api-Key geheim&=+")]
    [InlineData("query", Address + "&schluessel=geheim%26%3D%2B", "")]
    public async Task Each_way_of_identification_goes_to_the_origin(string way, string asked, string signature)
    {
        var document = await GetAsync(way, _ => Text("{}"));

        Assert.Equal([(asked, signature)], _asked.Select(a => (a.Url.AbsoluteUri, a.Signature)));
        Assert.Equal(Address, document.Url.AbsoluteUri);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Posted_queries_are_signed_as_well(string way)
    {
        await Client(way, _ => Text("{}")).PostAsync(new Uri(Address), "{}"u8.ToArray(), "application/json", "*/*", default);

        Assert.True(IsSigned(Assert.Single(_asked)));
    }

    [Theory]
    [InlineData("https://www.musterstadt.example/api")]
    [InlineData("https://daten.musterstadt.example:8443/api")]
    [InlineData("http://daten.musterstadt.example/api")]
    [InlineData("https://daten.musterstadt.example.angreifer.example/api")]
    [InlineData("https://daten.musterstadt.example./api")]
    public async Task Nothing_of_it_goes_anywhere_else(string elsewhere)
    {
        foreach (var way in Ways.Select(w => w.Data))
        {
            _asked.Clear();
            await Client(way, _ => Text("{}")).GetAsync(new Uri(elsewhere), "*/*", default);
            await Client(way, r => r.RequestUri!.AbsolutePath == "/api/liste" ? Moved(elsewhere) : Text("{}")).GetAsync(new Uri(Address), "*/*", default);

            Assert.Equal([false, true, false], _asked.Select(IsSigned));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_way_back_to_the_origin_over_another_host_stays_unsigned(string way)
    {
        await GetAsync(way, r => (r.RequestUri!.Host, r.RequestUri.AbsolutePath) switch
        {
            ("daten.musterstadt.example", "/api/liste") => Moved("https://angreifer.example/"),
            ("angreifer.example", _) => Moved("https://daten.musterstadt.example/api/alles"),
            _ => Text("{}"),
        });

        Assert.Equal([true, false, false], _asked.Select(IsSigned));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_redirect_within_the_origin_stays_signed(string way)
    {
        await GetAsync(way, r => r.RequestUri!.AbsolutePath == "/api/liste" ? Moved("/api/v2/liste") : Text("{}"));

        Assert.Equal([true, true], _asked.Select(IsSigned));
    }

    [Fact]
    public async Task A_server_that_copies_the_key_into_its_redirect_does_not_spread_it()
    {
        var document = await GetAsync("query", r => r.RequestUri!.Host == "daten.musterstadt.example" ? Moved($"https://neu.example/liste{r.RequestUri.Query}") : Text("{}"));

        Assert.Equal("https://neu.example/liste?seite=1", document.Url.AbsoluteUri);
        Assert.Equal("https://neu.example/liste?seite=1", _asked[1].Url.AbsoluteUri);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task No_message_repeats_it_even_if_the_server_does(string way)
    {
        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => GetAsync(way, _ =>
            new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent($"{{\"fehler\":\"{Secret} gilt nicht\"}}", System.Text.Encoding.UTF8, "application/json") }));

        Assert.Contains("*** gilt nicht", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a.example/x?api_key=geheim&seite=2", "https://a.example/x?api_key=***&seite=2")]
    [InlineData("https://a.example/x?seite=2&Token=geheim#oben", "https://a.example/x?seite=2&Token=***#oben")]
    [InlineData("https://a.example/x?username=GAST&password=geheim", "https://a.example/x?username=GAST&password=***")]
    [InlineData("https://wer:geheim@a.example/x", "https://a.example/x")]
    public void Addresses_in_messages_have_no_secrets(string address, string shown) => Assert.Equal(shown, SourceFaults.Show(new Uri(address)));

    [Fact]
    public async Task Other_sources_and_what_anybody_asks_for_stay_unsigned()
    {
        using var clients = Clients("bearer", _ => Text("{}"));

        await clients.Create(Harvest.Source("ckan", Address) with { Id = new SourceId("andere") }).GetAsync(new Uri(Address), "*/*", default);
        await clients.Bounded(1).Create(Harvest.Source("ckan", Address)).GetAsync(new Uri(Address), "*/*", default);

        Assert.Equal([false, false], _asked.Select(IsSigned));
    }

    [Fact]
    public void Credentials_come_from_the_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Sources:Use"] = "nrw",
            ["Sources:Credentials:stadt-essen:Origin"] = "https://essen.example/",
            ["Sources:Credentials:stadt-essen:Token"] = Secret,
        }).Build();

        var options = configuration.GetSection(SourceCredentialOptions.Section).Get<SourceCredentialOptions>()!;

        Assert.Equal((Secret, "https://essen.example/"), (options.Credentials["stadt-essen"].Token, options.Credentials["stadt-essen"].Origin!.AbsoluteUri));
        Assert.Empty(options.Validate(new ValidationContext(options)));
    }

    [Fact]
    public void What_is_wrong_with_a_credential_is_said_without_repeating_it()
    {
        var options = new SourceCredentialOptions
        {
            Credentials = new Dictionary<string, SourceCredential>
            {
                ["Essen!"] = new() { Origin = Origin, Token = Secret },
                ["a"] = new() { Token = Secret },
                ["b"] = new() { Origin = Origin },
                ["c"] = new() { Origin = Origin, Token = Secret, User = "x", Password = Secret },
                ["d"] = new() { Origin = Origin, User = "x" },
                ["e"] = new() { Origin = Origin, Header = "Host", Key = Secret },
                ["f"] = new() { Origin = Origin, Header = "X-Key" },
                ["h"] = new() { Origin = Origin, Token = "größer" },
                ["g"] = new() { Origin = Origin, Token = "zwei\nZeilen" },
            },
        };

        var found = options.Validate(new ValidationContext(options)).Select(r => r.ErrorMessage!).ToList();

        Assert.Equal(
        [
            "Sources:Credentials: 'Essen!' ist keine Kennung einer Quelle.",
            "Sources:Credentials:a: Origin fehlt oder ist keine http- oder https-Adresse (Beispiel: https://daten.musterstadt.example/).",
            "Sources:Credentials:b: genau eines von User, Token, Header und QueryParameter ist anzugeben.",
            "Sources:Credentials:c: genau eines von User, Token, Header und QueryParameter ist anzugeben.",
            "Sources:Credentials:d: zu User gehört Password, und User darf keinen Doppelpunkt enthalten.",
            "Sources:Credentials:e: 'Host' ist als Header nicht möglich.",
            "Sources:Credentials:f: zu Header oder QueryParameter gehört Key.",
            "Sources:Credentials:h: in Kopfzeilen sind nur ASCII-Zeichen möglich.",
            "Sources:Credentials:g: Steuerzeichen sind nicht erlaubt.",
        ],
            found);
    }

    private static bool IsSigned((Uri Url, string Signature) asked) => asked.Signature.Length > 0 || asked.Url.Query.Contains("geheim", StringComparison.Ordinal);

    private static SourceCredential Credential(string way) => way switch
    {
        "basic" => new() { Origin = Origin, User = "ernte", Password = Secret },
        "bearer" => new() { Origin = Origin, Token = Secret },
        "header" => new() { Origin = Origin, Header = "X-Api-Key", Key = Secret },
        _ => new() { Origin = Origin, QueryParameter = "schluessel", Key = Secret },
    };

    private Task<SourceDocument> GetAsync(string way, Func<HttpRequestMessage, HttpResponseMessage> answer) => Client(way, answer).GetAsync(new Uri(Address), "*/*", default);

    private SourceClient Client(string way, Func<HttpRequestMessage, HttpResponseMessage> answer) => Clients(way, answer).Create(Harvest.Source("ckan", Address));

    private SourceClientFactory Clients(string way, Func<HttpRequestMessage, HttpResponseMessage> answer) => new(
        new Answering(request =>
        {
            var key = request.Headers.NonValidated.TryGetValues("X-Api-Key", out var keys) ? $"X-Api-Key {keys}" : "";
            _asked.Add((request.RequestUri!, $"{request.Headers.Authorization}{key}"));
            return answer(request);
        }),
        Harvest.Options, new ManualTime(), new Random(1), credentials: new Dictionary<string, SourceCredential> { ["musterstadt"] = Credential(way) });

    private static HttpResponseMessage Text(string text) => new(HttpStatusCode.OK) { Content = new StringContent(text) };

    private static HttpResponseMessage Moved(string to) => new(HttpStatusCode.Found) { Headers = { Location = new Uri(to, UriKind.RelativeOrAbsolute) } };
}
