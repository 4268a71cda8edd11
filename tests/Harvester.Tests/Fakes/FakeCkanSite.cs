using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;

namespace OpenDataNrw.Harvester.Tests.Fakes;

/// <summary>A CKAN or DKAN portal at any host, with the packages it is given.</summary>
public sealed class FakeCkanSite : FakeSite
{
    /// <summary>Makes a portal with packages, each as JSON.</summary>
    public FakeCkanSite(params IEnumerable<string> packages) => Packages = [.. packages];

    /// <summary>The packages; may change while somebody pages through.</summary>
    public List<string> Packages { get; }

    /// <summary>Which actions the portal offers.</summary>
    public HashSet<string> Offers { get; } = ["package_search", "current_package_list_with_resources", "package_list", "package_show"];

    /// <summary>The most packages of one page, whatever is asked for.</summary>
    public int MaxRows { get; set; } = 1000;

    /// <summary>Added to the total that is announced.</summary>
    public int CountsTooMany { get; set; }

    /// <summary>Whether every page is the first.</summary>
    public bool IgnoresStart { get; set; }

    /// <summary>Whether lists are wrapped in a further list and package_show answers a list, as DKAN 1.x does.</summary>
    public bool IsDkan { get; set; }

    /// <summary>Whether limit and offset are without effect, as in old DKAN.</summary>
    public bool IgnoresPaging { get; set; }

    /// <summary>Whether every answer says <c>success:false</c>.</summary>
    public bool Fails { get; set; }

    /// <summary>Called with the start of each page before it is made.</summary>
    public Action<int>? BeforePage { get; set; }

    /// <summary>A package as an up-to-date CKAN writes it.</summary>
    public static string Package(string id, string? title = null, string more = "") =>
        $$"""{"id":"{{id}}","name":"name-{{id}}","title":"{{title ?? "Titel " + id}}","state":"active","private":false,"type":"dataset","resources":[]{{(more.Length > 0 ? "," + more : "")}}}""";

    /// <summary>As many packages as said, <c>p001</c> and so on.</summary>
    public static IEnumerable<string> Numbered(int count) =>
        Enumerable.Range(1, count).Select(i => Package("p" + i.ToString("d3", CultureInfo.InvariantCulture)));

    protected override HttpResponseMessage Answer(Uri url)
    {
        var query = HttpUtility.ParseQueryString(url.Query);
        var action = url.Segments[^1];
        if (!url.AbsolutePath.Contains("/api/3/action/", StringComparison.Ordinal) || !Offers.Contains(action)) return NotFound();
        if (Fails) return Json("""{"success":false,"error":{"__type":"Search Error","message":"Solr ist nicht erreichbar"}}""");
        return action switch
        {
            "package_search" => Search(query["q"], Number(query["rows"], 10), Number(query["start"], 0)),
            "current_package_list_with_resources" => Current(Number(query["limit"], 1000), Number(query["offset"], 0)),
            "package_list" => Json(Envelope("[" + string.Join(',', Packages.Select(p => JsonNode.Parse(p)!["name"]!.ToJsonString())) + "]")),
            _ => Show(query["id"]),
        };
    }

    private static int Number(string? text, int otherwise) => int.TryParse(text, out var number) ? number : otherwise;

    private static string Envelope(string result) => $$"""{"help":"Hilfe","success":true,"result":{{result}}}""";

    private HttpResponseMessage Search(string? q, int rows, int start)
    {
        const string modified = "metadata_modified:[";
        BeforePage?.Invoke(start);
        var since = q?.StartsWith(modified, StringComparison.Ordinal) == true && q.EndsWith(" TO *]", StringComparison.Ordinal) ? q[modified.Length..^" TO *]".Length].TrimEnd('Z') : "";
        var found = Packages.Where(p => since.Length == 0 || string.CompareOrdinal((string?)JsonNode.Parse(p)!["metadata_modified"], since) >= 0).ToList();
        var page = found.Skip(IgnoresStart ? 0 : start).Take(Math.Min(rows, MaxRows));
        return Json(Envelope($$$"""{"count":{{{found.Count + CountsTooMany}}},"sort":"id asc","results":[{{{string.Join(',', page)}}}],"search_facets":{}}"""));
    }

    private HttpResponseMessage Current(int limit, int offset)
    {
        BeforePage?.Invoke(offset);
        var page = IgnoresPaging ? Packages : Packages.Skip(IgnoresStart ? 0 : offset).Take(Math.Min(limit, MaxRows));
        var list = "[" + string.Join(',', page) + "]";
        return Json(Envelope(IsDkan ? $"[{list}]" : list));
    }

    private HttpResponseMessage Show(string? id)
    {
        var found = Packages.FirstOrDefault(p => JsonNode.Parse(p) is { } package && ((string?)package["name"] == id || (string?)package["id"] == id));
        return found is null ? NotFound() : Json(Envelope(IsDkan ? $"[{found}]" : found));
    }

    private HttpResponseMessage Json(string text) => Ok(Text(text, "application/json"));
}
