using System.Text;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Assessment;

/// <summary>Assessments in RDF, written and read.</summary>
public sealed class DqvRules
{
    private static readonly CatalogDescription Catalog = new() { BaseUrl = new Uri("https://daten.nrw.example/") };
    private static readonly RdfTerm File = RdfTerm.Iri(Graphs.Base + "#f");

    [Fact]
    public void A_measurement_says_what_of_what_and_when()
    {
        var graph = Written("<#d> dcat:keyword 'Baum' .", []);

        var node = RdfTerm.Blank("n1-keywordAvailability");
        var about = graph.Triples.Where(t => t.Subject == node || t.Object == node).Select(t => t.ToString());
        string[] expected =
        [
            Triple(Graphs.Dataset, DQV.HasQualityMeasurement, node),
            Triple(node, RDF.Type, RdfTerm.Iri(DQV.QualityMeasurement)),
            Triple(node, DQV.ComputedOn, Graphs.Dataset),
            Triple(node, DQV.IsMeasurementOf, RdfTerm.Iri("https://piveau.eu/ns/voc#keywordAvailability")),
            Triple(node, DQV.Value, RdfTerm.Typed("true", XSD.Boolean)),
            Triple(node, PROV.GeneratedAtTime, RdfTerm.Typed("2026-06-15T12:00:00Z", XSD.DateTime)),
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), about.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        const string turtle = "<#d> dcat:keyword 'Baum' ; dcat:distribution <#f> . <#f> dcat:accessURL <https://stadt.example/works> ; dcat:byteSize 1 .";
        var mqa = Graphs.Measure(turtle);

        var read = DqvReader.Read(Copy(Written(turtle, [File])));

        var earned = read.Where(m => DqvReader.Earns(m) == true).Select(m => $"{DqvReader.IndicatorOf(m)!.Metric} {m.On}").Order(StringComparer.Ordinal);
        Assert.Equal([$"accessUrlStatusCode {File}", $"byteSizeAvailability {File}", $"keywordAvailability {Graphs.Dataset}"], earned);
        Assert.Equal($"{mqa.Points}", read.Single(m => m.Metric == PV.Score).Value.Value);
        Assert.Equal("100", read.Single(m => m.Metric == "https://daten.nrw.example/def/quality#title").Value.Value);
        Assert.Equal("100.0", read.Single(m => m.Metric == "https://daten.nrw.example/def/quality#score").Value.Value);
        Assert.All(read, m => Assert.Equal(Scored.Now, m.MeasuredAt));
    }

    [Fact]
    public void What_was_not_measured_or_does_not_apply_has_no_measurement()
    {
        var metrics = DqvReader.Read(Written("<#d> dcat:distribution <#f> . <#f> dcat:accessURL <https://stadt.example/unseen> .", [File])).Select(m => m.Metric).ToList();

        Assert.DoesNotContain(PV.Namespace + "dcatApCompliance", metrics);
        Assert.DoesNotContain(PV.Namespace + "accessUrlStatusCode", metrics);
        Assert.Contains(PV.Namespace + "downloadUrlStatusCode", metrics);
    }

    [Fact]
    public void Distributions_of_another_number_are_left_out() =>
        Assert.DoesNotContain(
            DqvReader.Read(Written("<#d> dcat:distribution <#f>, <#g> .", [File])),
            m => DqvReader.IndicatorOf(m)?.Level == MqaLevel.Distribution);

    [Fact]
    public void Our_metrics_are_declared_with_dimension_and_labels_in_both_languages()
    {
        var graph = new RdfGraph();
        QualityVocabulary.Declare(Catalog, graph);
        var used = DqvReader.Read(Written("", [])).Select(m => m.Metric).Where(m => !m.StartsWith(PV.Namespace, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(used);
        Assert.All(used.Concat(ScoreIndicators.All.Select(i => QualityVocabulary.MetricIri(Catalog, i))), iri =>
        {
            var metric = RdfTerm.Iri(iri);
            Assert.True(graph.Contains(metric, RdfTerm.Iri(RDF.Type), RdfTerm.Iri(DQV.Metric)), iri);
            Assert.Equal("de en", string.Join(' ', graph.Objects(metric, SKOS.PrefLabel).Select(l => l.Language)));
            Assert.Equal("de en", string.Join(' ', graph.Objects(metric, SKOS.Definition).Select(l => l.Language)));
            Assert.All(graph.Objects(metric, DQV.InDimension), d => Assert.True(graph.Contains(d, RdfTerm.Iri(RDF.Type), RdfTerm.Iri(DQV.Dimension))));
            Assert.NotEmpty(graph.Objects(metric, DQV.InDimension));
        });
    }

    [Theory]
    [InlineData("'true'^^xsd:boolean", true)]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("'vielleicht'", null)]
    [InlineData("<https://stadt.example/>", null)]
    public void Values_of_others_are_understood(string value, bool? earns) =>
        Assert.Equal(earns, DqvReader.Earns(Assert.Single(DqvReader.Read(Graphs.Parse($"<#d> dqv:hasQualityMeasurement [ dqv:isMeasurementOf pv:keywordAvailability ; dqv:value {value} ] .")))));

    [Theory]
    [InlineData("200", true)]
    [InlineData("399", true)]
    [InlineData("404", false)]
    [InlineData("0", false)]
    [InlineData("true", true)]
    public void States_of_addresses_come_as_numbers_too(string value, bool earns) =>
        Assert.Equal(earns, DqvReader.Earns(Assert.Single(DqvReader.Read(Graphs.Parse($"[] dqv:computedOn <#d> ; dqv:isMeasurementOf pv:accessUrlStatusCode ; dqv:value {value} .")))));

    [Fact]
    public void Incomplete_and_foreign_measurements_do_no_harm()
    {
        var read = DqvReader.Read(Graphs.Parse(
            """
            <#d> dqv:hasQualityMeasurement 'gut', [ ], [ dqv:value 1 ], [ dqv:isMeasurementOf 'Wort' ; dqv:value 1 ],
              [ dqv:isMeasurementOf <https://andere.example/metrik> ; dqv:value 7 ; prov:generatedAtTime 'neulich' ] .
            """));

        var foreign = Assert.Single(read);
        Assert.Equal(("https://andere.example/metrik", null, null, null), (foreign.Metric, foreign.MeasuredAt, DqvReader.IndicatorOf(foreign), DqvReader.Earns(foreign)));
        Assert.Equal(Graphs.Dataset, foreign.On);
    }

    [Theory]
    [InlineData("https://piveau.eu/ns/voc#reusablity", "Reusability")]
    [InlineData("https://piveau.eu/ns/voc#reusability", "Reusability")]
    [InlineData("https://piveau.eu/ns/voc#findability", "Findability")]
    [InlineData("https://piveau.eu/ns/voc#", null)]
    [InlineData("https://andere.example/findability", null)]
    public void The_misspelt_dimension_is_read_as_it_was_meant(string iri, string? dimension) => Assert.Equal(dimension, DqvReader.DimensionOf(iri)?.ToString());

    private static RdfGraph Written(string turtle, IReadOnlyList<RdfTerm> distributions)
    {
        var assessment = new ResourceAssessment { Mqa = Graphs.Measure(turtle), Score = Scored.Checked(Scored.Dataset) };
        var graph = new RdfGraph();
        DqvWriter.Write(assessment, new DqvSubject { Entry = Graphs.Dataset, Distributions = distributions, MeasuredAt = Scored.Now, Label = "n1" }, Catalog, graph);
        return graph;
    }

    private static RdfGraph Copy(RdfGraph graph)
    {
        using var stream = new MemoryStream();
        RdfWriter.Write(graph, RdfFormat.Turtle, stream, Prefixes.Standard);
        Assert.Contains("@prefix dqv:", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.OrdinalIgnoreCase);
        stream.Position = 0;
        return RdfReader.ReadGraph(stream, RdfFormat.Turtle);
    }

    private static string Triple(RdfTerm subject, string predicate, RdfTerm value) => new RdfTriple(subject, RdfTerm.Iri(predicate), value).ToString();
}
