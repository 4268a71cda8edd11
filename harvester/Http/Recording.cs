using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace OpenDataNrw.Harvester.Http;

/// <summary>
/// Writes down what servers answer, so that it can be played back without network: per request a file <c>….head</c> with request
/// line, status and headers, and <c>….body</c> with the body as it came over the wire. Credentials are left out of both. For developers;
/// whoever asks the same twice finds the last answer.
/// </summary>
/// <param name="folder">Where to; made if it does not exist.</param>
/// <param name="network">Asks the servers.</param>
internal sealed class RecordingHandler(string folder, HttpMessageHandler network) : DelegatingHandler(network)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var name = await RecordedName.OfAsync(request, cancellationToken).ConfigureAwait(false);
        // A 304 is of no use to whoever has not the page.
        request.Headers.Remove("If-None-Match");
        request.Headers.Remove("If-Modified-Since");
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var body = File.Create(path + ".body")) await response.Content.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(path + ".head", Head(request, response), cancellationToken).ConfigureAwait(false);
        return Replaced(response, path);
    }

    private static string Head(HttpRequestMessage request, HttpResponseMessage response)
    {
        var head = new StringBuilder(FormattableString.Invariant($"{request.Method} {AddressSecrets.Redact(RecordedName.Bare(request))}\n{(int)response.StatusCode}\n"));
        foreach (var header in response.Headers.NonValidated)
            if (!header.Key.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
                foreach (var value in header.Value) head.Append(header.Key).Append(": ").Append(value).Append('\n');
        foreach (var header in response.Content.Headers.NonValidated)
            foreach (var value in header.Value) head.Append(header.Key).Append(": ").Append(value).Append('\n');
        return head.ToString();
    }

    // The body was read to its end while it was written: what follows reads the file.
    private static HttpResponseMessage Replaced(HttpResponseMessage response, string path)
    {
        var content = new StreamContent(File.OpenRead(path + ".body"));
        foreach (var header in response.Content.Headers.NonValidated) content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        var replaced = new HttpResponseMessage(response.StatusCode) { Content = content, RequestMessage = response.RequestMessage };
        foreach (var header in response.Headers.NonValidated) replaced.Headers.TryAddWithoutValidation(header.Key, header.Value);
        response.Dispose();
        return replaced;
    }
}

/// <summary>Answers from what <see cref="RecordingHandler"/> wrote down, and with 404 to anything else. Asks no server.</summary>
/// <param name="folder">Where it lies.</param>
internal sealed class ReplayHandler(string folder) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, await RecordedName.OfAsync(request, cancellationToken).ConfigureAwait(false));
        if (!File.Exists(path + ".head")) return new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request };
        var lines = await File.ReadAllLinesAsync(path + ".head", cancellationToken).ConfigureAwait(false);
        if (lines.Length < 2 || !int.TryParse(lines[1], out var status) || status is < 100 or > 599)
            throw new InvalidDataException($"'{path}.head' ist keine Aufzeichnung: in der zweiten Zeile steht kein HTTP-Status.");
        var response = new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = request, Content = new StreamContent(File.OpenRead(path + ".body")) };
        foreach (var line in lines.Skip(2))
        {
            if (line.Split(": ", 2) is not [var name, var value]) continue;
            if (!response.Headers.TryAddWithoutValidation(name, value)) response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}

/// <summary>The file of a request.</summary>
internal static class RecordedName
{
    private const int ShownPath = 60;

    /// <summary>Host, some readable part of the path, and a hash of method, address, accepted types and query; without credentials, so that a replay needs none.</summary>
    public static async Task<string> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = Bare(request);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var digest = SHA256.HashData([.. Encoding.UTF8.GetBytes($"{request.Method}\n{url.AbsoluteUri}\n{request.Headers.Accept}\n"), .. body]);
        var readable = new string([.. url.AbsolutePath.Trim('/').Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')]).TrimStart('.');
        if (readable.Length > ShownPath) readable = readable[^ShownPath..];
        var host = new string([.. url.IdnHost.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '_')]).Trim('.');
        return Path.Combine($"{host}_{url.Port}", $"{(readable.Length > 0 ? readable : "index")}.{Convert.ToHexStringLower(digest.AsSpan(0, 8))}");
    }

    /// <summary>The address without a key that was put into it.</summary>
    public static Uri Bare(HttpRequestMessage request) =>
        request.Options.TryGetValue(SourceCredential.UnsignedAddress, out var unsigned) ? unsigned : request.RequestUri!;
}
