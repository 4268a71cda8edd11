using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Engines;
using OpenDataNrw.Harvester.Schedule;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary>Starts the engines and the harvester for one command, with the settings of the installation.</summary>
internal static class HarvesterHost
{
    /// <summary>The exit code of a command that could not do what it was asked for.</summary>
    public const int Failed = 1;

    /// <summary>Runs a command's work inside a host and turns expected faults into a message and an exit code.</summary>
    /// <param name="work">The work; gets the services and answers with the exit code.</param>
    /// <param name="cancellationToken">Ctrl+C.</param>
    public static Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken) => ExplainAsync(
        async () =>
        {
            using var host = Builder(quiet: true).Build();
            await host.StartAsync(cancellationToken);
            await host.Services.GetRequiredService<SourceSeed>().PlantAsync(cancellationToken);
            var code = await work(host.Services, cancellationToken);
            await host.StopAsync(CancellationToken.None);
            return code;
        },
        cancellationToken);

    /// <summary>Turns expected faults of a command into a message and an exit code.</summary>
    /// <param name="command">The whole command.</param>
    /// <param name="cancellationToken">Ctrl+C.</param>
    public static async Task<int> ExplainAsync(Func<Task<int>> command, CancellationToken cancellationToken)
    {
        try
        {
            return await command();
        }
        catch (OptionsValidationException fault)
        {
            return Complain("Die Einstellungen sind fehlerhaft:\n" + string.Join('\n', fault.Failures));
        }
        catch (Exception fault) when (fault is Connectors.SourceFaultException or IOException or InvalidDataException or UnauthorizedAccessException or FormatException or StoreUnavailableException or Engines.Transfer.StoreTransferException or Catalog.Profiles.ProfileFolderException or System.Data.Common.DbException)
        {
            return Complain(fault.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Complain("Angehalten. Was gespeichert war, bleibt; der nächste Lauf beginnt von vorn.");
        }
    }

    /// <summary>The host with the settings of the installation.</summary>
    /// <param name="quiet">Whether only warnings are logged, because a command shows its own progress.</param>
    public static HostApplicationBuilder Builder(bool quiet)
    {
        var builder = Host.CreateApplicationBuilder();
        var folder = InstallationFolder.Find(builder.Configuration["Installation"], Directory.GetCurrentDirectory());
        builder.Configuration
            .AddJsonFile(folder.Resolve("portal/appsettings.json"), optional: true)
            .AddJsonFile(folder.Resolve("appsettings.json"), optional: true)
            .AddEnvironmentVariables();
        builder.Services.AddSingleton(folder);
        builder.Services.AddEngines(builder.Configuration);
        builder.Services.AddHarvester(builder.Configuration);
        // What keeps the host from starting is said by ExplainAsync, not with a stack trace before it.
        if (quiet) builder.Logging.SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        return builder;
    }

    /// <summary>Prints a fault and answers with the exit code for it.</summary>
    public static int Complain(string message)
    {
        AnsiConsole.MarkupLineInterpolated(RunTable.German, $"[red]{message}[/]");
        return Failed;
    }
}
