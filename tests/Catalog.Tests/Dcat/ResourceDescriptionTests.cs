using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.Tests.Dcat;

public sealed class ResourceDescriptionTests
{
    private const string Document = """
        ex:c a dcat:Catalog ; dct:title "K" ; dct:publisher ex:p ; dcat:dataset ex:d, ex:d2 .
        ex:d2 a dcat:Dataset ; dct:title "Anderer" ; dct:publisher ex:p ; dcat:distribution ex:f2 .
        ex:f2 a dcat:Distribution ; dct:title "F2" .
        """;

    private const string Own = """
        ex:d a dcat:Dataset ; dct:title "A" ; dct:publisher ex:p ; dct:relation ex:d2 ; dct:isPartOf ex:c ; dcat:inSeries ex:s ;
            dcat:distribution ex:f ; dct:spatial ex:ort ; dcat:contactPoint [ vcard:fn "K" ; vcard:hasAddress [ vcard:locality "Köln" ] ] ;
            dcat:theme ex:thema ; ex:kreis _:x .
        _:x ex:kreis _:y . _:y ex:kreis _:x ; ex:zurück ex:d .
        ex:p a foaf:Agent ; foaf:name "Amt" ; dct:type ex:art .
        ex:f a dcat:Distribution ; dct:license ex:l ; dcat:accessService ex:dienst .
        ex:dienst a dcat:DataService ; dct:title "WFS" ; dcat:servesDataset ex:d2 ; dct:publisher ex:p .
        ex:ort a dct:Location ; skos:prefLabel "Köln" .
        ex:l rdfs:label "Lizenz"@de .
        ex:thema skos:prefLabel "Thema" .
        """;

    [Fact]
    public void A_record_takes_its_own_parts_and_leaves_other_records_and_the_catalogue()
    {
        var document = Turtle.Graph(Document + Own + "ex:s a dcat:DatasetSeries ; dct:title \"S\" . ex:l dct:type ex:mehr . ex:thema skos:broader ex:oben . ex:oben skos:prefLabel \"O\" .");

        var extracted = ResourceDescription.Extract(document, Turtle.Subject);

        Assert.Equal(Turtle.Lines(Turtle.Graph(Own)), Turtle.Lines(extracted));
    }

    [Fact]
    public void A_record_reads_the_same_from_its_extract_as_from_the_document()
    {
        var document = Turtle.Graph(Document + Own);

        var whole = DcatReader.Read(document, Turtle.Subject);
        var part = DcatReader.Read(ResourceDescription.Extract(document, Turtle.Subject), Turtle.Subject);

        Assert.Equal(Turtle.Json(whole.Value), Turtle.Json(part.Value));
        Assert.Equal(whole.Findings, part.Findings);
    }

    [Fact]
    public void Extracting_every_record_of_a_large_document_looks_at_each_statement_a_few_times_only()
    {
        const int count = 10_000;
        var document = new RdfGraph();
        var text = new System.Text.StringBuilder("ex:c a dcat:Catalog .\nex:p a foaf:Agent ; foaf:name \"Amt\" .\n");
        for (var i = 0; i < count; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"ex:c dcat:dataset ex:d{i} .\nex:d{i} a dcat:Dataset ; dct:title \"T{i}\" ; dct:publisher ex:p ; dct:isPartOf ex:c ; dcat:distribution [ a dcat:Distribution ; dcat:accessURL ex:f{i} ] .\n");
        foreach (var triple in Turtle.Graph(text.ToString()).Triples) document.Add(triple);

        var subjects = DcatReader.FindResources(document);
        var extracted = subjects.Sum(subject => ResourceDescription.Extract(document, subject).Count);

        Assert.Equal(count, subjects.Count);
        // Five statements of the dataset, two of its distribution, two of the shared publisher; nothing of the catalogue's 10,001.
        Assert.Equal(count * 9, extracted);
    }
}
