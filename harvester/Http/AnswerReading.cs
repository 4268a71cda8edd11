using System.Net;
using System.Text;

namespace OpenDataNrw.Harvester.Http;

/// <summary>Decides what an HTTP response means for the fetch.</summary>
internal static class AnswerReading
{
    private const int ExcerptBytes = 4096;

    public static async Task<Answer> ReadAsync(Question question, HttpResponseMessage response, AnswerBody body, SourceCredential? credential, CancellationToken cancellationToken)
    {
        var url = question.Url;
        var status = (int)response.StatusCode;
        return response.StatusCode switch
        {
            HttpStatusCode.OK => await TakeAsync(question, response, body, cancellationToken).ConfigureAwait(false),
            HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect => Follow(url, response),
            // 202: the answer is still being made (export jobs of ArcGIS Hub).
            HttpStatusCode.Accepted => new Answer.Failed(SourceFaults.NotReady(url), WorthRepeating: true, response.Headers.RetryAfter),
            HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented
                => new Answer.Failed(SourceFaults.NotFound(url, status), WorthRepeating: false),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new Answer.Failed(SourceFaults.AccessDenied(url, status), WorthRepeating: false),
            HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
                => new Answer.Failed(SourceFaults.TooManyRequests(url, status), WorthRepeating: true, response.Headers.RetryAfter),
            _ when status >= 500 => new Answer.Failed(SourceFaults.ServerError(url, status), WorthRepeating: true, response.Headers.RetryAfter),
            _ => new Answer.Failed(
                SourceFaults.BadRequest(url, status, await ExcerptAsync(response, credential, cancellationToken).ConfigureAwait(false)), WorthRepeating: false),
        };
    }

    private static async Task<Answer> TakeAsync(Question question, HttpResponseMessage response, AnswerBody body, CancellationToken cancellationToken)
    {
        var type = response.Content.Headers.ContentType;
#pragma warning disable CA1308 // Media types are compared in lower case everywhere.
        var mediaType = type?.MediaType?.ToLowerInvariant() ?? "";
#pragma warning restore CA1308
        var charset = type?.CharSet?.Trim('"', ' ');
        if (question.Spooled)
            return new Answer.Spooled(new SpooledDocument(
                question.Url, await body.SpoolAsync(question.Url, response.Content, cancellationToken).ConfigureAwait(false), mediaType, charset));
        var content = await body.ReadAsync(question.Url, response.Content, cancellationToken).ConfigureAwait(false);
        return new Answer.Arrived(new SourceDocument(question.Url, content, mediaType, charset));
    }

    private static Answer Follow(Uri url, HttpResponseMessage response) =>
        response.Headers.Location is { } location && Uri.TryCreate(url, location, out var target)
            ? new Answer.Moved(
                target,
                KeepsQuery: response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect,
                Asks: response.StatusCode == HttpStatusCode.SeeOther)
            : new Answer.Failed(SourceFaults.RedirectLoop(url), WorthRepeating: false);

    private static async Task<string> ExcerptAsync(HttpResponseMessage response, SourceCredential? credential, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) != true) return "";
        var start = await AnswerBody.ReadStartAsync(response.Content, ExcerptBytes, cancellationToken).ConfigureAwait(false);
        var text = Encoding.UTF8.GetString(start);
        text = credential?.Clean(text) ?? text;
        return new string([.. text.Where(c => !char.IsControl(c)).Take(300)]);
    }
}
