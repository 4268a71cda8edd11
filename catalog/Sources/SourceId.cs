using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog;

/// <summary>The short name of a source: lower-case letters, digits and hyphens, at most 64 characters.</summary>
[JsonConverter(typeof(SourceIdJsonConverter))]
public readonly record struct SourceId
{
    /// <summary>Makes a source id.</summary>
    /// <exception cref="FormatException">The text is not a valid source id.</exception>
    public SourceId(string value)
    {
        if (!IsValid(value)) throw new FormatException($"'{value}' is not a source id: lower-case letters, digits and hyphens, at most 64 characters.");
        Value = value;
    }

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>Reads a source id.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SourceId id)
    {
        id = IsValid(text) ? new SourceId(text) : default;
        return id.Value is not null;
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    private static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= 64 } && text[0] != '-' && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}

/// <summary>Writes a source id as its text.</summary>
internal sealed class SourceIdJsonConverter : JsonConverter<SourceId>
{
    public override SourceId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SourceId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("A source id consists of lower-case letters, digits and hyphens.");

    public override void Write(Utf8JsonWriter writer, SourceId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
