using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Schedule;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary><c>worker</c>: harvests by schedule until it is stopped, for installations that keep the portal free of it.</summary>
internal static class WorkerCommand
{
    public static Command Create()
    {
        var command = new Command("worker", "Nach Zeitplan ernten, bis der Prozess angehalten wird");
        command.SetAction((_, cancellationToken) => HarvesterHost.ExplainAsync(
            async () =>
            {
                var builder = HarvesterHost.Builder(quiet: false);
                builder.Services.AddHarvestSchedule();
                using var host = builder.Build();
                // A store that cannot be used is said here, and not somewhere in the log of a host that stops again.
                await host.Services.GetRequiredService<ISourceRegistry>().ListAsync(cancellationToken);
                await host.RunAsync(cancellationToken);
                return 0;
            },
            cancellationToken));
        return command;
    }
}
