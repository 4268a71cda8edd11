using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>
/// Writes a result as one sign per indicator (<c>1</c> earned, <c>0</c> missed, <c>?</c> not measured) in the order of
/// <see cref="MqaIndicators.All"/>: those of the dataset, then a text per distribution.
/// </summary>
internal sealed class MqaResultJsonConverter : JsonConverter<MqaResult>
{
    public override MqaResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var dataset = default(MqaRow);
        var distributions = new List<MqaRow>();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A result of the MQA is an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isDataset = reader.ValueTextEquals("dataset"u8);
            var isList = reader.ValueTextEquals("distributions"u8);
            reader.Read();
            if (isDataset) dataset = Row(reader.GetString(), MqaLevel.Dataset);
            else if (!isList) reader.Skip();
            else
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    distributions.Add(Row(reader.GetString(), MqaLevel.Distribution));
        }

        return new MqaResult(dataset, [.. distributions]);
    }

    public override void Write(Utf8JsonWriter writer, MqaResult value, JsonSerializerOptions options)
    {
        Span<char> signs = stackalloc char[MqaIndicators.All.Count];
        writer.WriteStartObject();
        writer.WriteString("dataset"u8, signs[..Signs(value.Dataset, MqaLevel.Dataset, signs)]);
        if (value.Distributions > 0)
        {
            writer.WriteStartArray("distributions"u8);
            foreach (var row in value.Rows) writer.WriteStringValue(signs[..Signs(row, MqaLevel.Distribution, signs)]);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static int Signs(MqaRow row, MqaLevel level, Span<char> signs)
    {
        var count = 0;
        foreach (var indicator in MqaIndicators.All)
            if (indicator.Level == level)
                signs[count++] = row[indicator.Index] switch { IndicatorState.Achieved => '1', IndicatorState.Missed => '0', _ => '?' };
        return count;
    }

    // Fewer signs than indicators: the result is older than the last ones, which nobody had looked at then.
    private static MqaRow Row(string? signs, MqaLevel level)
    {
        var row = default(MqaRow);
        var at = 0;
        foreach (var indicator in MqaIndicators.All)
        {
            if (indicator.Level != level) continue;
            var sign = signs is not null && at < signs.Length ? signs[at] : '?';
            row = row.With(indicator.Index, sign switch { '1' => true, '0' => false, _ => null });
            at++;
        }

        return row;
    }
}
