using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Connectors.Csw;

/// <summary>A GetRecords query: which records, in which form and order. Written as parameters for GET or as XML for POST.</summary>
internal sealed record CswQuery
{
    private const string Csw2 = "http://www.opengis.net/cat/csw/2.0.2";
    private const string Csw3 = "http://www.opengis.net/cat/csw/3.0";
    private const string Apiso = "http://www.opengis.net/cat/csw/apiso/1.0";
    private const string Gmd = "http://www.isotc211.org/2005/gmd";
    private const string Mdb = "http://standards.iso.org/iso/19115/-3/mdb/2.0";

    /// <summary>Where records are had.</summary>
    public required Uri Address { get; init; }

    /// <summary>Whether the query is posted.</summary>
    public required bool Posts { get; init; }

    public required string Version { get; init; }

    public required string OutputSchema { get; init; }

    public required string TypeNames { get; init; }

    /// <summary>The property to sort by; null for none.</summary>
    public string? SortBy { get; init; }

    /// <summary>A filter in CQL; null for none.</summary>
    public string? Cql { get; init; }

    /// <summary>A filter in XML (ogc:Filter); null for none.</summary>
    public string? Filter { get; init; }

    public required int PageSize { get; init; }

    private bool IsVersion3 => Version.StartsWith('3');

    /// <summary>The address of a page by GET.</summary>
    /// <param name="start">Position of its first record, from 1.</param>
    public Uri Page(int start)
    {
        var parameters = new StringBuilder();
        Add("service", "CSW");
        Add("version", Version);
        Add("request", "GetRecords");
        Add("resultType", "results");
        Add("typeNames", TypeNames);
        if (Namespace is { } declared) Add("namespace", declared);
        Add("elementSetName", "full");
        Add("outputSchema", OutputSchema);
        Add("startPosition", start.ToString(CultureInfo.InvariantCulture));
        Add("maxRecords", PageSize.ToString(CultureInfo.InvariantCulture));
        if (SortBy is not null) Add("sortBy", SortBy + (IsVersion3 ? ":ASC" : ":A"));
        if ((Cql ?? Filter) is { } constraint)
        {
            Add("constraintLanguage", Cql is null ? "FILTER" : "CQL_TEXT");
            Add("constraint_language_version", "1.1.0");
            Add("constraint", constraint);
        }

        return CswAddress.With(Address, parameters.ToString());

        void Add(string name, string value) => parameters.Append(parameters.Length > 0 ? "&" : "").Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }

    /// <summary>The body of a page's query by POST, UTF-8.</summary>
    /// <param name="start">Position of its first record, from 1.</param>
    public byte[] Body(int start)
    {
        XNamespace csw = IsVersion3 ? Csw3 : Csw2, ogc = "http://www.opengis.net/ogc";
        var query = new XElement(csw + "Query", new XAttribute("typeNames", TypeNames), new XElement(csw + "ElementSetName", "full"));
        if (Cql is not null) query.Add(new XElement(csw + "Constraint", new XAttribute("version", "1.1.0"), new XElement(csw + "CqlText", Cql)));
        else if (Filter is not null) query.Add(new XElement(csw + "Constraint", new XAttribute("version", "1.1.0"), XElement.Parse(Filter)));
        if (SortBy is not null)
            query.Add(new XElement(ogc + "SortBy", new XElement(ogc + "SortProperty", new XElement(ogc + "PropertyName", SortBy), new XElement(ogc + "SortOrder", "ASC"))));
        var request = new XElement(
            csw + "GetRecords",
            new XAttribute(XNamespace.Xmlns + "csw", csw.NamespaceName), new XAttribute(XNamespace.Xmlns + "ogc", ogc.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "gmd", Gmd), new XAttribute(XNamespace.Xmlns + "mdb", Mdb), new XAttribute(XNamespace.Xmlns + "apiso", Apiso),
            new XAttribute("service", "CSW"), new XAttribute("version", Version), new XAttribute("resultType", "results"), new XAttribute("outputFormat", "application/xml"),
            new XAttribute("outputSchema", OutputSchema), new XAttribute("startPosition", start), new XAttribute("maxRecords", PageSize), query);
        return Encoding.UTF8.GetBytes(request.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>Narrows the query to records that changed since an instant.</summary>
    public CswQuery Since(DateTimeOffset instant, bool inCql)
    {
        var property = TypeNames == "csw:Record" ? "dct:modified" : "apiso:modified";
        var date = instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        if (Filter is null && inCql) return this with { Cql = (Cql is null ? "" : $"({Cql}) AND ") + $"{property} >= '{date}'" };
        var changed = $"<ogc:PropertyIsGreaterThanOrEqualTo><ogc:PropertyName>{property}</ogc:PropertyName><ogc:Literal>{date}</ogc:Literal></ogc:PropertyIsGreaterThanOrEqualTo>";
        var own = Filter is null ? "" : string.Concat(XElement.Parse(Filter).Nodes());
        var declarations = $"xmlns:ogc=\"http://www.opengis.net/ogc\" xmlns:apiso=\"{Apiso}\" xmlns:dct=\"http://purl.org/dc/terms/\"";
        return this with { Filter = own.Length == 0 ? $"<ogc:Filter {declarations}>{changed}</ogc:Filter>" : $"<ogc:Filter {declarations}><ogc:And>{own}{changed}</ogc:And></ogc:Filter>" };
    }

    /// <summary>Makes the query of a source out of its settings and what the service offers.</summary>
    /// <exception cref="SourceFaultException"><c>source.bad-setting</c>.</exception>
    public static CswQuery Of(HarvestSource source, CswCapabilities capabilities)
    {
        var method = source.OneOf("method", "auto", "auto", "get", "post");
        var posts = method == "post" || (method == "auto" && capabilities is { Get: null, Post: not null });
        var schema = CswSchema.Choose(source, capabilities);
        var types = source.Text("typeNames") ?? CswSchema.TypeFor(schema, capabilities);
        var constraint = source.Text("constraint");
        var isFilter = constraint?.StartsWith('<') == true;
        if (isFilter) CheckFilter(source, constraint!);
        var sort = source.Text("sortBy") ?? (types == "csw:Record" ? "dc:identifier" : "apiso:identifier");
        return new CswQuery
        {
            Address = CswAddress.Of(source, posts ? capabilities.Post : capabilities.Get),
            Posts = posts,
            Version = capabilities.Version.StartsWith('3') ? "3.0.0" : "2.0.2",
            OutputSchema = schema,
            TypeNames = types,
            SortBy = sort.Equals("none", StringComparison.OrdinalIgnoreCase) ? null : sort,
            Cql = isFilter ? null : constraint,
            Filter = isFilter ? constraint : null,
            PageSize = source.Number("pageSize", 50, 1, 1000),
        };
    }

    private static void CheckFilter(HarvestSource source, string filter)
    {
        try
        {
            XElement.Parse(filter);
        }
        catch (XmlException)
        {
            throw SourceSettings.Bad(source, "constraint", "ein Filter in CQL oder ein wohlgeformtes ogc:Filter mit seinen Namensräumen");
        }
    }

    private string? Namespace => TypeNames switch
    {
        "gmd:MD_Metadata" => $"xmlns(gmd={Gmd})",
        "mdb:MD_Metadata" => $"xmlns(mdb={Mdb})",
        "csw:Record" => $"xmlns(csw={(IsVersion3 ? Csw3 : Csw2)})",
        _ => null,
    };
}
