using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.CatalogApi.Tests.Host;

/// <summary>
/// One API for the tests that only read: two datasets of Köln, of which one is missing; of Moers a dataset, a service and a
/// withdrawn dataset.
/// </summary>
public sealed class SeededApi : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static DatasetId Bicycles { get; } = ApiHost.IdOf(SampleEntries.Koeln, SampleEntries.Bicycles);

    internal static DatasetId Trees { get; } = ApiHost.IdOf(SampleEntries.Koeln, SampleEntries.Trees);

    internal static DatasetId Budget { get; } = ApiHost.IdOf(SampleEntries.Moers, SampleEntries.Budget);

    internal static DatasetId Fountains { get; } = ApiHost.IdOf(SampleEntries.Moers, SampleEntries.Fountains);

    internal static DatasetId Maps { get; } = ApiHost.IdOf(SampleEntries.Moers, SampleEntries.Maps);

    internal ApiHost Host { get; private set; } = null!;

    internal HttpClient Client => Host.Client;

    public async ValueTask InitializeAsync()
    {
        Host = await ApiHost.StartAsync();
        var report = new RunReport
        {
            Run = 0,
            Source = SampleEntries.Koeln.Id,
            StartedAt = default,
            Outcome = RunOutcome.Completed,
            Announced = 3,
            Created = 2,
            Rejected = 1,
            Requests = 4,
            Bytes = 98765,
            Times = new StageTimes(TimeSpan.FromSeconds(1.5), TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(20)),
            Rejections = [new Rejection("Datensatz 3 auf Seite 1", null, "record.no-title", "Der Datensatz hat keinen Titel. Tragen Sie im Feld „title“ einen ein.")],
        };
        await Host.HarvestAsync(SampleEntries.Koeln, [SampleEntries.Trees]);
        await Host.HarvestAsync(SampleEntries.Koeln, [SampleEntries.Bicycles], report, findings: [SampleEntries.BicyclesFinding]);
        await Host.HarvestAsync(SampleEntries.Moers, [SampleEntries.Budget, SampleEntries.Fountains, SampleEntries.Maps]);
        Host.Time.Advance(TimeSpan.FromDays(1));
        await Host.HarvestAsync(SampleEntries.Koeln, [], absences: new Absences([Trees], [], []));
        await Host.HarvestAsync(SampleEntries.Moers, [], absences: new Absences([Fountains], [], []));
        Host.Time.Advance(TimeSpan.FromDays(30));
        await Host.HarvestAsync(SampleEntries.Moers, [], absences: new Absences([], [Fountains], []));
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    /// <summary>The JSON at an address, indented, for comparison as a whole.</summary>
    internal async Task<string> JsonAsync(string address, int status = 200, string? language = null)
    {
        using var response = await SendAsync(address, language is null ? [] : [("Accept-Language", language)]);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal((status, text), ((int)response.StatusCode, text));
        return Pretty(text);
    }

    internal async Task<HttpResponseMessage> SendAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await Client.SendAsync(request);
    }

    internal async Task<HttpResponseMessage> PostAsync(string address, string body, string mediaType = "application/json")
    {
        using var content = new StringContent(body, new MediaTypeHeaderValue(mediaType, "utf-8"));
        return await Client.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    internal static string Pretty(string json) => JsonNode.Parse(json)!.ToJsonString(Indented);
}
