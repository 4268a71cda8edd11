using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenDataNrw.Rdf.Tests.JsonLd;

/// <summary>Compares JSON-LD documents as the W3C suites ask for: keys in any order, arrays in any order but for lists, numbers by their value.</summary>
internal static class JsonLdComparison
{
    public static void AssertSame(string expected, string actual) =>
        Assert.Equal(Ordered(JsonNode.Parse(expected), keepsOrder: false), Ordered(JsonNode.Parse(actual), keepsOrder: false));

    /// <summary>The document as text in one order of keys and of the items of sets.</summary>
    private static string Ordered(JsonNode? node, bool keepsOrder)
    {
        switch (node)
        {
            case JsonObject map:
                // What a JSON literal holds is no JSON-LD: its arrays keep their order.
                var isJson = (string?)(map["@type"] as JsonValue) == "@json";
                var entries = map.OrderBy(e => e.Key, StringComparer.Ordinal)
                    .Select(e => $"\"{e.Key}\": {Ordered(e.Value, keepsOrder || e.Key == "@list" || (isJson && e.Key == "@value"))}");
                return $"{{{string.Join(",\n", entries)}}}";
            case JsonArray array:
                var items = array.Select(i => Ordered(i, keepsOrder: false));
                return $"[{string.Join(",\n", keepsOrder ? items : items.Order(StringComparer.Ordinal))}]";
            case null:
                return "null";
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                return value.GetValue<double>().ToString("R", CultureInfo.InvariantCulture);
            default:
                return node.ToJsonString();
        }
    }
}
