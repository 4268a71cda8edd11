using System.Globalization;
using System.Text;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Connectors.DcatRdf;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Mapping.DcatRdf;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Harvester.Tests.Connectors.DcatRdf;

/// <summary>A document that is too large for memory gives the same records as if it were read whole.</summary>
public sealed class LargeRdfTests
{
    private const string Address = "https://daten.musterstadt.example/catalog.ttl";

    private const string Prefixes = """
        @prefix dcat: <http://www.w3.org/ns/dcat#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
        @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
        @prefix : <https://daten.musterstadt.example/id/> .

        """;

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(64)]
    public void What_belongs_to_an_entry_is_found_wherever_it_stands(int parts)
    {
        var turtle = new StringBuilder(Prefixes).Append("""
            :catalog a dcat:Catalog ; dct:title "Katalog" ; dct:publisher :amt ; dcat:service :s-listed ; dcat:dataset :untyped .
            :untyped dct:title "Ohne Typ" ; dct:publisher :amt .
            :series a dcat:DatasetSeries ; dct:title "Reihe" ; dct:publisher :amt .
            :s-listed a dcat:DataService ; dct:title "Dienst" ; dcat:contactPoint _:team .
            :s-own a dcat:DataService ; dct:title "Dienst von d1" ; dcat:servesDataset :d1 .
            :s-alone a dcat:DataService ; dct:title "Dienst ohne Datensatz" ; dcat:servesDataset :d2 .
            :mentioned a dcat:Dataset .

            """);
        for (var i = 1; i <= 40; i++)
            turtle.AppendLine(
                CultureInfo.InvariantCulture,
                $"""
                :d{i} a dcat:Dataset ; dct:title "Datensatz {i}"@de ; dct:publisher :amt ; dcat:contactPoint _:team ; dcat:inSeries :series ; dct:isPartOf :catalog ;
                  dct:relation :d{(i % 40) + 1} ; dct:spatial [ dct:title "Ort {i}" ] ; dct:provenance [ foaf:page :page ] ; dcat:distribution :d{i}-csv .
                """);
        for (var i = 1; i <= 40; i++)
            turtle.AppendLine(CultureInfo.InvariantCulture, $":d{i}-csv dct:title \"Tabelle {i}\" ; dcat:accessService {(i == 1 ? ":s-own" : ":s-listed")} ; dct:license <http://dcat-ap.de/def/licenses/dl-zero-de/2.0> .");
        turtle.AppendLine("_:team vcard:fn \"Team\" ; vcard:hasAddress [ vcard:locality \"Musterstadt\" ] . :amt foaf:name \"Amt\" ; foaf:made :d1 . :page <http://www.w3.org/2000/01/rdf-schema#label> \"Seite\" .");

        AssertSame(Encoding.UTF8.GetBytes(turtle.ToString()), "text/turtle", parts, records: 44);
    }

    [Theory]
    [InlineData("<https://daten.musterstadt.example/id/a> <http://purl.org/dc/terms/title> \"A\" .\nkaputt\n<https://daten.musterstadt.example/id/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .\n", "application/n-triples", 2)]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:dcat='http://www.w3.org/ns/dcat#' xmlns:dct='http://purl.org/dc/terms/'><dcat:Dataset rdf:about='https://daten.musterstadt.example/id/a'><dct:title>Größe</dct:title></dcat:Dataset></rdf:RDF>", "application/rdf+xml", 1)]
    [InlineData("", "text/turtle", 0)]
    public void Each_serialisation_that_has_statements_can_be_taken_apart(string text, string mediaType, int records) =>
        AssertSame(Encoding.UTF8.GetBytes(text.Length > 0 ? text : Prefixes), mediaType, 3, records);

    [Fact]
    public void JSON_LD_cannot_be_taken_apart()
    {
        using var document = Document("""{"@graph":[],"@context":{}}"""u8.ToArray(), "application/ld+json");

        Assert.False(LargeRdf.CanRead(document, Harvest.Source("dcat", Address)));
    }

    [Fact]
    public void What_the_document_says_about_its_pages_comes_first()
    {
        using var document = Document(Encoding.UTF8.GetBytes(Prefixes + ":x hydra:totalItems 3 ; hydra:next <?page=2> . :a a dcat:Dataset ; dct:title \"A\" ."), "text/turtle");
        var source = Harvest.Source("dcat", Address);

        var first = LargeRdf.Pages(document, source, Harvest.Options, 2).First();

        Assert.Equal((3, "https://daten.musterstadt.example/catalog.ttl?page=2"), (HydraPaging.Total(first.Graph), HydraPaging.Next(first.Graph, document.Url, source)!.AbsoluteUri));
    }

    [Fact]
    public void A_document_that_breaks_off_is_the_source_s_fault_before_any_record_comes()
    {
        using var document = Document(Encoding.UTF8.GetBytes(Prefixes + ":a a dcat:Dataset ; dct:title \"A\" . :b a dcat:"), "text/turtle");

        Assert.Equal("source.invalid-rdf", Assert.Throws<SourceFaultException>(() => LargeRdf.Pages(document, Harvest.Source("dcat", Address), Harvest.Options, 2).First()).Reason);
    }

    [Theory]
    [InlineData("feeds")]
    public void Real_catalogues_give_the_same_records(string folder)
    {
        var files = new DirectoryInfo(SharedMaterial.PathTo(folder)).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f => f.Extension is ".ttl" or ".rdf" or ".nt" && f.Length is > 20_000 and < 8_000_000)
            .OrderBy(f => f.FullName, StringComparer.Ordinal).Take(25).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file.FullName);
            if (TryReadWhole(bytes, MediaType(file)) is not null) AssertSame(bytes, MediaType(file), 5, records: null);
        }
    }

    private static string MediaType(FileInfo file) => file.Extension == ".nt" ? "application/n-triples" : file.Extension == ".ttl" ? "text/turtle" : "application/rdf+xml";

    private static List<string>? TryReadWhole(byte[] content, string mediaType)
    {
        try
        {
            return Described([RdfPage.Read(new SourceDocument(new Uri(Address), content, mediaType, null), Harvest.Source("dcat", Address))]);
        }
        catch (SourceFaultException)
        {
            return null;
        }
    }

    private static void AssertSame(byte[] content, string mediaType, int parts, int? records)
    {
        using var document = Document(content, mediaType);
        var apart = Described(LargeRdf.Pages(document, Harvest.Source("dcat", Address), Harvest.Options, parts));

        Assert.Equal(TryReadWhole(content, mediaType)!, apart);
        if (records is { } expected) Assert.Equal(expected, apart.Count);
    }

    private static SpooledDocument Document(byte[] content, string mediaType) => new(new Uri(Address), new MemoryStream(content), mediaType, null);

    // Places differ, since a part counts for itself; records without identifier and doubles are compared by what was found wrong.
    private static List<string> Described(IEnumerable<RdfPage> pages)
    {
        var records = new RdfRecords("application/n-triples", (graph, subject) => RecordIdentity.Of(graph, subject, Harvest.Source("dcat", Address)));
        return [.. pages.SelectMany((page, i) => records.Of(page, i + 1)).Select(e => e switch
        {
            ListingEvent.Listed listed => $"{listed.Record.Identifier} {Encoding.UTF8.GetString(listed.Record.Content.Span)}",
            ListingEvent.Unreadable { Rejection: var rejection } => $"{rejection.Reason} {rejection.Title}",
            _ => e.ToString(),
        }).Order(StringComparer.Ordinal)];
    }
}
