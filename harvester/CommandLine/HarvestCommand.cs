using System.CommandLine;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary>The command line <c>harvester</c>: what an operator does by hand.</summary>
internal static class HarvestCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Datenraum NRW: Kataloge ernten, prüfen und Befunde zeigen.")
        {
            SourcesCommand.Create(),
            RunCommand.Create(),
            CheckCommand.Create(),
            QualityTableCommand.Create(),
            FindingsCommand.Create(),
            LinksCommand.Create(),
            TemplateCommand.Create(),
            WorkerCommand.Create(),
            StoreCommand.Create(),
        };
        return root;
    }
}
