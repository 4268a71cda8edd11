namespace OpenDataNrw.Harvester.Tests.Http;

/// <summary>A server that is a function.</summary>
internal sealed class Answering(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public Answering(Func<HttpRequestMessage, HttpResponseMessage> answer)
        : this(r => Task.FromResult(answer(r)))
    {
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request);
}
