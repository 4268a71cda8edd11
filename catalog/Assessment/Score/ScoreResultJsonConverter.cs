using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>
/// Writes a result as its points and per indicator a per cent, with the id of the reason where there is one (<c>"40 few"</c>),
/// <c>"?"</c> where nobody has looked, <c>"-"</c> where it has no meaning.
/// </summary>
internal sealed class ScoreResultJsonConverter : JsonConverter<ScoreResult>
{
    public override ScoreResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var kind = ResourceKind.Dataset;
        var points = 0.0;
        var readings = new List<IndicatorReading>();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A score is an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "kind":
                    kind = JsonSerializer.Deserialize<ResourceKind>(ref reader, options);
                    break;
                case "points":
                    points = reader.GetDouble();
                    break;
                case "readings":
                    while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) Add(ref reader, readings);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new ScoreResult(kind, points, readings);
    }

    public override void Write(Utf8JsonWriter writer, ScoreResult value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("kind"u8);
        JsonSerializer.Serialize(writer, value.Kind, options);
        writer.WriteNumber("points"u8, value.Points);
        writer.WriteStartObject("readings"u8);
        foreach (var (indicator, reading) in value.Readings)
        {
            if (reading.State == ReadingState.NotMeasured) writer.WriteString(indicator.Id, "?"u8);
            else if (reading.State == ReadingState.NotApplicable) writer.WriteString(indicator.Id, "-"u8);
            else if (reading.Shortfall is null) writer.WriteNumber(indicator.Id, reading.Percent);
            else writer.WriteString(indicator.Id, string.Create(CultureInfo.InvariantCulture, $"{reading.Percent} {reading.Shortfall.Id}"));
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // An indicator or a reason that is no more is left out: the points stay as they were computed.
    private static void Add(ref Utf8JsonReader reader, List<IndicatorReading> readings)
    {
        var indicator = ScoreIndicators.ById(reader.GetString()!);
        reader.Read();
        if (indicator is null) reader.Skip();
        else if (reader.TokenType == JsonTokenType.Number) readings.Add(new IndicatorReading(indicator, new Reading(ReadingState.Measured, reader.GetInt32(), null)));
        else readings.Add(new IndicatorReading(indicator, Parse(reader.GetString() ?? "?", indicator)));
    }

    private static Reading Parse(string text, ScoreIndicator indicator)
    {
        if (text == "-") return Reading.NotApplicable;
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0 || !int.TryParse(text.AsSpan(0, blank), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)) return Reading.NotMeasured;
        return new Reading(ReadingState.Measured, percent, indicator.Shortfalls.FirstOrDefault(s => text.AsSpan(blank + 1).SequenceEqual(s.Id)));
    }
}
