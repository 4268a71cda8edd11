using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Catalog.Tests.Normalisation;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Dcat;

/// <summary>The repairs that catalogues in RDF are known to need: read, put in order, written, and the source told of each.</summary>
public sealed class RepairTests
{
    private const string Eu = "http://publications.europa.eu/resource/authority/";

    /// <summary>What a document says of a dataset (or, after "F:", of its file), the findings that tell of it, and what is written.</summary>
    public static TheoryData<string, string, string> Repairs => new()
    {
        { "<http://dcat-ap.de/def/dcatde/1_0/contributorID> <http://dcat-ap.de/def/contributors/openNRW>", "dcat.old-namespace", "dcatde:contributorID <http://dcat-ap.de/def/contributors/openNRW>" },
        { "<http://dcat-ap.de/def/dcatde/1.0.1/politicalGeocodingLevelURI> <http://dcat-ap.de/def/politicalGeocoding/Level/state>", "dcat.old-namespace", "dcatde:politicalGeocodingLevelURI <http://dcat-ap.de/def/politicalGeocoding/Level/state>" },
        { "dct:language <http://publications.europa.eu/mdr/resource/authority/language/DEU>", "language.alias", $"dct:language <{Eu}language/DEU>" },
        { "dct:language \"de\"", "language.alias", $"dct:language <{Eu}language/DEU>" },
        { "dcat:theme <http://publications.europa.eu/mdr/authority/data-theme/ENVI>", "theme.alias", $"dcat:theme <{Eu}data-theme/ENVI>" },
        { $"dcat:theme <{Eu}data-theme/ENVI\\u00A0>", "theme.alias", $"dcat:theme <{Eu}data-theme/ENVI>" },
        { "dct:accrualPeriodicity <http://purl.org/cld/freq/monthly>", "frequency.alias", $"dct:accrualPeriodicity <{Eu}frequency/MONTHLY>" },
        { "dct:identifier <https://example.org/id/1>", "dcat.iri-for-literal", "dct:identifier \"https://example.org/id/1\"" },
        { "dct:temporal [ a dct:PeriodOfTime ; schema:startDate \"2020-01-01\"^^xsd:date ]", "dcat.old-name", "dct:temporal [ a dct:PeriodOfTime ; dcat:startDate \"2020-01-01\"^^xsd:date ]" },
        { "dct:issued \"2020-01-01\"", "dcat.wrong-datatype", "dct:issued \"2020-01-01\"^^xsd:date" },
        { "dct:issued \"2020-01-01T00:00:00\"^^xsd:date", "dcat.wrong-datatype", "dct:issued \"2020-01-01T00:00:00\"^^xsd:dateTime" },
        { "dct:issued \"01.05.2020\"", "date.german", "dct:issued \"2020-05-01\"^^xsd:date" },
        { "dcat:spatialResolutionInMeters 10", "dcat.wrong-datatype", "dcat:spatialResolutionInMeters \"10\"^^xsd:decimal" },
        { "dcat:landingPage \"https://example.org/seite\"^^xsd:anyURI", "dcat.literal-for-iri", "dcat:landingPage <https://example.org/seite>" },
        { "dcat:landingPage <https://example.org/schöne seite>", "url.encoded", "dcat:landingPage <https://example.org/sch%C3%B6ne%20seite>" },
        { "dcat:landingPage \"https://example.org/seite\\u00A0\"", "url.encoded", "dcat:landingPage <https://example.org/seite>" },
        { "dct:description \"Text\\u00A0mit\\u200B Zeichen\"", "text.characters", "dct:description \"Text mit Zeichen\"" },
        { "dct:description \"keine Angabe\"", "text.placeholder", "" },
        { "dct:publisher \"Amt\"", "dcat.literal-for-node", "dct:publisher [ a foaf:Agent ; foaf:name \"Amt\" ]" },
        { "dcatap:availability <http://dcat-ap.de/def/plannedAvailability/stable>", "availability.alias", $"dcatap:availability <{Eu}planned-availability/STABLE>" },
        { "dcatde:plannedAvailability <http://dcat-ap.de/def/plannedAvailability/stable>", "availability.alias dcat.old-name", $"dcatap:availability <{Eu}planned-availability/STABLE>" },
        { "dcat:contactPoint [ a vcard:Kind ; vcard:fn \"A\" ; vcard:hasEmail \"a@example.org\" ]", "dcat.literal-for-iri", "dcat:contactPoint [ a vcard:Kind ; vcard:fn \"A\" ; vcard:hasEmail <mailto:a@example.org> ]" },
        { "dcat:contactPoint [ a vcard:Kind ; vcard:fn \"A\" ; vcard:hasTelephone <tel:0221 1234> ]", "dcat.telephone-form", "dcat:contactPoint [ a vcard:Kind ; vcard:fn \"A\" ; vcard:hasTelephone <tel:0221-1234> ]" },
        {
            "dct:spatial [ a dct:Location ; locn:geometry \"{\\\"type\\\":\\\"Point\\\",\\\"coordinates\\\":[6.96,50.94]}\"^^<https://www.iana.org/assignments/media-types/application/vnd.geo+json> ]",
            "dcat.geojson-geometry", "dct:spatial [ a dct:Location ; locn:geometry [ a locn:Geometry ; geo:asWKT \"POINT (6.96 50.94)\"^^geo:wktLiteral ] ]"
        },
        { "F: dct:license <http://dcat-ap.de/def/licenses/dl-zero-de/2.0/>", "licence.alias", "dct:license <http://dcat-ap.de/def/licenses/dl-zero-de/2.0>" },
        { "F: dct:license <https://www.dcat-ap.de/def/licenses/20210721.html#cc-zero>", "licence.alias", "dct:license <http://dcat-ap.de/def/licenses/cc-zero>" },
        { "F: dct:license \"dl-de-zero-2.0\"", "licence.alias", "dct:license <http://dcat-ap.de/def/licenses/dl-zero-de/2.0>" },
        { "F: dct:license <https://example.org/eigene>", "licence.unknown", "dct:license <https://example.org/eigene>" },
        { $"F: dct:format <{Eu}file-type/csv>", "format.alias", $"dct:format <{Eu}file-type/CSV>" },
        { "F: dct:format \"CSV\"", "format.alias", $"dct:format <{Eu}file-type/CSV>" },
        { "F: dcat:mediaType \"text/csv\"", "media-type.alias", "dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv>" },
        { "F: dcat:byteSize \"10.0\"^^xsd:decimal", "dcat.wrong-datatype", "dcat:byteSize \"10\"^^xsd:nonNegativeInteger" },
        { "F: adms:status <http://purl.org/adms/status/Completed>", "status.alias", $"adms:status <{Eu}distribution-status/COMPLETED>" },
        { "F: dcat:accessURL \"https://example.org/a b\"", "dcat.literal-for-iri url.encoded", "dcat:accessURL <https://example.org/a%20b>" },
    };

    [Theory]
    [MemberData(nameof(Repairs))]
    public void A_repair_is_made_written_and_told(string said, string rules, string written)
    {
        var ofFile = said.StartsWith("F: ", StringComparison.Ordinal);
        var source = Turtle.Graph(ofFile ? $"ex:d a dcat:Dataset ; dcat:distribution ex:f . ex:f a dcat:Distribution ; {said[3..]} ." : $"ex:d a dcat:Dataset ; {said} .");

        var (read, reading) = DcatReader.Read(source, Turtle.Subject);
        var (resource, normalising) = Normaliser.Normalise(read, Cases.Context);
        var findings = reading.Concat(normalising).Select(f => f.Rule).ToHashSet();

        Assert.All(rules.Split(' '), rule => Assert.Contains(rule, findings));
        var lines = Turtle.Lines(Entries.WrittenResource(resource));
        var subject = ofFile ? "ex:f" : "ex:d";
        if (written.Length == 0) Assert.DoesNotContain("description", lines, StringComparison.Ordinal);
        else if (!written.Contains('[', StringComparison.Ordinal)) Assert.Contains(Turtle.Lines(Turtle.Graph($"{subject} {written} .")), lines, StringComparison.Ordinal);
        else Assert.All(Values(written), value => Assert.Contains(value, lines, StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_without_scheme_is_completed_and_told()
    {
        var graph = new RdfGraph();
        var contact = RdfTerm.Blank("k");
        graph.Add(Turtle.Subject, RdfTerm.Iri(RDF.Type), RdfTerm.Iri(DCAT.Dataset));
        graph.Add(Turtle.Subject, RdfTerm.Iri(DCAT.ContactPoint), contact);
        graph.Add(contact, RdfTerm.Iri(VCARD.HasEmail), RdfTerm.Iri("a@example.org"));

        var (resource, findings) = DcatReader.Read(graph, Turtle.Subject);

        Assert.Equal(["a@example.org"], resource.ContactPoints[0].Emails);
        Assert.Equal([new Finding(DcatRules.SchemeMissing, Severity.Note, Responsibility.Transport, "vcard:hasEmail", "a@example.org", "mailto:a@example.org")], findings);
        Assert.Contains("<mailto:a@example.org>", Turtle.Lines(Entries.WrittenResource(resource)), StringComparison.Ordinal);
    }

    // Blank nodes have no fixed name: of values in brackets the lines are compared without their subject.
    private static IEnumerable<string> Values(string written) =>
        Turtle.Lines(Turtle.Graph($"ex:d {written} .")).Split('\n').Where(l => l.StartsWith("_:", StringComparison.Ordinal) && !l.Contains(" _:", StringComparison.Ordinal)).Select(l => l[l.IndexOf(' ', StringComparison.Ordinal)..]);
}
