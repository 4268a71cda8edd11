using System.CommandLine;
using OpenDataNrw.Harvester.CommandLine;
using Spectre.Console;

if (Console.IsOutputRedirected)
{
    // Into a file or pipe there is no window to fit and nothing that shows colours: wrapped cells and control sequences would be unreadable there.
    AnsiConsole.Profile.Width = 200;
    AnsiConsole.Profile.Capabilities.Ansi = false;
    AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
}

// After Ctrl+C or SIGTERM a run still has to give its lease back; the host itself takes up to 30 seconds to stop.
return await HarvestCommand.Create().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(35) });
