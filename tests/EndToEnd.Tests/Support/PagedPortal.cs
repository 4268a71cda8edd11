using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OpenDataNrw.EndToEnd.Tests.Support;

/// <summary>A CKAN portal on a port of this machine that the system chooses.</summary>
internal sealed class PagedPortal : IAsyncDisposable
{
    private readonly WebApplication _site;
    private readonly ConcurrentDictionary<int, HeldPage> _held = [];
    private readonly ConcurrentQueue<int> _asked = [];

    private PagedPortal(int packages)
    {
        Packages = packages;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _site = builder.Build();
        _site.MapGet("/api/3/action/package_search", (int rows, int start, CancellationToken gone) => SearchAsync(rows, start, gone));
        _site.MapMethods("/dateien/{number:int}.csv", [HttpMethods.Get, HttpMethods.Head], (int number) => number % 3 == 0 ? Results.NotFound() : Results.Text("a;b\n1;2\n", "text/csv"));
    }

    public int Packages { get; }

    /// <summary>Whether the packages link to files of this portal, of which each third is missing; else to a host that does not exist.</summary>
    public bool HasFiles { get; set; }

    public Uri Url => new(_site.Urls.Single());

    /// <summary>The starts of all pages asked for, in order.</summary>
    public IReadOnlyList<int> Asked => [.. _asked];

    public static async Task<PagedPortal> StartAsync(int packages)
    {
        var portal = new PagedPortal(packages);
        await portal._site.StartAsync();
        return portal;
    }

    /// <summary>Holds back the next answer to the page that begins at a number.</summary>
    public HeldPage Hold(int start) => _held[start] = new HeldPage();

    public static string Identifier(int number) => "p" + number.ToString("d5", CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _held.Values) page.Release();
        await _site.DisposeAsync();
    }

    private async Task<IResult> SearchAsync(int rows, int start, CancellationToken gone)
    {
        _asked.Enqueue(start);
        if (_held.TryRemove(start, out var page)) await page.WaitAsync(gone);
        var answer = new StringBuilder(FormattableString.Invariant($$$"""{"success":true,"result":{"count":{{{Packages}}},"results":["""));
        for (var i = start; i < Math.Min(start + rows, Packages); i++)
        {
            if (i > start) answer.Append(',');
            answer.Append(CultureInfo.InvariantCulture,
                $$"""{"id":"{{Identifier(i)}}","name":"n-{{i}}","title":"Baumkataster {{i}}","notes":"Bäume der Straße {{i}}.","state":"active","private":false,"type":"dataset","resources":[{"id":"r{{i}}","url":"{{(HasFiles ? new Uri(Url, "dateien/").AbsoluteUri : "https://daten.example/")}}{{i}}.csv","format":"CSV"}]}""");
        }

        return Results.Text(answer.Append("]}}").ToString(), "application/json", Encoding.UTF8);
    }
}
