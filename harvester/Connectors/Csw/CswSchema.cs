using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Connectors.Csw;

/// <summary>Chooses the form in which records are had: the one that says most and that the service offers.</summary>
internal static class CswSchema
{
    private const string Gmd = "http://www.isotc211.org/2005/gmd";
    private const string Mdb = "http://standards.iso.org/iso/19115/-3/mdb/2.0";
    private const string Csw2 = "http://www.opengis.net/cat/csw/2.0.2";
    private const string Csw3 = "http://www.opengis.net/cat/csw/3.0";
    private const string Dcat = "http://www.w3.org/ns/dcat#";

    /// <summary>By the setting <c>schema</c>, else ISO 19139, ISO 19115-3, Dublin Core; ISO 19139 where the service does not say.</summary>
    public static string Choose(HarvestSource source, CswCapabilities capabilities)
    {
        var dublinCore = capabilities.Version.StartsWith('3') ? Csw3 : Csw2;
        switch (source.Text("schema"))
        {
            case null or "auto":
                break;
            case "iso19139": return Gmd;
            case "iso19115-3": return Offered(capabilities, "http://standards.iso.org/iso/19115/-3/mdb/") ?? Mdb;
            case "dc": return dublinCore;
            case "dcat": return Offered(capabilities, "http://www.w3.org/ns/dcat") ?? Dcat;
            case { } address when address.Contains("://", StringComparison.Ordinal): return address;
            default: throw SourceSettings.Bad(source, "schema", "eines von: auto, iso19139, iso19115-3, dc, dcat, oder die Adresse eines Ausgabeschemas (outputSchema)");
        }

        if (capabilities.OutputSchemas.Count == 0) return Gmd;
        return Offered(capabilities, Gmd)
            // The name by which old catalogues of con terra call it.
            ?? Offered(capabilities, "csw:IsoRecord")
            ?? Offered(capabilities, "http://standards.iso.org/iso/19115/-3/mdb/")
            ?? dublinCore;
    }

    /// <summary>The type of records to ask for: that of the schema where the service offers it, else csw:Record, which every service has.</summary>
    public static string TypeFor(string schema, CswCapabilities capabilities)
    {
        if (schema == Gmd && capabilities.TypeNames.Contains("gmd:MD_Metadata")) return "gmd:MD_Metadata";
        if (schema.Contains("/mdb/", StringComparison.Ordinal) && capabilities.TypeNames.Contains("mdb:MD_Metadata")) return "mdb:MD_Metadata";
        return "csw:Record";
    }

    private static string? Offered(CswCapabilities capabilities, string schema) =>
        capabilities.OutputSchemas.FirstOrDefault(s => s == schema) ?? capabilities.OutputSchemas.FirstOrDefault(s => s.StartsWith(schema, StringComparison.Ordinal));
}
