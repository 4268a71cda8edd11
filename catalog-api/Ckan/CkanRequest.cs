using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace OpenDataNrw.CatalogApi.Ckan;

/// <summary>The parameters of an action, from the query string or from a JSON body: both mean the same.</summary>
internal sealed class CkanRequest
{
    private const int MaxBodyBytes = 64 * 1024;
    private const int MaxDepth = 8;

    private readonly Dictionary<string, JsonElement> _parameters;

    private CkanRequest(Dictionary<string, JsonElement> parameters) => _parameters = parameters;

    /// <summary>Reads the parameters of a GET, or of a POST with a JSON object (also under curl's default of a form) or a form.</summary>
    /// <exception cref="CkanFault">The body is too large or neither.</exception>
    public static async Task<CkanRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var query = Strings(request.Query.Select(p => KeyValuePair.Create(p.Key, p.Value.ToString())));
        if (!HttpMethods.IsPost(request.Method)) return new CkanRequest(query);
        var body = await ReadBodyAsync(request, cancellationToken);
        if (body.All(b => char.IsWhiteSpace((char)b))) return new CkanRequest(query);
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw CkanFault.BadRequest("Request data JSON decoded to a value but it needs to be a dictionary.");
            var parameters = new Dictionary<string, JsonElement>();
            foreach (var property in document.RootElement.EnumerateObject()) parameters[property.Name] = property.Value.Clone();
            return new CkanRequest(parameters);
        }
        catch (JsonException) when (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
        {
            var form = QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(body));
            return new CkanRequest(Strings(form.Select(p => KeyValuePair.Create(p.Key, p.Value.ToString()))));
        }
        catch (JsonException fault)
        {
            throw CkanFault.BadRequest("JSON Error: Error decoding JSON data at line " + ((fault.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A text; null where the parameter is absent or null.</summary>
    public string? Text(string name)
    {
        if (!_parameters.TryGetValue(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Array or JsonValueKind.Object => throw CkanFault.Validation(name, "Must be a Unicode string value"),
            _ => value.GetRawText(),
        };
    }

    /// <summary>A whole number, or the fallback.</summary>
    public int Integer(string name, int fallback)
    {
        if (Text(name) is not { Length: > 0 } text) return fallback;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) throw CkanFault.Validation(name, "Invalid integer");
        return (int)Math.Clamp(number, int.MinValue, int.MaxValue);
    }

    /// <summary>A whole number from 0, or the fallback.</summary>
    public int Natural(string name, int fallback)
    {
        var number = Integer(name, fallback);
        return number >= 0 ? number : throw CkanFault.Validation(name, "Must be a natural number");
    }

    /// <summary>A list of texts: a JSON list, also as text (as GET gives it), or one text; empty where absent.</summary>
    public IReadOnlyList<string> List(string name)
    {
        if (!_parameters.TryGetValue(name, out var value)) return [];
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text)
        {
            if (!text.TrimStart().StartsWith('[')) return text.Length == 0 ? [] : [text];
            try
            {
                value = JsonSerializer.Deserialize(text, JsonElements.Default.JsonElement);
            }
            catch (JsonException)
            {
                throw CkanFault.Validation(name, "Could not parse as valid JSON");
            }
        }

        if (value.ValueKind == JsonValueKind.Null) return [];
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > 100 || value.EnumerateArray().Any(i => i.ValueKind != JsonValueKind.String))
            throw CkanFault.Validation(name, "Must be a list of strings");
        return [.. value.EnumerateArray().Select(i => i.GetString()!)];
    }

    private static Dictionary<string, JsonElement> Strings(IEnumerable<KeyValuePair<string, string>> pairs) =>
        pairs.ToDictionary(p => p.Key, p => JsonSerializer.SerializeToElement(p.Value, JsonElements.Default.String));

    private static async Task<byte[]> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MaxBodyBytes + 1);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, MaxBodyBytes + 1), MaxBodyBytes + 1, throwOnEndOfStream: false, cancellationToken);
            return length <= MaxBodyBytes ? buffer[..length] : throw CkanFault.BadRequest($"The request body is larger than {MaxBodyBytes} bytes.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonElement))]
[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class JsonElements : System.Text.Json.Serialization.JsonSerializerContext;
