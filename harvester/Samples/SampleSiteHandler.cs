using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace OpenDataNrw.Harvester.Samples;

/// <summary>
/// Stands in for the web servers of the demonstration sources: requests to their hosts are answered from the samples folder,
/// other names under <c>.example</c> do not exist, everything else goes on to the network. In catalogues, <c>{base}</c> becomes the portal's own public address, under which
/// the data files are really served.
/// </summary>
public sealed class SampleSiteHandler : DelegatingHandler
{
    // It is put into JSON, Turtle and XML alike, so nothing in it may need escaping in any of them.
    private static readonly SearchValues<char> Unfit = SearchValues.Create("?#&'\"<>");

    private readonly string _samplesFolder;
    private readonly string _publicBase;
    private readonly SampleSites _sites;
    private readonly SampleFiles _files;

    /// <summary>Makes the handler.</summary>
    /// <param name="samplesFolder">The folder with <c>sites.json</c>.</param>
    /// <param name="publicBase">The portal's public address: absolute, with trailing slash, without query.</param>
    /// <param name="inner">Answers everything else.</param>
    /// <exception cref="ArgumentException">The address cannot be put into catalogues as it is.</exception>
    /// <exception cref="IOException">The description of the sites cannot be read.</exception>
    /// <exception cref="System.Text.Json.JsonException">The description of the sites is not valid.</exception>
    public SampleSiteHandler(string samplesFolder, Uri publicBase, HttpMessageHandler inner)
        : base(inner)
    {
        ArgumentNullException.ThrowIfNull(publicBase);
        if (!publicBase.IsAbsoluteUri || !publicBase.AbsoluteUri.EndsWith('/') || publicBase.AbsoluteUri.AsSpan().ContainsAny(Unfit))
            throw new ArgumentException($"'{publicBase}' is not an absolute address with trailing slash and without query.", nameof(publicBase));

        _samplesFolder = samplesFolder;
        _publicBase = publicBase.AbsoluteUri;
        _sites = SampleSites.Read(samplesFolder);
        _files = new SampleFiles(samplesFolder);
    }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is not { IsAbsoluteUri: true } url) return await base.SendAsync(request, cancellationToken);
        var file = PublicFileAt(url);
        var site = _sites.Find(url.Host);
        if (file is null && site is null)
        {
            // Names under .example are nobody's (RFC 2606 §2): asking the network about them would only tell strangers of our samples.
            if (SampleFiles.IsSampleHost(url.IdnHost) && !url.AbsoluteUri.StartsWith(_publicBase, StringComparison.OrdinalIgnoreCase))
                throw new HttpRequestException(HttpRequestError.NameResolutionError, $"'{url.IdnHost}' does not exist.", new SocketException((int)SocketError.HostNotFound));
            return await base.SendAsync(request, cancellationToken);
        }

        var answer = request.Method != HttpMethod.Get && request.Method != HttpMethod.Head ? Text(HttpStatusCode.MethodNotAllowed, "Nur GET und HEAD.")
            : file is not null ? await FileAsync(file.Value.Host, file.Value.Name, cancellationToken)
            : await AnswerAsync(site!, url, cancellationToken);
        answer.RequestMessage = request;
        return answer;
    }

    private async Task<HttpResponseMessage> AnswerAsync(SampleSite site, Uri url, CancellationToken cancellationToken)
    {
        if (site.Documents?.GetValueOrDefault(url.PathAndQuery) is { } document)
        {
            var content = await ReadCatalogueAsync(site, document.File, cancellationToken);
            return Bytes(HttpStatusCode.OK, Encoding.UTF8.GetBytes(content), document.Type);
        }

        if (site.Ckan is { } ckan && SampleCkanApi.ActionOf(url) is { } action && ckan.Actions.Contains(action))
        {
            var packages = await ReadCatalogueAsync(site, "packages.json", cancellationToken);
            var (status, json) = SampleCkanApi.Answer(ckan, action, url, packages);
            return Bytes(status, json, "application/json;charset=utf-8");
        }

        if (site.Csw is { } csw && url.AbsolutePath == csw.Path)
        {
            var records = await ReadCatalogueAsync(site, "records.xml", cancellationToken);
            var (status, xml) = SampleCatalogueService.Answer(csw, url, records);
            return Bytes(status, xml, "application/xml;charset=utf-8");
        }

        return FileNameIn(url.AbsolutePath) is { } name ? await FileAsync(site.Host, name, cancellationToken) : Text(HttpStatusCode.NotFound, "Nicht gefunden.");
    }

    private async Task<HttpResponseMessage> FileAsync(string host, string name, CancellationToken cancellationToken) =>
        _files.Find(host, name) is { } path
            ? Bytes(HttpStatusCode.OK, await File.ReadAllBytesAsync(path, cancellationToken), SampleFiles.MediaTypeOf(path))
            : Text(HttpStatusCode.NotFound, "Nicht gefunden.");

    /// <summary>The file behind an address under which the portal itself serves the samples; so links to them can be followed without a portal.</summary>
    private (string Host, string Name)? PublicFileAt(Uri url)
    {
        var prefix = _publicBase + SampleFiles.UrlPrefix;
        if (!url.AbsoluteUri.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = url.AbsoluteUri[prefix.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && FileNameIn(rest[slash..]) is { } name ? (rest[..slash], name) : null;
    }

    private async Task<string> ReadCatalogueAsync(SampleSite site, string file, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(_samplesFolder, site.Host, file), cancellationToken);
        return text.Replace("{base}", _publicBase, StringComparison.Ordinal);
    }

    private static string? FileNameIn(string path)
    {
        const string Prefix = "/files/";
        return path.StartsWith(Prefix, StringComparison.Ordinal) ? Uri.UnescapeDataString(path[Prefix.Length..]) : null;
    }

    private static HttpResponseMessage Text(HttpStatusCode status, string text) => Bytes(status, Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8");

    private static HttpResponseMessage Bytes(HttpStatusCode status, byte[] bytes, string type) => new(status)
    {
        Content = new ByteArrayContent(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } },
    };
}
