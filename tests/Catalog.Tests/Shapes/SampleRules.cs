namespace OpenDataNrw.Catalog.Tests.Shapes;

public sealed class SampleRules
{
    [Fact]
    public void A_catalogue_with_every_property_is_beyond_reproach() => Assert.Equal("", string.Join("\n", Judge.Everyday(Sample.Graph()).AsEnumerable()));
}
