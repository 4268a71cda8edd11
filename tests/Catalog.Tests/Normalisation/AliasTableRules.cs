using OpenDataNrw.TestSupport;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Tests.Normalisation;

/// <summary>Every spelling of the alias tables comes out of the rules as its table says, those without target untouched and reported.</summary>
public sealed class AliasTableRules
{
    [Theory]
    [InlineData("alias-licence.csv", 313, 17)]
    [InlineData("alias-frequency.csv", 200, 0)]
    [InlineData("alias-format.csv", 797, 0)]
    public void Every_alias_resolves_as_its_table_says(string table, int rows, int withoutTarget)
    {
        var seen = 0;
        var untold = 0;
        var wrong = new List<string>();
        foreach (var row in Rows(SharedMaterial.PathTo("facts", table)))
        {
            seen++;
            var (said, target) = (row[1], row[2].Length == 0 ? null : row[2]);
            if (target is null) untold++;
            var (iri, text) = Resolve(table, said);
            // Several formats in one word, or a service's protocol, may lead on; a target of the table is never another one.
            if (target is null ? iri is not null && !Coded(iri, said) : iri != target) wrong.Add($"{said}: {target} but {iri ?? text}");
        }

        Assert.Empty(wrong);
        Assert.Equal((rows, withoutTarget), (seen, untold));
    }

    [Fact]
    public void Every_mapping_of_a_theme_resolves_as_its_table_says()
    {
        var rows = Rows(SharedMaterial.PathTo("facts", "map-theme.csv"));
        Assert.Equal(122, rows.Count);
        var mapped = rows.GroupBy(r => (r[0], r[1])).ToList();

        Assert.All(mapped, group => Assert.Equal(
            group.Select(r => r[2]).Where(t => t.Length > 0).Order(StringComparer.Ordinal),
            ControlledVocabularies.ThemeFor(group.Key.Item1, group.Key.Item2)!.Select(c => c.Iri).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("R/P0.5M", "MONTHLY_2")]
    [InlineData("R/P0.5W", "BIWEEKLY")]
    [InlineData("R/P2W", "BIWEEKLY")]
    [InlineData("R/P2M", "BIMONTHLY")]
    [InlineData("R/P3.5D", "WEEKLY_2")]
    [InlineData("R/P1D", "DAILY")]
    [InlineData("R/P10Y", "DECENNIAL")]
    public void Intervals_of_DCAT_US_are_frequencies(string interval, string code) =>
        Assert.Equal(Cases.Eu + "frequency/" + code, Cases.Normalise(Cases.Clean with { AccrualPeriodicity = new CodedValue(null, interval) }).Dataset.AccrualPeriodicity?.Iri);

    [Theory]
    [InlineData("cc-by", "cc-by")]
    [InlineData("cc-by/4.0", "cc-by/4.0")]
    [InlineData("cc-zero", "cc-zero")]
    [InlineData("odc-odbl", "odbl")]
    [InlineData("odc-pddl", "odcpddl")]
    [InlineData("other-open", "other-open")]
    [InlineData("other-closed", "other-closed")]
    [InlineData("gfdl", "gfdl")]
    [InlineData("notspecified", null)]
    public void The_choices_of_DKAN_are_licences(string choice, string? code) =>
        Assert.Equal(code is null ? null : Cases.Licences + code, Cases.Normalise(Cases.CleanDistribution with { License = new CodedValue(null, choice) }).Distribution.License?.Iri);

    private static (string? Iri, string? Text) Resolve(string table, string said)
    {
        var value = CodedValue.Said(said);
        var after = table switch
        {
            "alias-licence.csv" => Cases.Normalise(Cases.CleanDistribution with { License = value }).Distribution.License,
            "alias-frequency.csv" => Cases.Normalise(Cases.Clean with { AccrualPeriodicity = value }).Dataset.AccrualPeriodicity,
            _ => Cases.Normalise(new Distribution { AccessUrls = ["https://daten.example/1"], License = Cases.CleanDistribution.License, Format = value }).Distribution.Format,
        };
        return (after?.Iri, after?.Text);
    }

    // A known address without target stays the address it is.
    private static bool Coded(string iri, string said) => iri == said.Trim();

    private static List<string[]> Rows(string path) => [.. File.ReadLines(path).Skip(1).Where(l => l.Length > 0).Select(Split)];

    /// <summary>Fields of a line of CSV (RFC 4180) that holds no line breaks.</summary>
    private static string[] Split(string line)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') field.Append(line[i++]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(line[i]);
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
