using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Catalog.Tests.Dcat;

namespace OpenDataNrw.Catalog.Tests.Profiles;

/// <summary>Which nodes the rules for high-value datasets are for.</summary>
public sealed class HighValueSubsetRules
{
    private const string Law = "dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj>";

    [Theory]
    [InlineData("ex:d a dcat:Dataset ; dct:title 'T' .", "")]
    [InlineData("ex:d a dcat:Dataset ; dcatap:applicableLegislation ex:law .", "")]
    [InlineData($"ex:d a dcat:Dataset ; {Law} .", "d oj")]
    [InlineData("ex:d a dcat:DatasetSeries ; dcatap:hvdCategory ex:c .", "c d")]
    [InlineData($"ex:d a dcat:Dataset ; dcat:distribution ex:f . ex:f a dcat:Distribution ; {Law} .", "")]
    [InlineData($"ex:d a dcat:Dataset ; {Law} ; dcat:distribution ex:f ; dcat:contactPoint ex:k . ex:f a dcat:Distribution ; dct:license ex:l . ex:k a vcard:Kind .", "d f k l oj")]
    [InlineData($"ex:d a dcat:Dataset ; {Law} ; dct:source ex:e ; dcat:inSeries ex:s . ex:e a dcat:Dataset ; dct:license ex:l . ex:s a dcat:DatasetSeries .", "d oj")]
    [InlineData($"ex:d a dcat:Dataset ; {Law} ; dct:source ex:e . ex:e a dcat:Dataset ; dcatap:hvdCategory ex:c .", "c d e oj")]
    [InlineData($"ex:d a dcat:Dataset ; {Law} ; dcat:distribution ex:f . ex:f dcat:accessService ex:s . ex:s a dcat:DataService ; foaf:page ex:p .", "d f oj p s")]
    [InlineData($"ex:d a dcat:Dataset ; {Law} . ex:s a dcat:DataService ; dcat:servesDataset ex:d , ex:e . ex:e a dcat:Dataset .", "d oj s")]
    [InlineData($"ex:c a dcat:Catalog ; {Law} ; dcat:dataset ex:d . ex:d a dcat:Dataset .", "")]
    public void The_subset_is_what_is_marked_and_what_belongs_to_it(string turtle, string expected) =>
        Assert.Equal(expected, string.Join(' ', HighValueSubset.Of(Turtle.Graph(turtle)).Select(node => node.Value.Split('/')[^1]).Order(StringComparer.Ordinal)));

    [Fact]
    public void Descriptions_that_lead_back_to_themselves_end() =>
        Assert.Equal(4, HighValueSubset.Of(Turtle.Graph($"ex:d a dcat:Dataset ; {Law} ; dct:relation ex:a . ex:a dct:relation ex:b . ex:b dct:relation ex:a , ex:d .")).Count);
}
