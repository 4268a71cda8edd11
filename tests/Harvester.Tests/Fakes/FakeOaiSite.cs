using System.Globalization;
using System.Text;
using System.Web;

namespace OpenDataNrw.Harvester.Tests.Fakes;

/// <summary>A repository at <c>/oai</c> with the records it is given, listed in parts.</summary>
public sealed class FakeOaiSite : FakeSite
{
    /// <summary>The records: identifier, date, metadata as XML; metadata null for a deleted one.</summary>
    public List<(string Identifier, string Date, string? Metadata)> Records { get; } = [];

    /// <summary>Entries of one part.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>The forms offered: prefix and namespace.</summary>
    public List<(string Prefix, string Namespace)> Formats { get; } = [("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/")];

    /// <summary>What Identify says of dates.</summary>
    public string Granularity { get; set; } = "YYYY-MM-DDThh:mm:ssZ";

    /// <summary>Added to the announced size of the whole list; null announces none.</summary>
    public int? SizeLies { get; set; } = 0;

    /// <summary>Whether the last part ends without an empty token.</summary>
    public bool ForgetsEnd { get; set; }

    /// <summary>Whether every part gives the same token.</summary>
    public bool RepeatsToken { get; set; }

    /// <summary>Whether every part is the first.</summary>
    public bool IgnoresToken { get; set; }

    /// <summary>How often a token is no longer known when it is used.</summary>
    public int Forgets { get; set; }

    /// <summary>The part after which a repository that knows the end breaks off.</summary>
    public int BreaksOffAfter { get; set; } = int.MaxValue;

    /// <summary>A record of Dublin Core.</summary>
    public FakeOaiSite With(string identifier, string title, string date = "2026-01-01T00:00:00Z", string more = "")
    {
        Records.Add((identifier, date, $"""<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>{more}</oai_dc:dc>"""));
        return this;
    }

    /// <summary>As many records as said, <c>oai:x:1</c> and so on.</summary>
    public FakeOaiSite Numbered(int count)
    {
        for (var i = 1; i <= count; i++) With(FormattableString.Invariant($"oai:x:{i}"), FormattableString.Invariant($"Titel {i}"));
        return this;
    }

    protected override HttpResponseMessage Answer(Uri url)
    {
        var query = HttpUtility.ParseQueryString(url.Query);
        return url.AbsolutePath != "/oai" ? NotFound() : Xml(query["verb"] switch
        {
            "Identify" => $"<Identify><repositoryName>x</repositoryName><baseURL>http://intern:8080/oai</baseURL><deletedRecord>transient</deletedRecord><granularity>{Granularity}</granularity></Identify>",
            "ListMetadataFormats" => "<ListMetadataFormats>" + string.Concat(Formats.Select(f => $"<metadataFormat><metadataPrefix>{f.Prefix}</metadataPrefix><schema/><metadataNamespace>{f.Namespace}</metadataNamespace></metadataFormat>")) + "</ListMetadataFormats>",
            "ListRecords" => List(query),
            _ => Error("badVerb", "?"),
        });
    }

    private string List(System.Collections.Specialized.NameValueCollection query)
    {
        var start = 0;
        if (query["resumptionToken"] is { } token)
        {
            if (Forgets-- > 0) return Error("badResumptionToken", "expired");
            start = IgnoresToken ? 0 : int.Parse(token.AsSpan(1), CultureInfo.InvariantCulture);
        }
        else if (!Formats.Exists(f => f.Prefix == query["metadataPrefix"]))
        {
            return Error("cannotDisseminateFormat", query["metadataPrefix"] ?? "");
        }

        if (query["from"] is { } from && from.Contains('T', StringComparison.Ordinal) != Granularity.Contains('T', StringComparison.Ordinal)) return Error("badArgument", "granularity");
        var all = Records.Where(r => query["from"] is not { } since || string.CompareOrdinal(r.Date, since) >= 0).ToList();
        if (all.Count == 0) return Error("noRecordsMatch", "nothing");
        var list = new StringBuilder("<ListRecords>");
        foreach (var (identifier, date, metadata) in all.Skip(start).Take(PageSize))
            list.Append(CultureInfo.InvariantCulture, $"<record><header{(metadata is null ? " status=\"deleted\"" : "")}><identifier>{identifier}</identifier><datestamp>{date}</datestamp></header>{(metadata is null ? "" : $"<metadata>{metadata}</metadata><about><x/></about>")}</record>");
        var next = start + PageSize;
        var size = SizeLies is { } lie ? FormattableString.Invariant($" completeListSize=\"{all.Count + lie}\"") : "";
        if (next < all.Count && next / PageSize < BreaksOffAfter) list.Append(CultureInfo.InvariantCulture, $"<resumptionToken{size}>{(RepeatsToken ? "t1" : $"t{(IgnoresToken ? Requests.Count : next)}")}</resumptionToken>");
        else if (start > 0 && !ForgetsEnd) list.Append(CultureInfo.InvariantCulture, $"<resumptionToken{size}/>");
        return list.Append("</ListRecords>").ToString();
    }

    private static string Error(string code, string text) => $"<error code=\"{code}\">{text}</error>";

    private HttpResponseMessage Xml(string content) => Ok(Text(
        $"""<?xml version="1.0" encoding="UTF-8"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-11-21T00:00:00Z</responseDate><request>http://intern:8080/oai</request>{content}</OAI-PMH>""", "text/xml"));
}
