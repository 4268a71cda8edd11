using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Web;

namespace OpenDataNrw.Harvester.Tests.Fakes;

/// <summary>A GENESIS web service: lists by selection, cut at the length of a page, outcomes inside the answer.</summary>
internal sealed class FakeGenesis : HttpMessageHandler
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Code, title and number of cubes of the statistics.</summary>
    public List<Dictionary<string, string?>> Statistics { get; } = [];

    /// <summary>Code, title and time of the tables.</summary>
    public List<Dictionary<string, string?>> Tables { get; } = [];

    /// <summary>Whole answers by method, in the place of the right ones.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    /// <summary>The most entries of an answer, whatever is asked for.</summary>
    public int MostEntries { get; set; } = 2500;

    /// <summary>Method and form of each query.</summary>
    public List<string> Queries { get; } = [];

    public FakeGenesis Statistic(string code, string? content)
    {
        Statistics.Add(new() { ["Code"] = code, ["Content"] = content, ["Cubes"] = "7", ["Information"] = "true" });
        return this;
    }

    public FakeGenesis Table(string code, string? content, string? time = null)
    {
        Tables.Add(new() { ["Code"] = code, ["Content"] = content, ["Time"] = time });
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get) return Greet(request);
        Assert.Equal(HttpMethod.Post, request.Method);
        var method = string.Join('/', request.RequestUri!.AbsolutePath.Split('/')[^2..]);
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        Queries.Add($"{method} {body}");
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StringContent(Answers.GetValueOrDefault(method) ?? List(method == "catalogue/statistics" ? Statistics : Tables, HttpUtility.ParseQueryString(body)), Encoding.UTF8, "application/json"),
        };
    }

    // The one method that wants neither log-in nor form.
    private static HttpResponseMessage Greet(HttpRequestMessage request) => request.RequestUri!.AbsolutePath == "/ldbnrwws/rest/2020/helloworld/whoami"
        ? new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent("""{"User-Agent":"DatenraumNRW","User-IP":"192.0.2.1"}""", Encoding.UTF8, "application/json") }
        : new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request, Content = new StringContent("<html><title>404</title></html>", Encoding.UTF8, "text/html") };

    private string List(List<Dictionary<string, string?>> entries, System.Collections.Specialized.NameValueCollection form)
    {
        var selection = form["selection"]!;
        var length = Math.Min(int.Parse(form["pagelength"]!, System.Globalization.CultureInfo.InvariantCulture), MostEntries);
        var found = entries.Where(e => selection.EndsWith('*') ? (e["Code"] ?? "").StartsWith(selection[..^1], StringComparison.Ordinal) : e["Code"] == selection).Take(length).ToList();
        return found.Count == 0
            ? """{"Ident":{},"Status":{"Code":104,"Content":"Es gibt keine Objekte zum angegebenen Selektionskriterium","Type":"Information"},"List":null}"""
            : $$"""{"Ident":{},"Status":{"Code":0,"Content":"erfolgreich","Type":"Information"},"Parameter":{"pagelength":"{{length}}"},"List":{{JsonSerializer.Serialize(found, Options)}},"Copyright":"©"}""";
    }
}
