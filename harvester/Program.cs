using OpenDataNrw.Harvester.CommandLine;
using Spectre.Console;

// Into a file or pipe there is no window to fit; wrapped cells would be unreadable there.
if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 200;
return await HarvestCommand.Create().Parse(args).InvokeAsync();
