using System.Xml;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Mapping.Xml;
using OpenDataNrw.Harvester.Xml;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>
/// Records of ISO 19139 and ISO 19115-3, whatever brought them: CSW, OAI-PMH, a folder of files. Three pure functions: is it one,
/// by what is it known, what does it say.
/// </summary>
public static class IsoRecords
{
    /// <summary>The media type under which such records are kept.</summary>
    public const string MediaType = "application/xml";

    /// <summary>Whether XML is such a record, alone or in an envelope of CSW (GetRecordByIdResponse). Its beginning suffices.</summary>
    public static bool Recognise(ReadOnlyMemory<byte> xml)
    {
        try
        {
            using var reader = SafeXml.OpenMetadata(xml);
            for (var elements = 0; elements < 4 && reader.Read();)
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (reader.LocalName is "MD_Metadata" or "MI_Metadata") return true;
                elements++;
            }
        }
        catch (XmlException)
        {
            // Whatever it is, it is not XML.
        }

        return false;
    }

    /// <summary>
    /// By what a record is known: fileIdentifier (metadataIdentifier), else the first identifier of the resource; and its title, for messages.
    /// </summary>
    /// <param name="xml">The record.</param>
    /// <returns>Identifier and title; null for what the record does not say, or if it is not well-formed.</returns>
    public static (string? Identifier, string? Title) Identify(ReadOnlyMemory<byte> xml)
    {
        try
        {
            var metadata = IsoReader.Find(XmlTree.Read(xml).Root);
            var citation = metadata["identificationInfo"].First["citation"].First;
            return (IsoReader.FileIdentifier(metadata) ?? IsoReader.ResourceIdentifier(citation), IsoValues.Text(citation["title"]));
        }
        catch (XmlException)
        {
            return (null, null);
        }
    }

    /// <summary>Maps a record. Values stay as the source wrote them; rules interpret them later.</summary>
    /// <param name="record">The record; its bytes are XML, alone or in an envelope.</param>
    /// <param name="source">The source it came from.</param>
    /// <exception cref="RecordRejectedException"><c>record.invalid-xml</c>, <c>record.unknown-form</c> or <c>record.no-title</c>.</exception>
    public static WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(source);
        return IsoMapper.Map(Read(record), record.Identifier);
    }

    internal static IsoRecord Read(SourceRecord record)
    {
        try
        {
            var metadata = IsoReader.Find(XmlTree.Read(record.Content).Root);
            return metadata.Exists
                ? IsoReader.Read(metadata)
                : throw new RecordRejectedException("record.unknown-form", $"'{record.Identifier}' ist kein Metadatensatz nach ISO 19139 oder ISO 19115-3 (MD_Metadata fehlt). Bitte die Art der Quelle oder das Ausgabeschema prüfen.");
        }
        catch (XmlException e)
        {
            throw new RecordRejectedException("record.invalid-xml", $"Der Metadatensatz '{record.Identifier}' ist kein wohlgeformtes XML oder zu tief verschachtelt: {e.Message} Bitte den Export der Quelle prüfen.");
        }
    }
}
