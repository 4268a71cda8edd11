using System.Net;

namespace OpenDataNrw.Portal.Tests.Hosting;

public sealed class SmokeTests
{
    [Fact]
    public async Task Start()
    {
        await using var host = new PortalHost();
        var page = await host.ReadAsync("/");
        File.WriteAllText("/tmp/start.html", page);
        foreach (var (i, p) in new[] { "/datasets", $"/dataset/{Fakes.Sample.Full.Id}", $"/dataset/{Fakes.Sample.Hostile.Id}", "/sources", "/sources/musterstadt", "/sources/musterstadt/runs/7", "/vanished", "/about" }.Index())
            File.WriteAllText($"/tmp/page{i}.html", await host.ReadAsync(p));
        await host.ReadAsync("/nichts", HttpStatusCode.NotFound);
    }
}
