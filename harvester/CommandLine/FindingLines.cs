using OpenDataNrw.Catalog;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary>Prints findings, the gravest first.</summary>
internal static class FindingLines
{
    public static void Write(IReadOnlyList<Finding> findings, CatalogResource about)
    {
        foreach (var finding in findings.OrderByDescending(f => f.Severity))
        {
            var text = FindingTexts.Describe(finding, "de", about);
            var colour = finding.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "grey" };
            AnsiConsole.Write(new Markup($"  [{colour}]{Word(finding.Severity)}[/] "));
            AnsiConsole.WriteLine($"{text.Title} ({finding.Property}{(finding.Distribution is { } n ? $", Datei {n}" : "")})");
            if (finding.Before is not null || finding.After is not null) AnsiConsole.WriteLine($"          {Shorten(finding.Before) ?? "–"}  →  {Shorten(finding.After) ?? "–"}");
            if (text.Advice.Length > 0) AnsiConsole.WriteLine($"          {text.Advice}");
        }
    }

    private static string Word(Severity severity) => severity switch { Severity.Error => "Fehler ", Severity.Warning => "Warnung", _ => "Hinweis" };

    private static string? Shorten(string? text) => text is { Length: > 100 } ? text[..100] + " …" : text;
}
