using System.CommandLine;
using OpenDataNrw.Harvester.Connectors.Spreadsheet;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary><c>template</c>: writes the template of an inventory.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var target = new Argument<string>("datei") { Description = "Name der Datei, die geschrieben wird; endet auf .xlsx oder .csv" };
        var command = new Command("template", "Die Vorlage für ein Inventar schreiben (Excel oder CSV)") { target };
        command.SetAction((parsed, cancellationToken) => HarvesterHost.ExplainAsync(() => WriteAsync(parsed.GetValue(target)!, cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<int> WriteAsync(string target, CancellationToken cancellationToken)
    {
        var template = new InventoryTemplate();
        var content = Path.GetExtension(target).ToUpperInvariant() switch
        {
            ".XLSX" => template.WriteWorkbook(),
            ".CSV" => template.WriteCsv(),
            _ => null,
        };
        if (content is null) return HarvesterHost.Complain($"'{target}' endet weder auf .xlsx noch auf .csv.");
        if (File.Exists(target)) return HarvesterHost.Complain($"'{target}' gibt es schon; nichts wurde überschrieben.");
        await File.WriteAllBytesAsync(target, content, cancellationToken);
        AnsiConsole.MarkupLineInterpolated(RunTable.German, $"Vorlage geschrieben: {target}");
        return 0;
    }
}
