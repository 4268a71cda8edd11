using Microsoft.Extensions.Options;
using OpenDataNrw.Engines;
using OpenDataNrw.Harvester.Samples;
using OpenDataNrw.Harvester.Schedule;

namespace OpenDataNrw.Portal.Hosting;

/// <summary>Serves the data files behind the demonstration catalogues, while demonstration sources are in use.</summary>
public static class SampleFileEndpoint
{
    /// <summary>Maps <c>/beispieldaten/{host}/files/{name}</c>.</summary>
    public static void MapSampleFiles(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        if (endpoints.ServiceProvider.GetRequiredService<IOptions<SourceSeedOptions>>().Value.Use != "samples") return;
        var files = new SampleFiles(endpoints.ServiceProvider.GetRequiredService<InstallationFolder>().Resolve("samples"));
        endpoints.MapMethods($"/{SampleFiles.UrlPrefix}{{host}}/files/{{name}}", [HttpMethods.Get, HttpMethods.Head], Answer).ExcludeFromDescription();

        IResult Answer(string host, string name) => files.Find(host, name) is { } path
            ? TypedResults.PhysicalFile(path, SampleFiles.MediaTypeOf(path), fileDownloadName: name, enableRangeProcessing: true)
            : TypedResults.NotFound();
    }
}
