using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Shapes;

/// <summary>Every row of the property tables of DCAT-AP.de 3.0: what breaks it is reported, what keeps it is not.</summary>
public sealed class RowRules
{
    private static readonly string[] Severities = ["Violation", "Warning", "Info", ""];

    public static TheoryData<int, string> Rows =>
        [.. ProfileRows.All.Select((row, i) => new TheoryDataRow<int, string>(i, row.ToString()))];

    public static TheoryData<int, string> NotMandatory => [.. Rows.Where(row => !ProfileRows.All[row.Data.Item1].IsMandatory)];

    public static TheoryData<int, string> Faults =>
        [.. RowCases.All.Select((row, i) => (row, i)).Where(c => c.row.WhyNot.Length == 0).Select(c => new TheoryDataRow<int, string>(c.i, c.row.ToString()))];

    public static TheoryData<int, string> Unchecked =>
        [.. RowCases.All.Select((row, i) => (row, i)).Where(c => c.row.WhyNot.Length > 0).Select(c => new TheoryDataRow<int, string>(c.i, $"{c.row}, because {c.row.WhyNot}"))];

    [Fact]
    public void All_147_rows_are_there() =>
        Assert.Equal((147, 147), (ProfileRows.All.Count, ProfileRows.All.Select(row => row.ToString()).Distinct().Count()));

    [Fact]
    public void Every_row_can_be_broken_in_a_way_that_is_reported() =>
        Assert.Equal([], ProfileRows.All.Except(RowCases.All.Where(c => c.WhyNot.Length == 0).Select(c => c.Row)));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_broken_row_is_reported(int number, string rule)
    {
        var broken = RowCases.All[number];

        var verdicts = Judge.Everyday(Sample.With(broken.Resource, broken.Row.Property, broken.Instead));

        var there = verdicts.Where(v => v.Focus == "https://example.org/" + broken.Resource && v.Path == broken.Row.Property).ToList();
        Assert.True(there.Count > 0, $"{rule} is not reported.");
        Assert.Equal(broken.Severity, Severities.First(severity => there.Exists(v => v.Severity == severity)));
        Assert.Equal([], verdicts.Except(there).Where(v => !Follows(v, broken)));
    }

    [Theory]
    [MemberData(nameof(Unchecked))]
    public void What_is_not_checked_is_not_reported(int number, string rule)
    {
        var broken = RowCases.All[number];

        var verdicts = Judge.Everyday(Sample.With(broken.Resource, broken.Row.Property, broken.Instead));

        // Where a list stands for the class, the stranger is reported as such.
        if (broken.Row.Vocabulary.Length > 0 && broken.Fault == Fault.WrongClass) Assert.NotEmpty(verdicts);
        else Assert.True(!verdicts.Any(v => v.Path == broken.Row.Property && v.Shape != "convention-theme-taxonomy"), rule);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_kept_row_is_not_reported(int number, string rule)
    {
        var row = ProfileRows.All[number];
        var subject = RdfTerm.Iri("https://example.org/" + (row.Property == "dcat:accessService" ? "access" : Sample.SubjectOf(row.Class)));
        var sample = Sample.Graph();

        var hasValue = sample.Triples.Any(t => t.Subject == subject && Prefixes.Shorten(t.Predicate.Value) == row.Property);

        // K21: the source of a dataset is allowed by the row but not by the conventions.
        var isLeftOut = row.IsOutdated || row is { Class: "dcat:Dataset", Property: "dcterms:source" };
        Assert.True(hasValue != isLeftOut, rule);
        Assert.DoesNotContain(Judge.Everyday(sample), v => v.Focus == subject.Value && v.Path == row.Property);
    }

    [Theory]
    [MemberData(nameof(NotMandatory))]
    public void What_is_not_mandatory_may_be_missing(int number, string rule)
    {
        var row = ProfileRows.All[number];

        var verdicts = Judge.Everyday(Sample.With(Sample.SubjectOf(row.Class), row.Property, ""));

        Assert.True(!verdicts.Any(v => v.Severity == "Violation"), rule);
    }

    // The value itself may be reported as a poor contact; an end that is no date cannot be compared with the start, nor a text
    // with the access URL of the distribution that the service delivers.
    private static bool Follows(Verdict verdict, RowCase broken) =>
        verdict.Focus is RowCases.Stranger or "Text"
        || (verdict.Path == "dcat:startDate" && broken.Row.Property == "dcat:endDate")
        || (verdict.Shape == "access-service-conventions" && broken.Row.Property == "dcat:endpointURL");
}
