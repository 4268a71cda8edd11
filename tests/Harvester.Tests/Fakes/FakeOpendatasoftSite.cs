using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;

namespace OpenDataNrw.Harvester.Tests.Fakes;

/// <summary>An Opendatasoft portal at any host, with the datasets it is given in the build of the version that it speaks.</summary>
public sealed class FakeOpendatasoftSite : FakeSite
{
    /// <summary>Makes a portal with datasets, each as JSON.</summary>
    public FakeOpendatasoftSite(params IEnumerable<string> datasets) => Datasets = [.. datasets];

    /// <summary>The datasets; may change while somebody pages through.</summary>
    public List<string> Datasets { get; }

    /// <summary>Which versions the portal speaks: <c>v2.1</c>, <c>v2.0</c>, <c>v1</c>.</summary>
    public HashSet<string> Speaks { get; } = ["v2.1", "v2.0", "v1"];

    /// <summary>The most datasets that pages show.</summary>
    public int Wall { get; set; } = 10_000;

    /// <summary>The most datasets of one page, whatever is asked for.</summary>
    public int MaxRows { get; set; } = 100;

    /// <summary>Added to the total that is announced.</summary>
    public int CountsTooMany { get; set; }

    /// <summary>Whether every page is the first.</summary>
    public bool IgnoresOffset { get; set; }

    /// <summary>Whether catalogues can be ordered.</summary>
    public bool Orders { get; set; } = true;

    /// <summary>How many datasets the export leaves out.</summary>
    public int ExportLacks { get; set; }

    /// <summary>Called with the offset of each page before it is made.</summary>
    public Action<int>? BeforePage { get; set; }

    /// <summary>A dataset as Explore 2.1 writes it.</summary>
    public static string Dataset(string id, string? title = null, string metas = "", string more = "") =>
        $$$"""{"dataset_id":"{{{id}}}","dataset_uid":"da_{{{id}}}","has_records":true,"data_visible":true,"features":["analyze"],"attachments":[],"fields":[],"metas":{"default":{"title":"{{{title ?? "Titel " + id}}}"{{{(metas.Length > 0 ? "," + metas : "")}}}}}{{{(more.Length > 0 ? "," + more : "")}}}}""";

    /// <summary>As many datasets as said, <c>d1</c> and so on.</summary>
    public static IEnumerable<string> Numbered(int count) => Enumerable.Range(1, count).Select(i => Dataset("d" + i.ToString(CultureInfo.InvariantCulture)));

    protected override HttpResponseMessage Answer(Uri url)
    {
        var query = HttpUtility.ParseQueryString(url.Query);
        return url.AbsolutePath switch
        {
            "/api/explore/v2.1/catalog/datasets" when Speaks.Contains("v2.1") => Page(query, "limit", "offset", "total_count", "results", d => d),
            "/api/explore/v2.0/catalog/datasets" when Speaks.Contains("v2.0") => Page(query, "limit", "offset", "total_count", "datasets", d => $$"""{"links":[],"dataset":{{d}}}"""),
            "/api/datasets/1.0/search/" when Speaks.Contains("v1") => Page(query, "rows", "start", "nhits", "datasets", d => d),
            "/api/explore/v2.1/catalog/exports/json" when Speaks.Contains("v2.1") => Json("[" + string.Join(',', Datasets.SkipLast(ExportLacks)) + "]"),
            _ => NotFound(),
        };
    }

    private HttpResponseMessage Page(System.Collections.Specialized.NameValueCollection query, string limitName, string offsetName, string total, string list, Func<string, string> wrap)
    {
        var (limit, offset) = (Number(query[limitName], 10), Number(query[offsetName], 0));
        if (limit > 100) return Refuse($"Invalid value for limit API parameter: {limit} was found but -1 <= limit <= 100 is expected.");
        if (offset + limit > Wall) return Refuse($"Invalid value for sum of offset + limit API parameter: {offset + limit} was found but <= {Wall} is expected.");
        if (!Orders && query["order_by"] is not null) return Refuse("Unknown field: dataset_id");
        BeforePage?.Invoke(offset);
        var datasets = query["where"] is { } where ? [.. Datasets.Where(d => Fits(d, where))] : Datasets;
        var page = datasets.Skip(IgnoresOffset ? 0 : offset).Take(Math.Min(limit, MaxRows)).Select(wrap);
        return Json($$"""{"{{total}}":{{datasets.Count + CountsTooMany}},"{{list}}":[{{string.Join(',', page)}}]}""");
    }

    // Enough of the query language: dates that are compared, and the publisher.
    private static bool Fits(string dataset, string where)
    {
        var metas = JsonNode.Parse(dataset)!["metas"]!["default"]!;
        if (where.StartsWith("publisher", StringComparison.Ordinal)) return (string?)metas["publisher"] == where.Split('\'')[1];
        return where.Split(" or ").Any(part => part.Split(" >= date") is [var name, var date] && string.CompareOrdinal((string?)metas[name] ?? "", date.Trim('\'')) >= 0);
    }

    private static int Number(string? text, int otherwise) => int.TryParse(text, out var number) ? number : otherwise;

    private HttpResponseMessage Refuse(string message) => new(System.Net.HttpStatusCode.BadRequest)
    {
        Content = Text($$"""{"error_code":"InvalidRESTParameterError","message":"{{message}}"}""", "application/json"),
    };

    private HttpResponseMessage Json(string text) => Ok(Text(text, "application/json"));
}
