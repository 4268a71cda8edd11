using System.Net;
using OpenDataNrw.CatalogApi.Tests.Host;

namespace OpenDataNrw.CatalogApi.Tests.Http;

public sealed class OpenReadingTests(SeededApi api) : IClassFixture<SeededApi>
{
    [Theory]
    [InlineData("/api/v1/changes")]
    [InlineData("/api/v1/changes?limit=x")]
    [InlineData("/catalog.ttl")]
    [InlineData("/api/3/action/site_read")]
    [InlineData("/api/3/action/unknown")]
    [InlineData("/openapi/v1.json")]
    public async Task Scripts_of_any_origin_may_read_and_no_type_is_guessed(string address)
    {
        using var response = await api.SendAsync(address, ("Origin", "https://anderswo.example"));

        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/api/v1/datasets", "GET, HEAD")]
    [InlineData("/api/3/action/package_search", "GET, HEAD, POST")]
    public async Task Browsers_that_ask_before_are_told_what_is_allowed(string address, string methods)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, address);
        request.Headers.Add("Access-Control-Request-Method", "GET");
        using var response = await api.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal(methods.Split(", "), response.Headers.GetValues("Access-Control-Allow-Methods").SelectMany(v => v.Split(", ")));
    }

    [Theory]
    [InlineData("/api/v1/changes")]
    [InlineData("/api/v1/sources")]
    [InlineData("/api/v1/areas")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/api/3/action/status_show")]
    [InlineData("/catalog.nt")]
    public async Task What_the_client_holds_is_not_sent_again(string address)
    {
        using var first = await api.SendAsync(address);
        var tag = first.Headers.ETag!.ToString();
        using var again = await api.SendAsync(address, ("If-None-Match", $"\"other\", {tag}"));
        using var other = await api.SendAsync(address, ("If-None-Match", "\"other\""));

        Assert.Equal((HttpStatusCode.NotModified, 0L), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).LongLength));
        Assert.Equal(tag, again.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task HEAD_answers_as_GET_without_the_body()
    {
        using var get = await api.SendAsync("/api/v1/sources");
        using var request = new HttpRequestMessage(HttpMethod.Head, "/api/v1/sources");
        using var head = await api.Client.SendAsync(request);

        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }
}
