using OpenDataNrw.Catalog.Tests.Dcat;
using OpenDataNrw.Catalog.Tests.Shapes;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Catalog.Tests.Profiles;

/// <summary>Our shapes say what the official ones say, of real documents and of such as break each rule once.</summary>
public sealed class AgreementRules
{
    public static TheoryData<string> Documents => [.. AgreementDocuments.Names];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Documents))]
    public void Official_and_own_shapes_agree_on_a_document(string document) => Assert.Empty(Agreement.Compare(AgreementDocuments.Read(document)));

    [Fact]
    public void Official_and_own_shapes_agree_on_every_broken_row_of_the_property_tables() =>
        Assert.All(RowCases.All, broken => Assert.Empty(Agreement.Compare(Sample.With(broken.Resource, broken.Row.Property, broken.Instead))));

    [Fact]
    public void Official_and_own_shapes_agree_on_every_further_rule() =>
        Assert.All(Offences.All.SelectMany(offence => new[] { offence.Breaking, offence.Keeping }), text => Assert.Empty(Agreement.Compare(Turtle.Graph(text))));

    [Fact]
    public void Every_agreed_difference_occurs()
    {
        var met = new HashSet<string>();
        foreach (var text in Offences.All.SelectMany(offence => new[] { offence.Breaking, offence.Keeping })) Agreement.Compare(Turtle.Graph(text), met);
        Assert.Equal(Agreement.Differences.Select(difference => difference.Id).Order(StringComparer.Ordinal), met.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_on_shapes_shows_the_agreed_differences()
    {
        var page = File.ReadAllLines(Path.Combine(SharedMaterial.RepositoryRoot, "docs", "shapes.md"));
        var shown = page.Where(line => Agreement.Differences.Any(difference => line.StartsWith($"| `{difference.Id}` |", StringComparison.Ordinal)));
        Assert.Equal(
            Agreement.Differences.Select(d => $"| `{d.Id}` | {d.Reports} | {d.Severity} | {d.Path} | {d.Demand} | {d.Reason} |"),
            shown);
    }
}
