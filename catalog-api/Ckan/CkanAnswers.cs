using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using OpenDataNrw.CatalogApi.Http;

namespace OpenDataNrw.CatalogApi.Ckan;

/// <summary>CKAN's envelope: <c>{help, success, result}</c> or <c>{help, success, error}</c>.</summary>
internal static class CkanAnswers
{
    /// <summary>CKAN's Content-Type, to the letter.</summary>
    public const string MediaType = "application/json;charset=utf-8";

    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A result.</summary>
    public static IResult Success<T>(string help, T result, JsonTypeInfo<T> type) =>
        ConditionalDocument.Of(MediaType, Write(writer =>
        {
            Begin(writer, help, success: true);
            writer.WritePropertyName("result");
            JsonSerializer.Serialize(writer, result, type);
            writer.WriteEndObject();
        }));

    /// <summary>A refusal.</summary>
    public static IResult Failure(string help, CkanFault fault) => new Refusal(fault.Status, Write(writer =>
    {
        if (fault.Type.Length == 0)
        {
            writer.WriteStringValue(fault.Message);
            return;
        }

        Begin(writer, help, success: false);
        writer.WriteStartObject("error");
        if (fault.Field is { } field)
        {
            writer.WriteStartArray(field);
            writer.WriteStringValue(fault.Message);
            writer.WriteEndArray();
        }
        else
        {
            writer.WriteString("message", fault.Message);
        }

        writer.WriteString("__type", fault.Type);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }));

    /// <summary>The beginning of an envelope, up to its result or error.</summary>
    public static void Begin(Utf8JsonWriter writer, string help, bool success)
    {
        writer.WriteStartObject();
        writer.WriteString("help", help);
        writer.WriteBoolean("success", success);
    }

    private static byte[] Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Writing)) content(writer);
        return buffer.WrittenSpan.ToArray();
    }

    private sealed class Refusal(int status, byte[] body) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = MediaType;
            httpContext.Response.ContentLength = body.Length;
            httpContext.Response.Headers.CacheControl = "no-store";
            if (!HttpMethods.IsHead(httpContext.Request.Method)) await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}
