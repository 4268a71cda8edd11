using System.Text;
using System.Text.Json;
using OpenDataNrw.Rdf.JsonLd;
using OpenDataNrw.Rdf.Tests.JsonLd;
using OpenDataNrw.TestSupport;
using Xunit.Sdk;

namespace OpenDataNrw.Rdf.Tests.W3c;

/// <summary>The W3C suites of JSON-LD 1.1: expansion, to RDF and from RDF.</summary>
public sealed class JsonLdSuite
{
    private const string Root = "https://w3c.github.io/json-ld-api/tests/";

    public static TheoryData<string, string> ToRdfRows => Rows("toRdf-manifest.jsonld");

    public static TheoryData<string, string> ExpandRows => Rows("expand-manifest.jsonld");

    public static TheoryData<string, string> FromRdfRows => Rows("fromRdf-manifest.jsonld");

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(ToRdfRows))]
    public void ToRdf(string id, string name)
    {
        var entry = Entry("toRdf-manifest.jsonld", id, name);
        SkipWhatIsNotOffered(entry);
        var input = entry.GetProperty("input").GetString()!;
        var baseIri = Option(entry, "base") ?? Root + input;
        var options = Options(entry);
        if (IsNegative(entry))
        {
            AssertFault(entry, Assert.Throws<RdfSyntaxException>(() => Read(input, baseIri, options)));
            return;
        }

        var actual = Read(input, baseIri, options);
        if (Kinds(entry).Contains("jld:PositiveSyntaxTest")) return;
        Documents.AssertIsomorphic(NQuads(entry.GetProperty("expect").GetString()!), actual);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(ExpandRows))]
    public void Expand(string id, string name)
    {
        var entry = Entry("expand-manifest.jsonld", id, name);
        SkipWhatIsNotOffered(entry);
        var input = entry.GetProperty("input").GetString()!;
        var baseIri = Option(entry, "base") ?? Root + input;
        if (IsNegative(entry))
        {
            AssertFault(entry, Assert.Throws<RdfSyntaxException>(() => Expanded(input, baseIri, Options(entry))));
            return;
        }

        JsonLdComparison.AssertSame(File.ReadAllText(SharedMaterial.PathTo("w3c", "json-ld", entry.GetProperty("expect").GetString()!)), Expanded(input, baseIri, Options(entry)));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(FromRdfRows))]
    public void FromRdf(string id, string name)
    {
        var entry = Entry("fromRdf-manifest.jsonld", id, name);
        SkipWhatIsNotOffered(entry);
        var dataset = NQuads(entry.GetProperty("input").GetString()!);
        var options = new JsonLdWriterOptions
        {
            Form = JsonLdForm.Expanded,
            UseNativeTypes = Option(entry, "useNativeTypes") == "True",
            UseRdfType = Option(entry, "useRdfType") == "True",
            Direction = Direction(entry),
            AllowLoss = true,
        };
        if (IsNegative(entry))
        {
            AssertFault(entry, Assert.Throws<RdfNotWritableException>(() => Documents.WriteJsonLd(dataset, options)));
            return;
        }

        JsonLdComparison.AssertSame(File.ReadAllText(SharedMaterial.PathTo("w3c", "json-ld", entry.GetProperty("expect").GetString()!)), Documents.WriteJsonLd(dataset, options));
        // Without leave to lose anything, the same dataset comes back.
        var text = Documents.WriteJsonLd(dataset, options with { AllowLoss = false });
        Documents.AssertIsomorphic(dataset, Documents.ReadJsonLd(text, new RdfReaderOptions { Direction = options.Direction }));
    }

    private static TheoryData<string, string> Rows(string manifest)
    {
        var rows = new TheoryData<string, string>();
        try
        {
            foreach (var entry in Manifest(manifest)) rows.Add(entry.GetProperty("@id").GetString()!, entry.GetProperty("name").GetString()!);
        }
        catch (SkipException)
        {
            // Without the material the theory has no rows and says so itself.
        }

        return rows;
    }

    private static JsonElement Entry(string manifest, string id, string name)
    {
        var entry = Manifest(manifest).Single(e => e.GetProperty("@id").GetString() == id);
        Assert.Equal(name, entry.GetProperty("name").GetString());
        return entry;
    }

    private static List<string?> Kinds(JsonElement entry) => [.. entry.GetProperty("@type").EnumerateArray().Select(t => t.GetString())];

    private static bool IsNegative(JsonElement entry) => Kinds(entry).Contains("jld:NegativeEvaluationTest");

    /// <summary>The message names the error code that the suite expects.</summary>
    private static void AssertFault(JsonElement entry, Exception fault) =>
        Assert.StartsWith($"JSON-LD, {entry.GetProperty("expectErrorCode").GetString()}: ", fault.Message, StringComparison.Ordinal);

    private static string Expanded(string input, string baseIri, RdfReaderOptions options)
    {
        using var stream = File.OpenRead(SharedMaterial.PathTo("w3c", "json-ld", input));
        using var output = new MemoryStream();
        JsonLdExpander.Expand(stream, output, baseIri, options);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static void SkipWhatIsNotOffered(JsonElement entry)
    {
        Assert.SkipWhen(Option(entry, "specVersion") == "json-ld-1.0" || Option(entry, "processingMode") == "json-ld-1.0", "Holds for JSON-LD 1.0 alone, which 1.1 replaced.");
        Assert.SkipWhen(Option(entry, "produceGeneralizedRdf") is not null, "Blank nodes as predicates are not RDF and are not offered.");
    }

    private static RdfReaderOptions Options(JsonElement entry) => new()
    {
        ResolveContext = Resolve,
        Direction = Direction(entry),
        ExpandContext = Option(entry, "expandContext") is { } context ? File.ReadAllBytes(SharedMaterial.PathTo("w3c", "json-ld", context)) : default(ReadOnlyMemory<byte>),
    };

    private static RdfDirection Direction(JsonElement entry) => Option(entry, "rdfDirection") switch
    {
        "i18n-datatype" => RdfDirection.I18nDatatype,
        "compound-literal" => RdfDirection.CompoundLiteral,
        _ => RdfDirection.None,
    };

    private static List<JsonElement> Manifest(string name)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(SharedMaterial.PathTo("w3c", "json-ld", name)));
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
