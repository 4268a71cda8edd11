using System.Globalization;
using System.Net;
using System.Security;
using System.Text;
using System.Web;
using System.Xml;
using System.Xml.Linq;

namespace OpenDataNrw.Harvester.Samples;

/// <summary>
/// Answers GetCapabilities and GetRecords of CSW 2.0.2 over a file of records (OGC 07-006r1), as a GeoNetwork behind a proxy does:
/// its capabilities give an inner host. Records go out as they stand in the file.
/// </summary>
internal static class SampleCatalogueService
{
    private const int DefaultRecords = 10;
    private const string Gmd = "http://www.isotc211.org/2005/gmd";

    /// <summary>Status and body of an answer.</summary>
    /// <param name="service">What the service can do.</param>
    /// <param name="url">The address asked for, with the parameters.</param>
    /// <param name="records">The records: an XML document with one element per record.</param>
    /// <exception cref="XmlException">The records are not XML.</exception>
    public static (HttpStatusCode Status, byte[] Xml) Answer(SampleCsw service, Uri url, string records)
    {
        var query = Parameters(url);
        return query.GetValueOrDefault("request", "").ToUpperInvariant() switch
        {
            "GETCAPABILITIES" => Document(Capabilities(service)),
            "GETRECORDS" => Records(service, query, records),
            var other => Document(ExceptionReport("OperationNotSupported", "request", $"Operation '{other}' is not supported.")),
        };
    }

    private static (HttpStatusCode Status, byte[] Xml) Records(SampleCsw service, Dictionary<string, string> query, string records)
    {
        // A filter that was ignored would look like a source that has more than was asked for.
        if (query.ContainsKey("constraint")) return Document(ExceptionReport("NoApplicableCode", "constraint", "Filters are not supported."));
        if (query.GetValueOrDefault("outputSchema") != Gmd) return Document(ExceptionReport("InvalidParameterValue", "outputSchema", "Only " + Gmd + " is supported."));
        var start = Number(query, "startPosition", 1);
        var all = XElement.Parse(records).Elements().ToList();
        var page = all.Skip(start - 1).Take(Math.Min(Number(query, "maxRecords", DefaultRecords), service.MaxRecords)).ToList();
        var next = start + page.Count > all.Count ? 0 : start + page.Count;
        var answer = new StringBuilder();
        answer.Append("<csw:GetRecordsResponse xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\"><csw:SearchStatus timestamp=\"2026-01-01T00:00:00Z\"/>");
        answer.Append(CultureInfo.InvariantCulture, $"<csw:SearchResults numberOfRecordsMatched=\"{all.Count}\" numberOfRecordsReturned=\"{page.Count}\" elementSet=\"full\" nextRecord=\"{next}\">");
        foreach (var record in page) answer.Append(record.ToString(SaveOptions.DisableFormatting));
        return Document(answer.Append("</csw:SearchResults></csw:GetRecordsResponse>").ToString());
    }

    private static string Capabilities(SampleCsw service) =>
        $"""
        <csw:Capabilities xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" xmlns:ows="http://www.opengis.net/ows" xmlns:xlink="http://www.w3.org/1999/xlink" version="2.0.2"><ows:ServiceIdentification><ows:Title>Demonstration</ows:Title></ows:ServiceIdentification><ows:OperationsMetadata><ows:Operation name="GetRecords"><ows:DCP><ows:HTTP><ows:Get xlink:href="{SecurityElement.Escape(service.InnerAddress)}"/></ows:HTTP></ows:DCP><ows:Parameter name="outputSchema"><ows:Value>{Gmd}</ows:Value></ows:Parameter><ows:Parameter name="typeName"><ows:Value>gmd:MD_Metadata</ows:Value></ows:Parameter></ows:Operation></ows:OperationsMetadata></csw:Capabilities>
        """;

    private static string ExceptionReport(string code, string locator, string text) =>
        $"<ows:ExceptionReport xmlns:ows=\"http://www.opengis.net/ows\" version=\"1.2.0\"><ows:Exception exceptionCode=\"{code}\" locator=\"{locator}\"><ows:ExceptionText>{SecurityElement.Escape(text)}</ows:ExceptionText></ows:Exception></ows:ExceptionReport>";

    private static (HttpStatusCode Status, byte[] Xml) Document(string xml) => (HttpStatusCode.OK, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml));

    private static Dictionary<string, string> Parameters(Uri url)
    {
        var parsed = HttpUtility.ParseQueryString(url.Query);
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in parsed.AllKeys.OfType<string>()) parameters[name] = parsed[name] ?? "";
        return parameters;
    }

    private static int Number(Dictionary<string, string> query, string name, int otherwise) =>
        int.TryParse(query.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;
}
