using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Dcat;

public sealed class WriteCatalogTests
{
    [Fact]
    public void A_page_links_and_contains_its_entries_and_names_the_other_pages_in_both_generations_of_hydra()
    {
        var dataset = Entries.Of(new Dataset { Iri = "https://example.org/d", Titles = [new LangString("A")] }, "1");
        var service = Entries.Of(new DataService { Iri = "https://example.org/s", Titles = [new LangString("S")] }, "2");
        var series = Entries.Of(new DatasetSeries { Iri = "https://example.org/r", Titles = [new LangString("R")] }, "3");
        var page = new CatalogPage([dataset, service, series], 2, 4, 3, 1, 350, new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));
        var graph = new RdfGraph();

        DcatWriter.WriteCatalog(page, Entries.Catalog, Address, graph, new DcatWriteOptions { ItemsPerPage = 100 });

        var expected = Turtle.Graph($"""
            <https://daten.example/catalog> a dcat:Catalog ; dct:title "Datenraum NRW"@de ;
                dct:description "Offene Daten der Kommunen und des Landes Nordrhein-Westfalen in einem Katalog."@de ;
                dct:publisher <https://daten.example/catalog#publisher> ; foaf:homepage <https://daten.example/> ;
                dct:language <http://publications.europa.eu/resource/authority/language/DEU> ;
                dcat:themeTaxonomy <http://publications.europa.eu/resource/authority/data-theme> ;
                dct:spatial <http://dcat-ap.de/def/politicalGeocoding/stateKey/05> ;
                dct:modified "2026-03-04T05:06:07Z"^^xsd:dateTime ;
                dcat:dataset ex:d, ex:r ; dcat:service ex:s ; dcat:record {Record(dataset)}, {Record(service)}, {Record(series)} .
            <https://daten.example/catalog#publisher> a foaf:Agent ; foaf:name "Datenraum NRW"@de ; dct:type <http://purl.org/adms/publishertype/RegionalAuthority> .
            <http://purl.org/adms/publishertype/RegionalAuthority> a skos:Concept .
            <https://daten.example/> a foaf:Document .
            <http://publications.europa.eu/resource/authority/language/DEU> a dct:LinguisticSystem .
            <http://publications.europa.eu/resource/authority/data-theme> a skos:ConceptScheme .
            <http://dcat-ap.de/def/politicalGeocoding/stateKey/05> a dct:Location .
            <{Address(2)}> a hydra:PagedCollection, hydra:PartialCollectionView ; hydra:totalItems 350 ; hydra:itemsPerPage 100 ;
                hydra:first <{Address(1)}> ; hydra:firstPage <{Address(1)}> ; hydra:previous <{Address(1)}> ; hydra:previousPage <{Address(1)}> ;
                hydra:next <{Address(3)}> ; hydra:nextPage <{Address(3)}> ; hydra:last <{Address(4)}> ; hydra:lastPage <{Address(4)}> .
            """);
        foreach (var entry in page.Items) DcatWriter.Write(entry, Entries.Catalog, expected);
        Assert.Equal(Turtle.Lines(expected), Turtle.Lines(graph));
        Assert.Equal(["https://example.org/d", "https://example.org/s", "https://example.org/r"], DcatReader.FindResources(graph).Select(t => t.Value));
    }

    [Fact]
    public void An_empty_catalogue_is_one_page_without_neighbours()
    {
        var graph = new RdfGraph();

        DcatWriter.WriteCatalog(new CatalogPage([], 1, 1, null, null, 0, null), Entries.Catalog, Address, graph);

        var page = RdfTerm.Iri(Address(1).AbsoluteUri);
        Assert.Equal(RdfTerm.Typed("0", XSD.Integer), graph.Object(page, HYDRA.TotalItems));
        Assert.Null(graph.Object(page, HYDRA.Next));
        Assert.Null(graph.Object(page, HYDRA.PreviousPage));
        Assert.Empty(DcatReader.FindResources(graph));
    }

    [Fact]
    public void Two_entries_of_one_subject_that_are_no_copies_are_described_under_addresses_of_their_own()
    {
        var one = Entries.Of(new Dataset { Iri = "https://example.org/d", Titles = [new LangString("Eins")] }, "1");
        var other = Entries.Of(new Dataset { Iri = "https://example.org/d", Titles = [new LangString("Zwei")] }, "2");
        var graph = new RdfGraph();

        DcatWriter.WriteCatalog(new CatalogPage([one, other], 1, 1, null, null, 2, null), Entries.Catalog, Address, graph);

        Assert.Equal(
            ["https://example.org/d Eins", $"https://daten.example/dataset/{other.Id} Zwei"],
            graph.Find(null, RdfTerm.Iri(DCAT.DatasetProperty)).Select(t => $"{t.Object.Value} {graph.Object(t.Object, DCTERMS.Title)?.Value}"));
    }

    private static Uri Address(int page) => new($"https://daten.example/catalog?page={page}");

    private static string Record(StoredDataset entry) => $"<https://daten.example/dataset/{entry.Id}#record>";
}
