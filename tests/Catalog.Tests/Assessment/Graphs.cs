using System.Text;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.Tests.Assessment;

/// <summary>Descriptions in Turtle about the dataset <c>&lt;#d&gt;</c>, and link checks that have seen a few addresses.</summary>
internal static class Graphs
{
    public const string Base = "https://stadt.example/katalog";

    public static readonly RdfTerm Dataset = RdfTerm.Iri(Base + "#d");

    private static readonly string Prefixes = string.Concat(Vocabularies.Terms.Prefixes.Standard.Select(p => $"@prefix {p.Key}: <{p.Value}> .\n"));

    /// <summary>What a link check saw: …/works answers 200, …/moved 399, …/gone 404, …/silent nothing, …/busy 429; nobody asked for others.</summary>
    public static CheckedLink? Links(string url) => url[(url.LastIndexOf('/') + 1)..] switch
    {
        "works" => CheckedLink.OfStatus(200),
        "moved" => CheckedLink.OfStatus(399),
        "gone" => CheckedLink.OfStatus(404),
        "silent" => CheckedLink.OfStatus(0),
        "busy" => CheckedLink.OfStatus(429),
        _ => null,
    };

    public static RdfGraph Parse(string turtle)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Prefixes + turtle));
        return RdfReader.ReadGraph(stream, RdfFormat.Turtle, Base);
    }

    public static MqaResult Measure(string turtle, bool? conforms = null) => MqaMeasurement.Measure(Parse(turtle), Dataset, Links, conforms);

    public static string Achieved(MqaResult result) => Named(result, IndicatorState.Achieved);

    public static string Named(MqaResult result, IndicatorState state) =>
        string.Join(' ', result.Measures.Where(m => m.State == state).Select(m => m.Indicator.Metric));
}
