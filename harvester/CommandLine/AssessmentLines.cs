using System.Globalization;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using Spectre.Console;

namespace OpenDataNrw.Harvester.CommandLine;

/// <summary>Prints what records are worth, and which rules of DCAT-AP.de they break.</summary>
internal static class AssessmentLines
{
    private const int IndicatorsShown = 5;

    /// <summary>Prints the assessment of one record.</summary>
    public static void Write(AssessedWay? way)
    {
        if (way is not { Delivered: { } delivered, Normalised: { } normalised })
        {
            AnsiConsole.MarkupLine("  [yellow]konnte nicht bewertet werden; siehe Protokoll[/]");
            return;
        }

        Line("  Wertung", Words(delivered.Score.Points, delivered), Words(normalised.Score.Points, normalised));
        if (delivered.Mqa is { } before && normalised.Mqa is { } after) Line("  MQA", $"{before.Points} von 405", $"{after.Points} von 405 ({MqaBands.Name(after.Band, "de")})");
        Line("  DCAT-AP.de", Faults(delivered), Faults(normalised));
        foreach (var rule in normalised.Rules.Where(r => r.Severity == Severity.Error))
            AnsiConsole.WriteLine($"    Verstoß ({rule.Count}×): {RuleTexts.Of(rule, "de")}{(rule.Value is null ? "" : $" Hier: {rule.Value}")}");
        var toGain = normalised.Score.Readings.Select(r => (Reading: r, normalised.Score.PointsOf(r).Missing)).Where(r => r.Missing >= 0.5).OrderByDescending(r => r.Missing).Take(IndicatorsShown);
        foreach (var (reading, missing) in toGain)
            AnsiConsole.WriteLine($"    +{missing.ToString("0.#", RunTable.German)} {reading.Indicator.German.Name}: {reading.Reading.Shortfall?.German ?? reading.Indicator.German.Advice}");
    }

    /// <summary>Prints the means of all records.</summary>
    public static void Write(QualityTally delivered, QualityTally normalised)
    {
        if (normalised.Entries == 0) return;
        AnsiConsole.WriteLine();
        var table = new Table().AddColumns("Alle Datensätze", "geliefert", "normalisiert");
        Row("Wertung im Mittel (0–100)", t => Number(t.Score.MeanPoints));
        Row("MQA im Mittel (0–405)", t => Number(t.Mqa.MeanPoints));
        Row("Verstöße gegen DCAT-AP.de", t => t.Violations.ToString("N0", RunTable.German));
        Row("Warnungen nach DCAT-AP.de", t => t.Warnings.ToString("N0", RunTable.German));
        Row("Datensätze ohne Verstoß", t => $"{t.Faultless.ToString("N0", RunTable.German)} von {t.Entries.ToString("N0", RunTable.German)}");
        AnsiConsole.Write(table);

        void Row(string name, Func<QualityTally, string> value) => table.AddRow(new Text(name), new Text(value(delivered)), new Text(value(normalised)));
    }

    private static void Line(string name, string before, string after) => AnsiConsole.WriteLine(before == after ? $"{name}: {after}" : $"{name}: {before} → {after}");

    private static string Words(double points, ResourceAssessment assessment) =>
        string.Create(CultureInfo.InvariantCulture, $"{points.ToString("0.#", RunTable.German)} von 100 ({ScoreBands.Name(assessment.Score.Band, "de")})");

    private static string Faults(ResourceAssessment assessment) => assessment.Shapes is { } shapes
        ? $"{shapes.Violations} Verstöße, {shapes.Warnings} Warnungen"
        : "nicht geprüft";

    private static string Number(double? mean) => mean?.ToString("0.0", RunTable.German) ?? "–";
}
