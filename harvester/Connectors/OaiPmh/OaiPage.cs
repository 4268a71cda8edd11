using System.Globalization;
using System.Xml;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Mapping;
using OpenDataNrw.Harvester.Mapping.Xml;
using OpenDataNrw.Harvester.Xml;

namespace OpenDataNrw.Harvester.Connectors.OaiPmh;

/// <summary>An entry of a list.</summary>
/// <param name="Identifier">What the repository calls it; null if the header says nothing.</param>
/// <param name="IsDeleted">Whether the repository says that it deleted it.</param>
/// <param name="Record">The record; null if it was deleted or brings no metadata.</param>
internal sealed record OaiEntry(string? Identifier, bool IsDeleted, XmlRecord? Record);

/// <summary>An answer to ListRecords (https://www.openarchives.org/OAI/openarchivesprotocol.html).</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Token">What the next part is asked for with; empty where the repository says that this is the last part, null where it says nothing.</param>
/// <param name="CompleteListSize">How many entries the whole list has, as the repository guesses; null if it does not.</param>
internal sealed record OaiPage(IReadOnlyList<OaiEntry> Entries, string? Token, int? CompleteListSize)
{
    /// <summary>Reads an answer. That nothing matches is a list of nothing.</summary>
    /// <exception cref="SourceFaultException">It is something else, an error of the repository, or broken off.</exception>
    public static OaiPage Read(SourceDocument document, HarvestSource source)
    {
        try
        {
            using var reader = SafeXml.OpenMetadata(document, out var isMixed);
            reader.MoveToContent();
            if (reader.LocalName != "OAI-PMH") throw OaiFaults.Unexpected(document, reader.LocalName);
            var page = Parts(reader, isMixed, source, document);
            // The end tags have to be there, too: an answer that breaks off after a record looks whole up to then.
            while (reader.Read())
            {
            }

            return page ?? throw OaiFaults.Unexpected(document, "OAI-PMH ohne ListRecords");
        }
        catch (XmlException e)
        {
            throw SafeXml.Fault(document, e);
        }
    }

    private static OaiPage? Parts(XmlReader reader, bool isMixed, HarvestSource source, SourceDocument document)
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "error")
            {
                var code = reader.GetAttribute("code")?.Trim() ?? "";
                if (code == "noRecordsMatch") return new OaiPage([], "", 0);
                throw OaiFaults.Error(document.Url, code, reader.ReadElementContentAsString());
            }

            if (reader.LocalName == "ListRecords") return List(reader, isMixed, source);
        }

        return null;
    }

    private static OaiPage List(XmlReader reader, bool isMixed, HarvestSource source)
    {
        var entries = new List<OaiEntry>();
        string? token = null;
        int? size = null;
        if (reader.IsEmptyElement) return new OaiPage(entries, token, size);
        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "record" })
            {
                entries.Add(Entry(reader, isMixed, source));
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "resumptionToken" })
            {
                size = int.TryParse(reader.GetAttribute("completeListSize"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : size;
                token = reader.ReadElementContentAsString().Trim();
            }
            else
            {
                reader.Read();
            }
        }

        return new OaiPage(entries, token, size);
    }

    // Leaves the reader behind the record.
    private static OaiEntry Entry(XmlReader reader, bool isMixed, HarvestSource source)
    {
        var (identifier, isDeleted, record) = ((string?)null, false, (XmlRecord?)null);
        var depth = reader.Depth;
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (reader.LocalName == "header")
            {
                isDeleted = reader.GetAttribute("status")?.Trim() == "deleted";
                identifier = Identifier(reader);
            }
            else if (reader.LocalName == "metadata" && !reader.IsEmptyElement)
            {
                reader.Read();
                if (reader.NodeType == XmlNodeType.Element) record = XmlRecord.Of(RecordXml.Cut(reader), isMixed, source);
            }
            else
            {
                reader.Skip();
            }
        }

        if (!isEmpty) reader.Read();
        return new OaiEntry(identifier, isDeleted, record);
    }

    private static string? Identifier(XmlReader reader)
    {
        string? identifier = null;
        var depth = reader.Depth;
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.Depth > depth)
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "identifier" }) identifier = reader.ReadElementContentAsString().Trim();
            else reader.Read();
        if (!isEmpty) reader.Read();
        return string.IsNullOrEmpty(identifier) ? null : identifier;
    }
}
