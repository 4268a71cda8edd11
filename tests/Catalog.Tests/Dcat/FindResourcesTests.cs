using OpenDataNrw.Catalog.Dcat;

namespace OpenDataNrw.Catalog.Tests.Dcat;

public sealed class FindResourcesTests
{
    [Fact]
    public void Typed_and_listed_subjects_are_entries_in_the_order_of_the_document()
    {
        var found = Find("""
            ex:c a dcat:Catalog ; dct:title "K" ; dcat:dataset ex:ungetypt, ex:a ; dcat:service ex:dienst .
            ex:a a dcat:Dataset, foaf:Document ; dct:title "A" .
            ex:ungetypt dct:title "ohne Typ" .
            ex:serie a dcat:DatasetSeries, dcat:Dataset ; dct:title "S" .
            ex:dienst a dcat:DataService ; dct:title "D" .
            ex:f a dcat:Distribution ; dct:title "F" .
            """);

        Assert.Equal(["a", "ungetypt", "serie", "dienst"], found);
    }

    [Fact]
    public void Nodes_of_which_only_the_type_is_said_are_references_not_entries()
    {
        Assert.Equal(["a"], Find("""
            ex:c a dcat:Catalog ; dcat:dataset ex:a, ex:andereSeite .
            ex:a a dcat:Dataset ; dct:title "A" ; dcat:inSeries ex:s .
            ex:s a dcat:DatasetSeries .
            """));
    }

    [Fact]
    public void An_access_service_is_an_entry_only_where_a_catalogue_lists_it()
    {
        Assert.Equal(["a", "gelistet", "frei"], Find("""
            ex:c a dcat:Catalog ; dct:title "K" ; dcat:service ex:gelistet .
            ex:a a dcat:Dataset ; dct:title "A" ; dcat:distribution [ a dcat:Distribution ; dcat:accessService ex:gelistet, ex:eigen, [ a dcat:DataService ; dct:title "b" ] ] .
            ex:gelistet a dcat:DataService ; dct:title "G" .
            ex:eigen a dcat:DataService ; dct:title "E" .
            ex:frei a dcat:DataService ; dct:title "F" .
            """));
    }

    [Fact]
    public void Catalogues_and_records_are_no_entries_even_if_typed_as_datasets()
    {
        Assert.Equal(["a"], Find("""
            ex:c a dcat:Catalog, dcat:Dataset ; dct:title "K" ; dcat:dataset ex:a, ex:c, "kein Knoten" .
            ex:r a dcat:CatalogRecord, dcat:Dataset ; dct:title "R" .
            ex:a a dcat:Dataset ; dct:title "A" .
            """));
    }

    [Fact]
    public void An_empty_catalogue_has_no_entries() => Assert.Empty(Find("ex:c a dcat:Catalog ; dct:title \"K\" ."));

    private static IEnumerable<string> Find(string turtle) =>
        DcatReader.FindResources(Turtle.Graph(turtle)).Select(t => t.Value.Replace("https://example.org/", "", StringComparison.Ordinal));
}
