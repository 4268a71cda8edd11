using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace OpenDataNrw.Harvester.Samples;

/// <summary>
/// Answers the reading actions of CKAN over a list of packages, in CKAN's envelope and with its errors
/// (docs.ckan.org, API guide; DKAN 1.x differs in <c>package_show</c>). Packages go out as they stand in the file.
/// </summary>
internal static class SampleCkanApi
{
    private const int DefaultRows = 10;

    /// <summary>The action in an address such as <c>/api/3/action/package_search?rows=10</c>; null if there is none.</summary>
    public static string? ActionOf(Uri url) => url.AbsolutePath.Split('/') switch
    {
        ["", "api", "action", var action] => action,
        ["", "api", var version, "action", var action] when version.All(char.IsAsciiDigit) => action,
        _ => null,
    };

    /// <summary>Status and body of an answer.</summary>
    /// <param name="ckan">What the site can do.</param>
    /// <param name="action">One of its actions.</param>
    /// <param name="url">The address asked for, with the parameters.</param>
    /// <param name="packages">The site's packages: a JSON array.</param>
    /// <exception cref="JsonException">The packages are not JSON.</exception>
    public static (HttpStatusCode Status, byte[] Json) Answer(SampleCkan ckan, string action, Uri url, string packages)
    {
        using var document = JsonDocument.Parse(packages);
        var all = document.RootElement.EnumerateArray().ToList();
        var query = Parameters(url);
        return action switch
        {
            "package_search" => Search(ckan, all, query),
            "package_list" => Success(action, json => WriteNames(json, all, query)),
            "package_show" => Show(ckan, all, query),
            "current_package_list_with_resources" => Current(all, query),
            "status_show" => Success(action, WriteStatus),
            _ => NotFound(action),
        };
    }

    private static (HttpStatusCode Status, byte[] Json) Search(SampleCkan ckan, List<JsonElement> all, Dictionary<string, string> query)
    {
        if (Number(query, "rows", DefaultRows) is not { } rows) return Invalid("rows");
        if (Number(query, "start", 0) is not { } start) return Invalid("start");

        // A filter that was ignored would look like a source that has more than was asked for.
        if (query.GetValueOrDefault("q", "*:*") is not ("*:*" or "") || query.GetValueOrDefault("fq", "") is not ("*:*" or "")) return Invalid("q, fq");

        var sort = query.GetValueOrDefault("sort", "metadata_modified desc");
        var page = Sorted(all, sort).Skip(start).Take(Math.Min(rows, ckan.MaxRows));
        return Success("package_search", json =>
        {
            json.WriteStartObject();
            json.WriteNumber("count", all.Count);
            json.WriteString("sort", sort);
            json.WriteStartObject("facets");
            json.WriteEndObject();
            json.WritePropertyName("results");
            WriteAll(json, page);
            json.WriteStartObject("search_facets");
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static (HttpStatusCode Status, byte[] Json) Show(SampleCkan ckan, List<JsonElement> all, Dictionary<string, string> query)
    {
        var id = query.GetValueOrDefault("id", "");
        if (id.Length == 0) return Invalid("id");
        var found = all.Where(p => Text(p, "name") == id || Text(p, "id") == id).Take(1).ToList();
        return found.Count == 0
            ? NotFound("package_show")
            : Success("package_show", json =>
            {
                if (ckan.ShowsList) WriteAll(json, found);
                else json.WriteRawValue(found[0].GetRawText());
            });
    }

    private static (HttpStatusCode Status, byte[] Json) Current(List<JsonElement> all, Dictionary<string, string> query)
    {
        if (Number(query, "limit", int.MaxValue) is not { } limit) return Invalid("limit");
        if (Number(query, "offset", 0) is not { } offset) return Invalid("offset");
        return Success("current_package_list_with_resources", json => WriteAll(json, all.Skip(offset).Take(limit)));
    }

    private static IEnumerable<JsonElement> Sorted(List<JsonElement> all, string sort)
    {
        var keys = sort.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(key => key.Split(' '));
        var sorted = all.OrderBy(_ => 0);
        foreach (var key in keys)
        {
            sorted = key is [_, "desc"]
                ? sorted.ThenByDescending(p => Text(p, key[0]), StringComparer.Ordinal)
                : sorted.ThenBy(p => Text(p, key[0]), StringComparer.Ordinal);
        }

        return sorted;
    }

    private static void WriteNames(Utf8JsonWriter json, List<JsonElement> all, Dictionary<string, string> query)
    {
        var names = all.Select(p => Text(p, "name")).Where(name => name.Length > 0).Order(StringComparer.Ordinal);
        json.WriteStartArray();
        foreach (var name in names.Skip(Number(query, "offset", 0) ?? 0).Take(Number(query, "limit", int.MaxValue) ?? int.MaxValue)) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void WriteStatus(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ckan_version", "2.11.0");
        json.WriteString("site_title", "Demonstrationsdaten");
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, IEnumerable<JsonElement> packages)
    {
        json.WriteStartArray();
        foreach (var package in packages) json.WriteRawValue(package.GetRawText());
        json.WriteEndArray();
    }

    private static (HttpStatusCode Status, byte[] Json) Success(string action, Action<Utf8JsonWriter> writeResult) =>
        (HttpStatusCode.OK, Envelope(action, true, json =>
        {
            json.WritePropertyName("result");
            writeResult(json);
        }));

    private static (HttpStatusCode Status, byte[] Json) NotFound(string action) => (HttpStatusCode.NotFound, Error(action, "Not Found Error", "Nicht gefunden"));

    private static (HttpStatusCode Status, byte[] Json) Invalid(string parameter) =>
        (HttpStatusCode.Conflict, Error("package_search", "Validation Error", $"Unzulässiger Parameter: {parameter}"));

    private static byte[] Error(string action, string type, string message) => Envelope(action, false, json =>
    {
        json.WriteStartObject("error");
        json.WriteString("__type", type);
        json.WriteString("message", message);
        json.WriteEndObject();
    });

    private static byte[] Envelope(string action, bool success, Action<Utf8JsonWriter> writeRest)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("help", $"/api/3/action/help_show?name={action}");
            json.WriteBoolean("success", success);
            writeRest(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string Text(JsonElement package, string property) =>
        package.ValueKind == JsonValueKind.Object && package.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static int? Number(Dictionary<string, string> query, string name, int otherwise) =>
        !query.TryGetValue(name, out var text) ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static Dictionary<string, string> Parameters(Uri url)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var n, var v] ? (n, v) : (pair, "");
            parameters[Uri.UnescapeDataString(name)] = Uri.UnescapeDataString(value.Replace('+', ' '));
        }

        return parameters;
    }
}
