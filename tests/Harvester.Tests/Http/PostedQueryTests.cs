using System.Net;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Http;

public sealed class PostedQueryTests
{
    private const string Address = "https://geo.musterstadt.example/csw";

    private readonly List<string> _asked = [];

    [Fact]
    public async Task A_query_is_posted_with_its_type_and_its_answer_taken()
    {
        var document = await PostAsync(_ => Text("<antwort/>"));

        Assert.Equal("<antwort/>", System.Text.Encoding.UTF8.GetString(document.Content.Span));
        Assert.Equal(["POST https://geo.musterstadt.example/csw application/xml; charset=utf-8 <frage/>"], _asked);
    }

    [Fact]
    public async Task A_query_is_posted_again_after_a_server_error()
    {
        await PostAsync(_ => _asked.Count == 1 ? new HttpResponseMessage(HttpStatusCode.BadGateway) : Text("<antwort/>"));

        Assert.Equal(2, _asked.Count);
        Assert.Equal(_asked[0], _asked[1]);
    }

    [Theory]
    [InlineData(HttpStatusCode.TemporaryRedirect, "POST https://geo.musterstadt.example/neu application/xml; charset=utf-8 <frage/>")]
    [InlineData(HttpStatusCode.PermanentRedirect, "POST https://geo.musterstadt.example/neu application/xml; charset=utf-8 <frage/>")]
    [InlineData(HttpStatusCode.SeeOther, "GET https://geo.musterstadt.example/neu  ")]
    public async Task A_redirect_takes_the_query_along_or_leads_to_its_answer(HttpStatusCode status, string second)
    {
        await PostAsync(r => r.RequestUri!.AbsolutePath == "/csw" ? Moved(status) : Text("<antwort/>"));

        Assert.Equal(["POST https://geo.musterstadt.example/csw application/xml; charset=utf-8 <frage/>", second], _asked);
    }

    [Theory]
    [InlineData(HttpStatusCode.MovedPermanently)]
    [InlineData(HttpStatusCode.Found)]
    public async Task A_redirect_that_would_lose_the_query_is_refused(HttpStatusCode status)
    {
        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => PostAsync(_ => Moved(status)));

        Assert.Equal("source.query-moved", fault.Reason);
        Assert.Single(_asked);
    }

    [Fact]
    public async Task An_answer_at_the_address_of_the_query_is_no_loop()
    {
        var document = await PostAsync(r => r.Method == HttpMethod.Post ? Moved(HttpStatusCode.SeeOther, "/csw") : Text("<antwort/>"));

        Assert.Equal(10, document.Content.Length);
    }

    private Task<SourceDocument> PostAsync(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        var handler = new Answering(async request =>
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
            _asked.Add($"{request.Method} {request.RequestUri} {request.Content?.Headers.ContentType} {body}");
            return answer(request);
        });
        return Harvest.Client(handler, Harvest.Source("csw", Address)).PostAsync(new Uri(Address), "<frage/>"u8.ToArray(), "application/xml; charset=utf-8", "application/xml", default);
    }

    private static HttpResponseMessage Text(string text) => new(HttpStatusCode.OK) { Content = new StringContent(text) };

    private static HttpResponseMessage Moved(HttpStatusCode status, string to = "/neu") => new(status) { Headers = { Location = new Uri(to, UriKind.Relative) } };
}
