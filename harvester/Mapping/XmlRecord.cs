using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Mapping.DublinCore;
using OpenDataNrw.Harvester.Mapping.Iso;
using OpenDataNrw.Harvester.Mapping.DcatRdf;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Harvester.Mapping;

/// <summary>A record that came as XML, of which the root element tells what it is: ISO, Dublin Core or RDF.</summary>
/// <param name="Content">Its bytes as they are kept.</param>
/// <param name="MediaType">Their media type.</param>
/// <param name="Identifier">By what it is known; null if it has nothing.</param>
/// <param name="Title">Its title, for messages.</param>
/// <param name="Fault">Why it cannot be taken, though it may have an identifier.</param>
internal sealed record XmlRecord(byte[] Content, string MediaType, string? Identifier, string? Title, (string Reason, string Message)? Fault = null)
{
    private const int MostBlankNodes = 4000;

    /// <summary>Looks at a record.</summary>
    /// <param name="xml">The record, cut out of its page.</param>
    /// <param name="isMixed">Whether the page has bytes that fit no encoding.</param>
    /// <param name="source">Its source.</param>
    public static XmlRecord Of(byte[] xml, bool isMixed, HarvestSource source)
    {
        var record = IsRdf(xml) ? OfRdf(xml, source) : OfXml(xml);
        return isMixed && record.Content.AsSpan().IndexOf("\uFFFD"u8) >= 0
            ? record with { Fault = ("record.wrong-charset", "Die Beschreibung des Datensatzes enthält Zeichen, die zu keiner Kodierung passen. Bitte den Datensatz im Katalog neu speichern oder den Export auf UTF-8 umstellen.") }
            : record;
    }

    /// <summary>Maps a record by what it is, and keeps its graph where it is RDF.</summary>
    /// <param name="record">The record.</param>
    /// <param name="source">Its source.</param>
    /// <param name="find">Finds the node of an identifier within a graph.</param>
    /// <exception cref="RecordRejectedException">It cannot become an entry.</exception>
    public static DescribedRecord Describe(SourceRecord record, HarvestSource source, Func<RdfGraph, string, RdfTerm?> find)
    {
        if (record.MediaType == RdfRecordMapping.MediaType) return RdfRecordMapping.Describe(record, RdfRecordMapping.Read(record), find);
        return new DescribedRecord(IsDublinCore(record.Content.Span) ? DublinCoreRecords.Map(record, source) : IsoRecords.Map(record, source), null);
    }

    private static bool IsDublinCore(ReadOnlySpan<byte> xml) => RootName(xml) is "Record" or "SummaryRecord" or "BriefRecord" or "dc";

    private static XmlRecord OfXml(byte[] xml)
    {
        var (identifier, title) = IsDublinCore(xml) ? DublinCoreRecords.Identify(xml) : IsoRecords.Identify(xml);
        return new XmlRecord(xml, IsoRecords.MediaType, identifier, title);
    }

    private static XmlRecord OfRdf(byte[] xml, HarvestSource source)
    {
        RdfGraph graph;
        try
        {
            using var stream = new MemoryStream(xml, writable: false);
            graph = RdfReader.ReadGraph(stream, RdfFormat.RdfXml, source.Url.AbsoluteUri, new RdfReaderOptions { LenientIris = true, LenientXml = true });
        }
        catch (RdfSyntaxException e)
        {
            return Faulty("record.invalid-rdf", $"Die Beschreibung des Datensatzes ist kein wohlgeformtes RDF: {e.Message}");
        }

        // A record of DCAT brings its catalogue record and its distributions along; the dataset is the record.
        var subjects = DcatReader.FindResources(graph).ToList();
        // GeoNetwork gives dataset and catalogue record the same address where the record has an identifier alone.
        if (subjects.Count == 0) subjects.AddRange(graph.SubjectsOf(RDF.Type, RdfTerm.Iri(DCAT.Dataset)));
        if (subjects.Count == 0) return Faulty("record.unknown-form", "Der Eintrag beschreibt weder Datensatz noch Dienst noch Reihe (dcat:Dataset, dcat:DataService, dcat:DatasetSeries). Bitte das Ausgabeschema prüfen.");
        var description = ResourceDescription.Extract(graph, subjects[0]);
        var identifier = RecordIdentity.Of(graph, subjects[0], source);
        var title = graph.Object(subjects[0], DCTERMS.Title)?.Value;
        return description.Subjects.Count(s => s.IsBlank) > MostBlankNodes
            ? Faulty("record.too-large", $"Der Datensatz besteht aus mehr als {MostBlankNodes} namenlosen Knoten. Bitte teilen Sie ihn auf oder geben Sie seinen Teilen Adressen (IRIs).") with { Identifier = identifier, Title = title }
            : new XmlRecord(CanonicalNTriples.Write(description), RdfRecordMapping.MediaType, identifier, title);

        XmlRecord Faulty(string reason, string message) => new(xml, IsoRecords.MediaType, null, null, (reason, message));
    }

    private static bool IsRdf(ReadOnlySpan<byte> xml) =>
        RootName(xml) is "RDF" or "Dataset" or "DataService" or "DatasetSeries" or "CatalogRecord" && xml[..Math.Min(xml.Length, 2000)].IndexOf("22-rdf-syntax-ns"u8) >= 0;

    // RecordXml.Cut writes no declaration: the first name is that of the root.
    private static string RootName(ReadOnlySpan<byte> xml)
    {
        var name = xml.IsEmpty ? xml : xml[1..];
        if (name.IndexOfAny(" />"u8) is var end and >= 0) name = name[..end];
        return Encoding.UTF8.GetString(name[(name.IndexOf((byte)':') + 1)..]);
    }
}
