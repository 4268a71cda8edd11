using System.Text;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Catalog.Tests.Dcat;
using OpenDataNrw.Catalog.Tests.Normalisation;
using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Catalog.Tests.Shapes;

/// <summary>Documents that keep the rules are left in peace.</summary>
public sealed class ValidDocumentRules
{
    public static TheoryData<string> Smallest =>
    [
        "ex:x a dcat:Catalog ; dcterms:title \"Daten\" ; dcterms:description \"Alle Daten.\" ; dcterms:publisher [ a foaf:Agent ; foaf:name \"Stadt\" ] .",
        "ex:x a dcat:Dataset ; dcterms:title \"Bäume\" ; dcterms:description \"Alle Bäume.\" ; dcterms:publisher [ a foaf:Organization ; foaf:name \"Stadt\" ] .",
        "ex:x a dcat:Distribution ; dcat:accessURL <https://example.org/> ; dcterms:license <http://dcat-ap.de/def/licenses/cc-zero> .",
        "ex:x a dcat:DataService ; dcterms:title \"WFS\" ; dcat:endpointURL <https://example.org/> ; dcterms:publisher [ a foaf:Agent ; foaf:name \"Stadt\" ] .",
        "ex:x a dcat:DatasetSeries ; dcterms:title \"Bäume\" ; dcterms:description \"Je Jahr.\" ; dcterms:publisher [ a foaf:Agent ; foaf:name \"Stadt\" ] .",
        "ex:x a vcard:Individual ; vcard:hasTelephone <tel:+49-221-0> .",
        "ex:x a dcterms:PeriodOfTime ; dcat:endDate \"2020\"^^xsd:gYear .",
        "ex:x a dcterms:Location .",
        "",
    ];

    [Theory]
    [MemberData(nameof(Smallest))]
    public void The_smallest_descriptions_allowed_break_nothing(string turtle) =>
        Assert.DoesNotContain(Judge.Everyday(Turtle.Graph(turtle)), v => v.Severity == "Violation");

    /// <summary>What is left is deliberate (samples/README.md): F26, F27 a frequency that no list knows, F48 no licence at all.</summary>
    [Theory]
    [InlineData("daten.it-rheinmark.example/catalog.jsonld")]
    [InlineData("daten.kreis-wiesenlippe.example/catalog.ttl", "https://daten.kreis-wiesenlippe.example/datensatz/infektionen dataset-frequency-listed")]
    [InlineData("katalog.hellwegtal.example/catalog-1.rdf", "https://katalog.hellwegtal.example/dataset/waermeplanung dataset-frequency-listed")]
    [InlineData("katalog.hellwegtal.example/catalog-2.rdf", "https://katalog.hellwegtal.example/dataset/amphibien/resource/1 distribution-licence")]
    [InlineData("katalog.hellwegtal.example/catalog-3.rdf")]
    public void Samples_as_we_write_them_break_only_what_they_break_on_purpose(string file, params string[] onPurpose)
    {
        var format = Path.GetExtension(file) switch { ".ttl" => RdfFormat.Turtle, ".rdf" => RdfFormat.RdfXml, _ => RdfFormat.JsonLd };
        var text = File.ReadAllText(Path.Combine(SharedMaterial.RepositoryRoot, "samples", file)).Replace("{base}", "https://daten.example/", StringComparison.Ordinal);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var document = RdfReader.ReadGraph(stream, format, "https://daten.example/");
        var written = new RdfGraph();
        foreach (var subject in DcatReader.FindResources(document))
        {
            var record = Normaliser.Normalise(DcatReader.Read(document, subject).Value, Cases.Context).Value;
            DcatWriter.Write(Entries.Of(record, subject.Value), Entries.Catalog, written);
        }

        Assert.Equal(onPurpose, Judge.Everyday(written).Where(v => v.Severity == "Violation").Select(v => $"{v.Focus} {v.Shape}"));
    }

    /// <summary>The official document has a series without a publisher, which the official shapes fail to notice.</summary>
    [Fact]
    public void The_official_example_lacks_no_more_than_the_publisher_of_its_series()
    {
        using var stream = File.OpenRead(SharedMaterial.PathTo("samples", "govdata-v3.0", "quicktest.ttl"));
        var verdicts = Judge.Everyday(RdfReader.ReadGraph(stream, RdfFormat.Turtle));

        Assert.Equal(
            [new Verdict("Violation", "http://example.org/quicktest/series", "dcterms:publisher", "series-publisher")],
            verdicts.Where(v => v.Severity == "Violation"));
    }
}
