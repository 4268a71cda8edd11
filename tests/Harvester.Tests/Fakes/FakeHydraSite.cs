using System.Globalization;
using System.Text;

namespace OpenDataNrw.Harvester.Tests.Fakes;

/// <summary>A catalogue in Turtle at <c>/catalog.ttl</c>, paged by <c>?page=</c>, in either generation of Hydra.</summary>
public sealed class FakeHydraSite : FakeSite
{
    /// <summary>Makes a catalogue of datasets, each as Turtle with the prefixes <c>dcat:</c>, <c>dct:</c>, <c>foaf:</c> at hand.</summary>
    public FakeHydraSite(params IEnumerable<string> datasets) => Datasets = [.. datasets];

    /// <summary>The datasets; may change while somebody pages through.</summary>
    public List<string> Datasets { get; }

    /// <summary>Entries of one page.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>Whether paging is told by <c>hydra:PagedCollection</c> and <c>nextPage</c> instead of <c>view</c> and <c>next</c>.</summary>
    public bool OldGeneration { get; set; }

    /// <summary>Whether links to pages are texts instead of addresses.</summary>
    public bool LinksAsText { get; set; }

    /// <summary>Added to the total that is announced; null announces none.</summary>
    public int? CountsTooMany { get; set; } = 0;

    /// <summary>Whether every page is the first.</summary>
    public bool IgnoresPage { get; set; }

    /// <summary>The page to which the last one leads; null for none.</summary>
    public int? LastLeadsTo { get; set; }

    /// <summary>Where links to pages lead, without path.</summary>
    public string LinkHost { get; set; } = "https://daten.musterstadt.example";

    /// <summary>A dataset with title and identifier.</summary>
    public static string Dataset(string id, string? title = null, string more = "") =>
        $"<https://daten.musterstadt.example/id/{id}> a dcat:Dataset ; dct:title \"{title ?? "Titel " + id}\"@de ; dct:identifier \"{id}\"{(more.Length > 0 ? " ; " + more : "")} .";

    /// <summary>As many datasets as said, <c>d1</c> and so on.</summary>
    public static IEnumerable<string> Numbered(int count) => Enumerable.Range(1, count).Select(i => Dataset("d" + i.ToString(CultureInfo.InvariantCulture)));

    protected override HttpResponseMessage Answer(Uri url)
    {
        if (url.AbsolutePath != "/catalog.ttl") return NotFound();
        var asked = System.Web.HttpUtility.ParseQueryString(url.Query)["page"];
        var number = asked is null ? 1 : int.Parse(asked, CultureInfo.InvariantCulture);
        var shown = IgnoresPage ? 1 : number;
        var text = new StringBuilder("@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix hydra: <http://www.w3.org/ns/hydra/core#> .\n");
        var total = CountsTooMany is { } lie ? FormattableString.Invariant($" ; hydra:totalItems {Datasets.Count + lie}") : "";
        var pages = (Datasets.Count + PageSize - 1) / PageSize;
        var next = number < pages ? number + 1 : LastLeadsTo;
        var link = next is null ? "" : $" ; hydra:{(OldGeneration ? "nextPage" : "next")} {Link(next.Value)}";
        text.AppendLine(CultureInfo.InvariantCulture, $"<https://daten.musterstadt.example/> a dcat:Catalog ; dct:title \"Katalog\"{(OldGeneration ? "" : total)} .");
        text.AppendLine(CultureInfo.InvariantCulture, $"<{LinkHost}/catalog.ttl?page={number}> a hydra:{(OldGeneration ? "PagedCollection" : "PartialCollectionView")}{(OldGeneration ? total : "")}{link} .");
        foreach (var dataset in Datasets.Skip((shown - 1) * PageSize).Take(PageSize)) text.AppendLine(dataset);
        return Ok(Text(text.ToString(), "text/turtle"));
    }

    private string Link(int page)
    {
        var address = FormattableString.Invariant($"{LinkHost}/catalog.ttl?page={page}");
        return LinksAsText ? $"\"{address}\"" : $"<{address}>";
    }
}
