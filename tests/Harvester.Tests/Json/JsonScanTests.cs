using System.Text;
using System.Text.Json;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Tests.Json;

public sealed class JsonScanTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Values_are_taken_and_gone_over_whatever_pieces_they_come_in(int piece)
    {
        var inner = """{"x":[1,{"y":"}]"}],"größe":"ä\"\\"}""";
        var scan = Scan($$"""  {"a": {{inner}} , "b":[ {{inner}},null, 17,"t"],"c":{{inner}},"d":12.5 }  """, piece);
        var seen = new List<string>();

        while (scan.Read())
        {
            if (scan.NameIs("b"u8) || scan.NameIs("a"u8)) seen.Add("name");
            else if (scan.Depth > 0 && scan.Token == JsonTokenType.StartObject) seen.Add(Encoding.UTF8.GetString(scan.Take()!.Value.Span));
            else if (scan.Token is JsonTokenType.Number or JsonTokenType.String) seen.Add(scan.Text()!);
            else seen.Add(scan.Token.ToString());
        }

        Assert.Equal(["StartObject", "name", inner, "name", "StartArray", inner, "Null", "17", "t", "EndArray", "PropertyName", inner, "PropertyName", "12.5", "EndObject"], seen);
    }

    [Fact]
    public void A_value_that_is_too_large_is_gone_over_and_the_next_one_taken()
    {
        var large = "{" + string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"\"m{i}\":[{i}]")) + "}";
        var scan = Scan($"[{large},{{\"b\":2}}]", 10_000, mostBytes: 500_000);

        scan.Read();
        scan.Read();
        Assert.Null(scan.Take());
        scan.Read();
        Assert.Equal("{\"b\":2}", Encoding.UTF8.GetString(scan.Take()!.Value.Span));
        Assert.True(scan.Read() && scan.Token == JsonTokenType.EndArray);
        Assert.False(scan.Read());
    }

    [Theory]
    [InlineData("[{\"a\":1},{\"b\":")]
    [InlineData("[{\"a\":1}] x")]
    [InlineData("[{\"a\" 1}]")]
    [InlineData("")]
    public void What_breaks_off_or_is_not_well_formed_throws(string json)
    {
        var scan = Scan(json, 3);

        Assert.ThrowsAny<JsonException>(() =>
        {
            while (scan.Read())
                if (scan.Token == JsonTokenType.StartObject) scan.Take();
        });
    }

    [Fact]
    public void A_text_without_end_does_not_take_all_memory()
    {
        var scan = Scan("[\"" + new string('x', 5_000_000) + "\"]", 100_000, mostBytes: 300_000);

        scan.Read();
        Assert.ThrowsAny<JsonException>(() => scan.Read());
    }

    private static JsonScan Scan(string json, int piece, int mostBytes = JsonScan.LargestValue) => new(new PiecewiseStream(Encoding.UTF8.GetBytes(json), piece), mostBytes);
}

/// <summary>A stream that gives few bytes at a time.</summary>
internal sealed class PiecewiseStream(byte[] content, int piece) : MemoryStream(content)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(piece, buffer.Length)]);

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(piece, count));
}
