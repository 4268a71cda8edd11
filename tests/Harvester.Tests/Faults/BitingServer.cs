using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Faults;

/// <summary>Serves a fake site over real HTTP, and bites where it is told to.</summary>
internal sealed class BitingServer : IAsyncDisposable
{
    private const int MoreThanAnybodyTakes = 3_000_000;

    private static readonly byte[] Bomb = Packed(MoreThanAnybodyTakes);

    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _site;
    private byte[] _before = [];

    private BitingServer(FakeSite site)
    {
        _site = new HttpMessageInvoker(site);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Decides about each request, given how many there were in this run before it.</summary>
    public Func<int, Bite> Decide { get; set; } = _ => Bite.None;

    /// <summary>Called at each request, before it is answered.</summary>
    public Action<int>? OnRequest { get; set; }

    /// <summary>Requests since the last reset.</summary>
    public int Requests { get; private set; }

    /// <summary>What was done to them.</summary>
    public List<Bite> Done { get; } = [];

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    public static async Task<BitingServer> StartAsync(FakeSite site)
    {
        var server = new BitingServer(site);
        await server._app.StartAsync();
        server.Address = new Uri(server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return server;
    }

    /// <summary>A new run begins.</summary>
    public void Reset()
    {
        Requests = 0;
        Done.Clear();
        _before = [];
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var bite = Decide(Requests++);
        OnRequest?.Invoke(Requests);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, http.Request.Path + http.Request.QueryString.ToString()));
        using var honest = await _site.SendAsync(request, http.RequestAborted);
        var body = await honest.Content.ReadAsByteArrayAsync(http.RequestAborted);
        // Nothing to bite: what a site has not is no page, and the first page has none before it.
        if (!honest.IsSuccessStatusCode || (bite == Bite.PageBefore && _before.Length == 0)) bite = Bite.None;
        Done.Add(bite);
        var response = http.Response;
        response.StatusCode = (int)honest.StatusCode;
        response.ContentType = honest.Content.Headers.ContentType?.ToString();
        await (bite switch
        {
            Bite.None => SendAsync(http, body),
            Bite.Unavailable => StatusAsync(http, 503),
            Bite.TooMany => StatusAsync(http, 429),
            Bite.TooManyWithPause => StatusAsync(http, 429, ("Retry-After", "120")),
            Bite.Refused => Abort(http),
            Bite.BrokenOff => BreakOffAsync(http, body),
            Bite.Tarpit => StallAsync(http, body),
            Bite.Empty => SendAsync(http, []),
            Bite.WebPage => SendAsync(http, "<!DOCTYPE html><html><head><title>Wartung</title></head><body>Wir sind bald zurück.</body></html>", "text/html; charset=utf-8"),
            Bite.ErrorEnvelope => SendAsync(http, """{"help":"?","success":false,"error":{"__type":"Search Error","message":"Solr"}}""", "application/json"),
            Bite.ExceptionReport => SendAsync(
                http, """<?xml version="1.0"?><ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows" version="1.2.0"><ows:Exception exceptionCode="NoApplicableCode"><ows:ExceptionText>Index</ows:ExceptionText></ows:Exception></ows:ExceptionReport>""", "application/xml"),
            Bite.Half => SendAsync(http, body[..(body.Length / 2)]),
            Bite.Endless => EndlessAsync(http),
            Bite.GzipBomb => BombAsync(http),
            Bite.XmlBomb => SendAsync(http, XmlBomb, "application/xml"),
            Bite.RedirectInside => StatusAsync(http, 302, ("Location", "http://127.0.0.2:" + Address.Port + "/")),
            Bite.RedirectToItself => StatusAsync(http, 302, ("Location", http.Request.Path + http.Request.QueryString.ToString())),
            Bite.WrongCharset => SendAsync(http, Encoding.Unicode.GetBytes("{\"text\":\"" + Encoding.UTF8.GetString(body)), "application/json; charset=utf-8"),
            Bite.PageBefore => SendAsync(http, _before),
            _ => throw new InvalidOperationException(bite.ToString()),
        });
        if (bite == Bite.None && honest.IsSuccessStatusCode) _before = body;
    }

    private static string XmlBomb { get; } =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"Lindenau\">" +
        string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY b{i} \"{string.Concat(Enumerable.Repeat(i == 1 ? "&b;" : $"&b{i - 1};", 10))}\">")) + "]><a>&b9;</a>";

    private static Task SendAsync(HttpContext http, string text, string contentType)
    {
        http.Response.ContentType = contentType;
        return SendAsync(http, Encoding.UTF8.GetBytes(text));
    }

    private static Task SendAsync(HttpContext http, byte[] body, string? contentType = null)
    {
        http.Response.ContentType = contentType ?? http.Response.ContentType;
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }

    private static Task StatusAsync(HttpContext http, int status, params (string Name, string Value)[] headers)
    {
        http.Response.StatusCode = status;
        foreach (var (name, value) in headers) http.Response.Headers[name] = value;
        return Task.CompletedTask;
    }

    private static Task Abort(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    private static async Task BreakOffAsync(HttpContext http, byte[] body)
    {
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        http.Abort();
    }

    private static async Task StallAsync(HttpContext http, byte[] body)
    {
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body.AsMemory(0, 1), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        // Until the harvester loses patience and hangs up.
        await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static async Task EndlessAsync(HttpContext http)
    {
        var block = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
        try
        {
            for (var sent = 0; sent < MoreThanAnybodyTakes; sent += block.Length) await http.Response.Body.WriteAsync(block, http.RequestAborted);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            // The harvester has had enough, which is the point.
        }
    }

    private static Task BombAsync(HttpContext http)
    {
        http.Response.Headers.ContentEncoding = "gzip";
        return SendAsync(http, Bomb);
    }

    private static byte[] Packed(int bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(new byte[bytes]);
        return packed.ToArray();
    }
}
