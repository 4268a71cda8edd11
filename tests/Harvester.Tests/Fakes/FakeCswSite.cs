using System.Globalization;
using System.Net;
using System.Text;
using System.Web;
using System.Xml.Linq;

namespace OpenDataNrw.Harvester.Tests.Fakes;

/// <summary>What a catalogue service writes into nextRecord.</summary>
public enum NextRecord
{
    /// <summary>The next position; 0 at the end.</summary>
    Right,

    /// <summary>Nothing at all.</summary>
    Absent,

    /// <summary>One beyond the last at the end.</summary>
    Beyond,

    /// <summary>Always 1, as FIS-Broker.</summary>
    One,

    /// <summary>Position plus the size that was asked for, however few were delivered.</summary>
    FromAskedSize,
}

/// <summary>A catalogue service at <c>/csw</c> of any host, with the defects of real ones.</summary>
public sealed class FakeCswSite : FakeSite
{
    private XElement? _posted;

    /// <summary>Makes a service with records, each as XML.</summary>
    public FakeCswSite(params IEnumerable<string> records) => Records = [.. records];

    /// <summary>The records; may change while somebody pages through.</summary>
    public List<string> Records { get; }

    /// <summary>The output schemas it names.</summary>
    public List<string> Schemas { get; } = ["http://www.opengis.net/cat/csw/2.0.2", "http://www.isotc211.org/2005/gmd"];

    /// <summary>The types of records it names.</summary>
    public List<string> Types { get; } = ["csw:Record", "gmd:MD_Metadata"];

    /// <summary>Whether GetRecords is offered by GET and by POST.</summary>
    public (bool Get, bool Post) Offers { get; set; } = (true, false);

    /// <summary>Address of GetRecords as the capabilities give it, without query.</summary>
    public string Address { get; set; } = "https://geo.musterstadt.example/csw";

    /// <summary>The most records of one page, whatever is asked for.</summary>
    public int MaxRecords { get; set; } = 1000;

    /// <summary>Added to the total that is announced; null announces none.</summary>
    public int? CountsTooMany { get; set; } = 0;

    /// <summary>Whether the total is the number of records on the page.</summary>
    public bool CountsThePage { get; set; }

    /// <summary>What stands in nextRecord.</summary>
    public NextRecord Next { get; set; }

    /// <summary>Whether every page is the first.</summary>
    public bool IgnoresStart { get; set; }

    /// <summary>Whether sorting is refused with an exception report.</summary>
    public bool RefusesOrder { get; set; }

    /// <summary>Whether filters are refused with an exception report.</summary>
    public bool RefusesConstraint { get; set; }

    /// <summary>Records (from 0) that are counted but not delivered.</summary>
    public HashSet<int> LeftOut { get; } = [];

    /// <summary>Version of the protocol.</summary>
    public string Version { get; set; } = "2.0.2";

    /// <summary>Called with the position of each page before it is made.</summary>
    public Action<int>? BeforePage { get; set; }

    /// <summary>A record of ISO 19139 with little in it.</summary>
    public static string Iso(string id, string? title = null, string more = "") =>
        $"""
        <gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco"><gmd:fileIdentifier><gco:CharacterString>{id}</gco:CharacterString></gmd:fileIdentifier><gmd:dateStamp><gco:Date>2026-01-02</gco:Date></gmd:dateStamp><gmd:identificationInfo><gmd:MD_DataIdentification><gmd:citation><gmd:CI_Citation><gmd:title><gco:CharacterString>{title ?? "Titel " + id}</gco:CharacterString></gmd:title></gmd:CI_Citation></gmd:citation></gmd:MD_DataIdentification></gmd:identificationInfo>{more}</gmd:MD_Metadata>
        """;

    /// <summary>As many records as said, <c>r001</c> and so on.</summary>
    public static IEnumerable<string> Numbered(int count) => Enumerable.Range(1, count).Select(i => Iso("r" + i.ToString("d3", CultureInfo.InvariantCulture)));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _posted = request.Method == HttpMethod.Post ? XElement.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)) : null;
        return await base.SendAsync(request, cancellationToken);
    }

    protected override HttpResponseMessage Answer(Uri url)
    {
        if (!url.AbsolutePath.EndsWith("/csw", StringComparison.Ordinal)) return NotFound();
        if (_posted is not null) return Offers.Post ? Posted(_posted) : new HttpResponseMessage(HttpStatusCode.MethodNotAllowed);
        var query = HttpUtility.ParseQueryString(url.Query.ToUpperInvariant().Contains("REQUEST=GETCAPABILITIES", StringComparison.Ordinal) ? "?request=GetCapabilities" : url.Query);
        if (query["request"] == "GetCapabilities") return Xml(Capabilities());
        if (!Offers.Get) return new HttpResponseMessage(HttpStatusCode.MethodNotAllowed);
        return GetRecords(Number(query["startPosition"], 1), Number(query["maxRecords"], 10), query["sortBy"] is not null, query["constraint"] is not null);
    }

    private HttpResponseMessage Posted(XElement query)
    {
        var within = query.Descendants().Select(e => e.Name.LocalName).ToHashSet();
        return GetRecords(Number((string?)query.Attribute("startPosition"), 1), Number((string?)query.Attribute("maxRecords"), 10), within.Contains("SortBy"), within.Contains("Constraint"));
    }

    private HttpResponseMessage GetRecords(int start, int asked, bool sorts, bool filters)
    {
        if (sorts && RefusesOrder) return Xml(ExceptionReport("InvalidParameterValue", "Unknown property apiso:identifier"));
        if (filters && RefusesConstraint) return Xml(ExceptionReport("NoApplicableCode", "Constraint language not supported"));
        BeforePage?.Invoke(start);
        var from = IgnoresStart ? 0 : start - 1;
        var positions = Enumerable.Range(from, Math.Max(0, Math.Min(Math.Min(asked, MaxRecords), Records.Count - from))).ToList();
        var delivered = positions.Where(p => !LeftOut.Contains(p)).ToList();
        var end = from + positions.Count;
        var next = Next switch
        {
            NextRecord.Absent => "",
            NextRecord.One => " nextRecord=\"1\"",
            NextRecord.FromAskedSize => $" nextRecord=\"{(start + asked > Records.Count ? 0 : start + asked)}\"",
            NextRecord.Beyond => $" nextRecord=\"{end + 1}\"",
            _ => $" nextRecord=\"{(end >= Records.Count ? 0 : end + 1)}\"",
        };
        var matched = CountsThePage ? $" numberOfRecordsMatched=\"{delivered.Count}\"" : CountsTooMany is { } lie ? $" numberOfRecordsMatched=\"{Records.Count + lie}\"" : "";
        return Xml($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <csw:GetRecordsResponse xmlns:csw="http://www.opengis.net/cat/csw/{(Version[0] == '3' ? "3.0" : "2.0.2")}"><csw:SearchStatus timestamp="2026-03-01T08:00:00Z"/>
            <csw:SearchResults{matched} numberOfRecordsReturned="{positions.Count}"{next} elementSet="full">{string.Concat(delivered.Select(p => Records[p]))}</csw:SearchResults></csw:GetRecordsResponse>
            """);
    }

    private string Capabilities()
    {
        var operation = new StringBuilder();
        if (Offers.Get) operation.Append(CultureInfo.InvariantCulture, $"<ows:Get xlink:href=\"{Address}\"/>");
        if (Offers.Post)
            operation.Append(CultureInfo.InvariantCulture, $"<ows:Post xlink:href=\"{Address}/soap\"><ows:Constraint name=\"PostEncoding\"><ows:Value>SOAP</ows:Value></ows:Constraint></ows:Post>")
                .Append(CultureInfo.InvariantCulture, $"<ows:Post xlink:href=\"{Address}\"><ows:Constraint name=\"PostEncoding\"><ows:Value>XML</ows:Value></ows:Constraint></ows:Post>");
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <csw:Capabilities xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" xmlns:ows="http://www.opengis.net/ows" xmlns:xlink="http://www.w3.org/1999/xlink" version="{Version}"><ows:OperationsMetadata>
            <ows:Operation name="GetCapabilities"><ows:DCP><ows:HTTP><ows:Get xlink:href="{Address}"/></ows:HTTP></ows:DCP></ows:Operation>
            <ows:Operation name="GetRecords"><ows:DCP><ows:HTTP>{operation}</ows:HTTP></ows:DCP>
            <ows:Parameter name="outputSchema">{string.Concat(Schemas.Select(s => $"<ows:Value>{s}</ows:Value>"))}</ows:Parameter>
            <ows:Parameter name="typeName">{string.Concat(Types.Select(s => $"<ows:Value>{s}</ows:Value>"))}</ows:Parameter></ows:Operation></ows:OperationsMetadata></csw:Capabilities>
            """;
    }

    private static string ExceptionReport(string code, string text) =>
        $"""<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows" version="1.2.0"><ows:Exception exceptionCode="{code}"><ows:ExceptionText>{text}</ows:ExceptionText></ows:Exception></ows:ExceptionReport>""";

    private static int Number(string? text, int otherwise) => int.TryParse(text, out var number) ? number : otherwise;

    private HttpResponseMessage Xml(string text) => Ok(Text(text, "application/xml"));
}
