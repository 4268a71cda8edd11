using System.Text.Json;
using OpenDataNrw.TestSupport;
using Xunit.Sdk;

namespace OpenDataNrw.Rdf.Tests.W3c;

/// <summary>The W3C suite of JSON-LD 1.1, deserialisation to RDF.</summary>
public sealed class JsonLdSuite
{
    private const string Root = "https://w3c.github.io/json-ld-api/tests/";

    public static TheoryData<string> Rows
    {
        get
        {
            var rows = new TheoryData<string>();
            try
            {
                foreach (var entry in Manifest()) rows.Add(entry.GetProperty("@id").GetString()!);
            }
            catch (SkipException)
            {
                // Without the material the theory has no rows and says so itself.
            }

            return rows;
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Rows))]
    public void ToRdf(string id)
    {
        var entry = Manifest().Single(e => e.GetProperty("@id").GetString() == id);
        SkipWhatIsNotOffered(entry);
        var input = entry.GetProperty("input").GetString()!;
        var baseIri = Option(entry, "base") ?? Root + input;
        var options = Options(entry);
        var kinds = entry.GetProperty("@type").EnumerateArray().Select(t => t.GetString()).ToList();
        if (kinds.Contains("jld:NegativeEvaluationTest"))
        {
            Assert.Throws<RdfSyntaxException>(() => Read(input, baseIri, options));
            return;
        }

        var actual = Read(input, baseIri, options);
        if (kinds.Contains("jld:PositiveSyntaxTest")) return;
        Documents.AssertIsomorphic(NQuads(entry.GetProperty("expect").GetString()!), actual);
    }

    private static void SkipWhatIsNotOffered(JsonElement entry)
    {
        Assert.SkipWhen(Option(entry, "specVersion") == "json-ld-1.0" || Option(entry, "processingMode") == "json-ld-1.0", "Holds for JSON-LD 1.0 alone, which 1.1 replaced.");
        Assert.SkipWhen(Option(entry, "produceGeneralizedRdf") is not null, "Blank nodes as predicates are not RDF and are not offered.");
    }

    private static RdfReaderOptions Options(JsonElement entry) => new()
    {
        ResolveContext = Resolve,
        Direction = Option(entry, "rdfDirection") switch
        {
            "i18n-datatype" => RdfDirection.I18nDatatype,
            "compound-literal" => RdfDirection.CompoundLiteral,
            _ => RdfDirection.None,
        },
        ExpandContext = Option(entry, "expandContext") is { } context ? File.ReadAllBytes(SharedMaterial.PathTo("w3c", "json-ld", context)) : default(ReadOnlyMemory<byte>),
    };

    private static List<JsonElement> Manifest()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(SharedMaterial.PathTo("w3c", "json-ld", "toRdf-manifest.jsonld")));
        return [.. manifest.RootElement.GetProperty("sequence").EnumerateArray().Select(e => e.Clone())];
    }

    private static string? Option(JsonElement entry, string name) =>
        entry.TryGetProperty("option", out var options) && options.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static RdfDataset Read(string input, string baseIri, RdfReaderOptions options)
    {
        var dataset = new RdfDataset();
        using var stream = File.OpenRead(SharedMaterial.PathTo("w3c", "json-ld", input));
        RdfQuads.ReadJsonLd(stream, dataset, baseIri, options);
        return dataset;
    }

    private static ReadOnlyMemory<byte>? Resolve(string address) =>
        address.StartsWith(Root, StringComparison.Ordinal) && File.Exists(Path.Combine(SharedMaterial.PathTo("w3c", "json-ld"), address[Root.Length..]))
            ? File.ReadAllBytes(SharedMaterial.PathTo("w3c", "json-ld", address[Root.Length..]))
            : default(ReadOnlyMemory<byte>?);

    private static RdfDataset NQuads(string file)
    {
        using var stream = File.OpenRead(SharedMaterial.PathTo("w3c", "json-ld", file));
        return RdfQuads.ReadDataset(stream, RdfQuadFormat.NQuads);
    }
}
