using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Mapping.Iso;
using OpenDataNrw.Harvester.Tests.Fakes;

namespace OpenDataNrw.Harvester.Tests.Mapping.Iso;

/// <summary>Writes records of ISO 19139 and maps them.</summary>
internal static class IsoXml
{
    public static HarvestSource Source { get; } = Harvest.Source("csw", "https://geo.musterstadt.example/csw");

    /// <summary>A text.</summary>
    public static string Text(string text) => $"<gco:CharacterString>{text}</gco:CharacterString>";

    /// <summary>An anchor.</summary>
    public static string Anchor(string href, string text) => $"<gmx:Anchor xlink:href=\"{href}\">{text}</gmx:Anchor>";

    /// <summary>A code.</summary>
    public static string Code(string list, string value) => $"<gmd:{list} codeList=\"http://standards.iso.org/codelists#{list}\" codeListValue=\"{value}\"/>";

    /// <summary>A party in a role.</summary>
    public static string Party(string role, string organisation, string email = "") =>
        $"<gmd:CI_ResponsibleParty><gmd:organisationName>{Text(organisation)}</gmd:organisationName>"
        + (email.Length > 0 ? $"<gmd:contactInfo><gmd:CI_Contact><gmd:address><gmd:CI_Address><gmd:electronicMailAddress>{Text(email)}</gmd:electronicMailAddress></gmd:CI_Address></gmd:address></gmd:CI_Contact></gmd:contactInfo>" : "")
        + $"<gmd:role>{Code("CI_RoleCode", role)}</gmd:role></gmd:CI_ResponsibleParty>";

    /// <summary>An online resource.</summary>
    public static string Online(string url, string protocol = "", string function = "", string name = "") =>
        $"<gmd:onLine><gmd:CI_OnlineResource><gmd:linkage><gmd:URL>{url}</gmd:URL></gmd:linkage>"
        + (protocol.Length > 0 ? $"<gmd:protocol>{Text(protocol)}</gmd:protocol>" : "") + (name.Length > 0 ? $"<gmd:name>{Text(name)}</gmd:name>" : "")
        + (function.Length > 0 ? $"<gmd:function>{Code("CI_OnLineFunctionCode", function)}</gmd:function>" : "") + "</gmd:CI_OnlineResource></gmd:onLine>";

    /// <summary>Legal constraints.</summary>
    public static string Legal(string content) => $"<gmd:resourceConstraints><gmd:MD_LegalConstraints>{content}</gmd:MD_LegalConstraints></gmd:resourceConstraints>";

    /// <summary>An otherConstraints.</summary>
    public static string Other(string content) => $"<gmd:otherConstraints>{content}</gmd:otherConstraints>";

    /// <summary>A record of data.</summary>
    public static string Record(string identification = "", string metadata = "", string citation = "", string distribution = "", string level = "dataset") =>
        $"""
        <gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco" xmlns:gmx="http://www.isotc211.org/2005/gmx" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:srv="http://www.isotc211.org/2005/srv" xmlns:xlink="http://www.w3.org/1999/xlink"><gmd:fileIdentifier>{Text("f1")}</gmd:fileIdentifier><gmd:hierarchyLevel>{Code("MD_ScopeCode", level)}</gmd:hierarchyLevel>{metadata}<gmd:identificationInfo><gmd:MD_DataIdentification><gmd:citation><gmd:CI_Citation><gmd:title>{Text("Baumkataster")}</gmd:title>{citation}</gmd:CI_Citation></gmd:citation>{identification}</gmd:MD_DataIdentification></gmd:identificationInfo>{(distribution.Length > 0 ? $"<gmd:distributionInfo><gmd:MD_Distribution>{distribution}</gmd:MD_Distribution></gmd:distributionInfo>" : "")}</gmd:MD_Metadata>
        """;

    /// <summary>A transfer of addresses.</summary>
    public static string Transfer(string content) => $"<gmd:transferOptions><gmd:MD_DigitalTransferOptions>{content}</gmd:MD_DigitalTransferOptions></gmd:transferOptions>";

    public static WithFindings<CatalogResource> Map(string xml) => IsoRecords.Map(new SourceRecord("f1", Encoding.UTF8.GetBytes(xml), IsoRecords.MediaType, default), Source);

    public static Dataset Dataset(string xml) => Assert.IsType<Dataset>(Map(xml).Value);
}
