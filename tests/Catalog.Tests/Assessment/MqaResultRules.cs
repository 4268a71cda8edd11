using System.Text;
using System.Text.Json;
using OpenDataNrw.Catalog.Assessment;

namespace OpenDataNrw.Catalog.Tests.Assessment;

/// <summary>Whole records with sums worked out by hand, and how results behave.</summary>
public sealed class MqaResultRules
{
    private const string Complete = """
        <#d> a dcat:Dataset ; dcat:keyword 'Baum' ; dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ENVI> ;
          dcterms:spatial <http://dcat-ap.de/def/politicalGeocoding/stateKey/05> ; dcterms:temporal [ dcat:startDate '2020' ] ;
          dcterms:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ;
          dcat:contactPoint [ vcard:fn 'Amt' ] ; dcterms:publisher <#p> ; dcterms:issued '2020' ; dcterms:modified '2021' ;
          dcat:distribution <#f> .
        """;

    private const string CompleteFile = """
        <#f> a dcat:Distribution ; dcat:accessURL <https://stadt.example/works> ; dcat:downloadURL <https://stadt.example/works> ;
          dcterms:format <http://publications.europa.eu/resource/authority/file-type/CSV> ;
          dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> ;
          dcterms:license <http://dcat-ap.de/def/licenses/dl-zero-de/2.0> ; dcterms:rights 'Alle' ; dcat:byteSize 1 .
        """;

    // As GDI describes a map service: known address, format of a service, no file.
    private const string ServiceOnly = """
        <#f> dcat:accessURL <https://stadt.example/works> ; dcat:accessService <#s> ;
          dcterms:format <http://publications.europa.eu/resource/authority/file-type/KML> ;
          dcat:mediaType <https://www.iana.org/assignments/media-types/application/vnd.google-earth.kml+xml> ;
          dcterms:license <http://dcat-ap.de/def/licenses/dl-zero-de/2.0> ; dcterms:rights 'Alle' ; dcat:byteSize 1 .
        """;

    [Fact]
    public void A_complete_record_has_all_405_points()
    {
        var result = Graphs.Measure(Complete + CompleteFile, conforms: true);

        Assert.Equal((405, 0, MqaBand.Excellent), (result.Points, result.UnmeasuredPoints, result.Band));
        Assert.Equal("100 100 110 75 20", string.Join(' ', Enum.GetValues<MqaDimension>().Select(result.PointsIn)));
        Assert.Equal("", Graphs.Named(result, IndicatorState.Missed));
    }

    [Fact]
    public void An_empty_record_has_none()
    {
        var result = Graphs.Measure("<#d> a dcat:Dataset .", conforms: false);

        Assert.Equal((0, 0, MqaBand.Bad), (result.Points, result.UnmeasuredPoints, result.Band));
        Assert.Equal("", Graphs.Achieved(result));
    }

    [Fact]
    public void A_record_with_services_alone_cannot_have_more_than_355()
    {
        var result = Graphs.Measure(Complete + ServiceOnly, conforms: true);

        Assert.Equal(405 - 20 - 30, result.Points);
        Assert.Equal("downloadUrlAvailability downloadUrlStatusCode", Graphs.Named(result, IndicatorState.Missed));
    }

    [Fact]
    public void A_WFS_of_the_GDI_loses_the_format_lists_too()
    {
        // 405 − downloads 50 − alignment 10 − non-proprietary 20 − machine-readable 20 − media type 10 − rights 5 − size 5
        var result = Graphs.Measure(
            Complete + "<#f> dcat:accessURL <https://stadt.example/works> ; dcterms:license <http://dcat-ap.de/def/licenses/dl-zero-de/2.0> ; "
                     + "dcterms:format <http://publications.europa.eu/resource/authority/file-type/WFS_SRVC> .",
            conforms: true);

        Assert.Equal((285, MqaBand.Good), (result.Points, result.Band));
    }

    [Fact]
    public void A_usual_municipal_record_before_normalisation()
    {
        // Findability: keyword 30, theme as text 30. Accessibility: access 50, download 20, its address 404.
        // Interoperability: format as text 20, violations 0. Reusability: licence as text 20, contact 20, publisher 10. Context: modified 5.
        var result = Graphs.Measure(
            """
            <#d> dcat:keyword 'Baum' ; dcat:theme 'Umwelt' ; dcat:contactPoint [ ] ; dcterms:publisher [ ] ; dcterms:modified '01.02.2020' ; dcat:distribution <#f> .
            <#f> dcat:accessURL <https://stadt.example/works> ; dcat:downloadURL <https://stadt.example/gone> ; dcterms:format 'CSV' ; dcterms:license 'dl-de-zero' .
            """,
            conforms: false);

        Assert.Equal(30 + 30 + 50 + 20 + 20 + 20 + 20 + 10 + 5, result.Points);
        Assert.Equal(MqaBand.Sufficient, result.Band);
    }

    [Fact]
    public void The_best_distribution_counts_for_each_indicator_by_itself()
    {
        var result = Graphs.Measure(
            """
            <#d> dcat:distribution <#a>, <#b>, <#c> .
            <#a> dcat:accessURL <https://stadt.example/gone> ; dcterms:format 'CSV' ; dcat:byteSize 1 .
            <#b> dcat:accessURL <https://stadt.example/works> .
            <#c> dcat:accessURL <https://stadt.example/unseen> ; dcat:byteSize 2 .
            """,
            conforms: false);

        Assert.Equal("accessUrlStatusCode formatAvailability byteSizeAvailability", Graphs.Achieved(result));
        var access = MqaIndicators.ByMetric("accessUrlStatusCode")!;
        Assert.Equal(
            "Missed Achieved NotMeasured",
            $"{result.State(access, 0)} {result.State(access, 1)} {result.State(access, 2)}");
        Assert.Equal(new MqaMeasure(access, IndicatorState.Achieved, 1, 1, 3), result.Measures[access.Index]);
        Assert.Equal(0.5, result.Measures[access.Index].Share);
        Assert.Equal(2.0 / 3, result.Measures.Single(m => m.Indicator.Metric == "byteSizeAvailability").Share);
    }

    [Fact]
    public void What_nobody_has_looked_at_is_neither_earned_nor_missed()
    {
        var result = MqaMeasurement.Measure(Graphs.Parse(Complete + CompleteFile), Graphs.Dataset);

        Assert.Equal((405 - 50 - 30 - 30, 50 + 30 + 30), (result.Points, result.UnmeasuredPoints));
        Assert.Equal("accessUrlStatusCode downloadUrlStatusCode dcatApCompliance", Graphs.Named(result, IndicatorState.NotMeasured));
        Assert.Null(result.Measures.Single(m => m.Indicator.Metric == "accessUrlStatusCode").Share);
    }

    [Fact]
    public void An_address_nobody_has_asked_leaves_the_points_open_unless_another_works()
    {
        var open = Graphs.Measure("<#d> dcat:distribution <#a>, <#b> . <#a> dcat:accessURL <https://stadt.example/gone> . <#b> dcat:accessURL <https://stadt.example/unseen> .");

        Assert.Equal("accessUrlStatusCode dcatApCompliance", Graphs.Named(open, IndicatorState.NotMeasured));
        Assert.Equal(80, open.UnmeasuredPoints);
    }

    [Theory]
    [InlineData("<#d> dcat:distribution 'https://stadt.example/datei.csv' .", 1)]
    [InlineData("<#d> dcat:distribution [ ] .", 1)]
    [InlineData("<#d> dcat:distribution <#nirgends> .", 1)]
    [InlineData("<#d> dcat:distribution <#d> .", 1)]
    [InlineData("<#x> dcat:keyword 'Baum' ; dcat:distribution <#f> . <#f> dcat:byteSize 1 .", 0)]
    [InlineData("", 0)]
    public void Odd_descriptions_earn_nothing_and_break_nothing(string turtle, int distributions)
    {
        var result = Graphs.Measure(turtle, conforms: false);

        Assert.Equal((0, distributions), (result.Points, result.Distributions));
    }

    [Fact]
    public void Hundreds_of_distributions_are_counted_each()
    {
        var turtle = new StringBuilder();
        for (var i = 0; i < 700; i++) turtle.Append(System.Globalization.CultureInfo.InvariantCulture, $"<#d> dcat:distribution <#f{i}> . <#f{i}> dcat:byteSize {i} .\n");
        turtle.Append("<#f699> dcterms:rights 'Alle' .");

        var result = Graphs.Measure(turtle.ToString(), conforms: false);

        Assert.Equal((700, 10), (result.Distributions, result.Points));
        Assert.Equal(1.0 / 700, result.Measures.Single(m => m.Indicator.Metric == "rightsAvailability").Share);
        Assert.Equal(result, Copy(result));
    }

    [Theory]
    [InlineData(0, "Bad")]
    [InlineData(119, "Bad")]
    [InlineData(120, "Bad")]
    [InlineData(121, "Sufficient")]
    [InlineData(220, "Sufficient")]
    [InlineData(221, "Good")]
    [InlineData(350, "Good")]
    [InlineData(351, "Excellent")]
    [InlineData(405, "Excellent")]
    public void Points_are_rated_by_the_published_texts(int points, string band) => Assert.Equal(band, MqaBands.Of(points).ToString());

    [Fact]
    public void The_stored_form_is_one_sign_per_indicator()
    {
        var result = Graphs.Measure(Complete + "<#d> dcat:distribution <#g> . <#g> dcat:accessURL <https://stadt.example/unseen> ." + CompleteFile);

        Assert.Equal("""{"dataset":"1111?111111","distributions":["111111111111","?00000000000"]}""", JsonSerializer.Serialize(result));
        Assert.Equal(result, Copy(result));
        Assert.NotEqual(result, Graphs.Measure(Complete + CompleteFile));
    }

    [Theory]
    [InlineData("""{"dataset":"11","distributions":["1",null],"later":{"a":[1]}}""", 30 + 30 + 50)]
    [InlineData("{}", 0)]
    public void A_stored_form_with_less_or_more_is_read_as_far_as_it_goes(string json, int points) =>
        Assert.Equal(points, JsonSerializer.Deserialize<MqaResult>(json)!.Points);

    private static MqaResult Copy(MqaResult result) => JsonSerializer.Deserialize<MqaResult>(JsonSerializer.Serialize(result))!;
}
