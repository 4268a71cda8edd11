using System.Globalization;
using System.Xml;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Mapping;
using OpenDataNrw.Harvester.Mapping.Xml;
using OpenDataNrw.Harvester.Xml;

namespace OpenDataNrw.Harvester.Connectors.Csw;

/// <summary>An answer to GetRecords, of CSW 2.0.2 or 3.0.</summary>
/// <param name="Matched">How many records there are in all, as the service says; null if it does not.</param>
/// <param name="Next">Position of the first record that is not on the page, as the service says; null if it does not.</param>
/// <param name="Records">The records, each as XML that stands alone.</param>
internal sealed record CswPage(int? Matched, int? Next, IReadOnlyList<XmlRecord> Records)
{
    /// <summary>Reads an answer.</summary>
    /// <exception cref="SourceFaultException">It is something else, an exception of the service, or broken off.</exception>
    public static CswPage Read(SourceDocument document, HarvestSource source)
    {
        try
        {
            using var reader = SafeXml.OpenMetadata(document, out var isMixed);
            reader.MoveToContent();
            if (reader.LocalName is "ExceptionReport" or "ServiceExceptionReport") CswFaults.ThrowIfException(XmlTree.Read(reader.ReadSubtree()).Root, document);
            if (reader.LocalName != "GetRecordsResponse") throw CswFaults.Unexpected(document, "GetRecords", reader.LocalName);
            var page = Results(reader, isMixed, source) ?? throw CswFaults.Unexpected(document, "GetRecords", "GetRecordsResponse ohne SearchResults");
            // The end tags, too, have to be there: a page that breaks off after a record looks whole up to then.
            while (reader.Read())
            {
            }

            return page;
        }
        catch (XmlException e)
        {
            throw SafeXml.Fault(document, e);
        }
    }

    private static CswPage? Results(XmlReader reader, bool isMixed, HarvestSource source)
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "SearchResults") continue;
            var (matched, next) = (Number(reader, "numberOfRecordsMatched"), Number(reader, "nextRecord"));
            var records = new List<XmlRecord>();
            if (reader.IsEmptyElement) return new CswPage(matched, next, records);
            var depth = reader.Depth;
            reader.Read();
            while (reader.Depth > depth)
            {
                // Cut leaves the reader behind the record.
                if (reader.NodeType == XmlNodeType.Element) records.Add(XmlRecord.Of(RecordXml.Cut(reader), isMixed, source));
                else reader.Read();
            }

            return new CswPage(matched, next, records);
        }

        return null;
    }

    private static int? Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;
}
