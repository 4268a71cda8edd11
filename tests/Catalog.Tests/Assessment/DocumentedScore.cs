using System.Globalization;
using System.Text;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Catalog.Tests.Assessment;

/// <summary>The tables of <c>docs/quality.md</c> are those of the code.</summary>
public sealed class DocumentedScore
{
    public static TheoryData<ResourceKind> Kinds => [.. Enum.GetValues<ResourceKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_weights_of_each_kind_are_documented(ResourceKind kind)
    {
        var table = new StringBuilder("| criterion | indicator | German name | weight |\n|---|---|---|---|\n");
        foreach (var indicator in ScoreIndicators.For(kind))
            table.Append(CultureInfo.InvariantCulture, $"| {ScoreCriteria.Name(indicator.Criterion, "en")} | `{indicator.Id}` {indicator.English.Name} | {indicator.German.Name} | {indicator.Weights.For(kind)} |\n");

        Assert.Contains(table.ToString(), Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_points_of_the_MQA_are_documented()
    {
        var table = new StringBuilder("| dimension | metric | German name | measured on | points |\n|---|---|---|---|---|\n");
        foreach (var indicator in MqaIndicators.All)
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {MqaIndicators.DimensionName(indicator.Dimension, "en")} | `{indicator.Metric}` | {indicator.German.Name} | {(indicator.Level == MqaLevel.Dataset ? "dataset" : "distribution")} | {indicator.Points} |\n");

        Assert.Contains(table.ToString(), Page(), StringComparison.Ordinal);
    }

    private static string Page() => File.ReadAllText(Path.Combine(SharedMaterial.RepositoryRoot, "docs", "quality.md")).ReplaceLineEndings("\n");
}
