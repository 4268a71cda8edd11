using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OpenDataNrw.EndToEnd.Tests.Support;

/// <summary>Many small CKAN portals on one port; each knows who is asking it at the moment.</summary>
internal sealed class ManyPortals : IAsyncDisposable
{
    public const int PackagesPerPortal = 7;

    private readonly WebApplication _site;
    private readonly ConcurrentDictionary<int, int> _asking = [];
    private readonly ConcurrentBag<int> _overlaps = [];
    private readonly SemaphoreSlim _answers = new(0);

    private ManyPortals()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _site = builder.Build();
        _site.MapGet("/{portal:int}/api/3/action/package_search", AnswerAsync);
    }

    /// <summary>Portals that were asked by two at once.</summary>
    public IReadOnlyCollection<int> Overlaps => _overlaps;

    public static async Task<ManyPortals> StartAsync()
    {
        var portals = new ManyPortals();
        await portals._site.StartAsync();
        return portals;
    }

    public Uri UrlOf(int portal) => new(new Uri(_site.Urls.Single()), $"{portal}/");

    /// <summary>Lets so many questions be answered; others wait.</summary>
    public void Answer(int questions) => _answers.Release(questions);

    /// <summary>How many questions are waiting for their answer.</summary>
    public int Waiting => _asking.Values.Sum();

    public async ValueTask DisposeAsync()
    {
        _answers.Release(10_000);
        await _site.DisposeAsync();
        _answers.Dispose();
    }

    private async Task<IResult> AnswerAsync(int portal, int rows, int start, CancellationToken gone)
    {
        if (_asking.AddOrUpdate(portal, 1, (_, n) => n + 1) > 1) _overlaps.Add(portal);
        try
        {
            await _answers.WaitAsync(gone);
        }
        finally
        {
            _asking.AddOrUpdate(portal, 0, (_, n) => n - 1);
        }

        var packages = Enumerable.Range(start, Math.Max(0, Math.Min(rows, PackagesPerPortal - start)))
            .Select(i => $$"""{"id":"{{portal}}-{{i}}","name":"n-{{portal}}-{{i}}","title":"Bäume {{portal}}/{{i}}","notes":"Alle Bäume.","state":"active","private":false,"type":"dataset","resources":[]}""");
        return Results.Text($$$"""{"success":true,"result":{"count":{{{PackagesPerPortal}}},"results":[{{{string.Join(',', packages)}}}]}}""", "application/json", Encoding.UTF8);
    }
}
