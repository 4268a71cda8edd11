namespace OpenDataNrw.Catalog.Tests.Shapes;

/// <summary>The rules beyond the property tables: what breaks them is reported, what keeps them is not.</summary>
public sealed class OffenceRules
{
    public static TheoryData<int, string> Cases => [.. Offences.All.Select((o, i) => new TheoryDataRow<int, string>(i, o.Shape))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_rule_is_reported_and_a_kept_one_is_not(int number, string shape)
    {
        var offence = Offences.All[number];

        Assert.Contains(offence.Judge(offence.Breaking), v => v.Shape == shape && v.Severity == offence.Severity);
        Assert.DoesNotContain(offence.Judge(offence.Keeping), v => v.Shape == shape);
    }

    [Fact]
    public void Catalogues_that_are_no_high_value_data_are_not_held_to_those_rules() =>
        Assert.DoesNotContain(Judge.Everyday(Sample.Graph()), v => v.Shape.StartsWith("hvd-", StringComparison.Ordinal));
}
