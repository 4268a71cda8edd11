using System.Xml;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Mapping.Xml;

namespace OpenDataNrw.Harvester.Mapping.DublinCore;

/// <summary>
/// Records of Dublin Core: csw:Record (OGC 07-006r1, §10.2.5, with ows:BoundingBox and dct:references) and oai_dc. They say little;
/// what they do not say is not made up. Pure.
/// </summary>
public static class DublinCoreRecords
{
    /// <summary>The media type under which such records are kept.</summary>
    public const string MediaType = "application/xml";

    private static readonly HashSet<string> Known =
    [
        "identifier", "title", "alternative", "abstract", "description", "subject", "type", "creator", "publisher", "contributor", "date", "modified", "created", "issued", "language",
        "rights", "license", "accessRights", "format", "references", "URI", "relation", "spatial", "coverage", "BoundingBox", "WGS84BoundingBox", "isPartOf", "AnyText",
    ];

    /// <summary>By what a record is known, and its title, for messages.</summary>
    /// <returns>Identifier and title; null for what the record does not say, or if it is not well-formed.</returns>
    public static (string? Identifier, string? Title) Identify(ReadOnlyMemory<byte> xml)
    {
        try
        {
            var root = XmlTree.Read(xml).Root;
            return (root["identifier"].Text, root["title"].Text);
        }
        catch (XmlException)
        {
            return (null, null);
        }
    }

    /// <summary>Maps a record. Values stay as the source wrote them; rules interpret them later.</summary>
    /// <exception cref="RecordRejectedException"><c>record.invalid-xml</c> or <c>record.no-title</c>.</exception>
    public static WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source)
    {
        ArgumentNullException.ThrowIfNull(record);
        try
        {
            return Map(XmlTree.Read(record.Content).Root, record.Identifier);
        }
        catch (XmlException e)
        {
            throw new RecordRejectedException("record.invalid-xml", $"Der Metadatensatz '{record.Identifier}' ist kein wohlgeformtes XML oder zu tief verschachtelt: {e.Message} Bitte den Export der Quelle prüfen.");
        }
    }

    private static WithFindings<CatalogResource> Map(TreeNode record, string identifier)
    {
        var titles = Texts(record, "title");
        if (titles.Count == 0) throw new RecordRejectedException("record.no-title", $"Der Metadatensatz '{identifier}' hat keinen Titel (dc:title). Bitte im Katalog einen Titel eintragen.");
        var notes = new MappingNotes();
        var access = DublinCoreAccess.Read(record, notes);
        var identifiers = Plain(record, "identifier");
        CatalogResource resource = Plain(record, "type").FirstOrDefault() switch
        {
            { } type when type.Equals("service", StringComparison.OrdinalIgnoreCase) => new DataService { EndpointUrls = access.Endpoints, EndpointDescriptions = access.Descriptions, License = access.License, Rights = access.Rights },
            { } type when type.Equals("series", StringComparison.OrdinalIgnoreCase) && access.Distributions.Count == 0 => new DatasetSeries(),
            _ => new Dataset { Distributions = access.Distributions },
        };
        resource = resource with
        {
            Iri = identifiers.Find(SourceValues.IsWeb),
            Titles = titles,
            Descriptions = Texts(record, "abstract") is { Count: > 0 } abstracts ? abstracts : Texts(record, "description"),
            Publisher = Agents(record, "publisher") is [var publisher, ..] ? publisher : null,
            Creators = Agents(record, "creator"),
            Contributors = Agents(record, "contributor"),
            Identifiers = identifiers.Count > 0 ? identifiers : [identifier],
            Keywords = Texts(record, "subject"),
            Issued = SourceValues.Date(record["issued"].Text ?? record["date"].Text, "dcterms:issued", notes),
            Modified = SourceValues.Date(record["modified"].Text, "dcterms:modified", notes),
            Languages = SourceValues.Coded(Plain(record, "language")),
            AccessRights = SourceValues.Coded(record["accessRights"].Text),
            LandingPages = access.LandingPages,
            Relations = [.. Plain(record, "relation").Where(SourceValues.IsWeb)],
            InSeries = [.. Plain(record, "isPartOf").Where(SourceValues.IsWeb)],
            Spatial = DublinCorePlaces.Read(record, notes),
        };
        if (resource is Dataset { Distributions.Count: 0 } && access.License is { } unplaced) notes.LeftOut("dcterms:license", unplaced.ToString());
        notes.Unknown("Dublin Core", Unread(record));
        return new WithFindings<CatalogResource>(resource, notes.Findings);
    }

    internal static List<string> Plain(TreeNode record, string name)
    {
        var texts = new List<string>();
        foreach (var element in record.All(name))
            if (element.Text is { } text && !texts.Contains(text))
                texts.Add(text);
        return texts;
    }

    private static List<LangString> Texts(TreeNode record, string name)
    {
        var texts = new List<LangString>();
        foreach (var element in record.All(name))
            if (element.Text is { } text && new LangString(text, element.Attribute("lang")) is var said && !texts.Contains(said))
                texts.Add(said);
        return texts;
    }

    private static List<Agent> Agents(TreeNode record, string name) => [.. Plain(record, name).Select(n => new Agent { Names = [new LangString(n)] })];

    private static List<string> Unread(TreeNode record)
    {
        var names = new List<string>();
        foreach (var child in record.Children)
            if (!Known.Contains(child.Name) && (child.Text is not null || child.First.Exists))
                names.Add(child.Name);
        return names;
    }
}
