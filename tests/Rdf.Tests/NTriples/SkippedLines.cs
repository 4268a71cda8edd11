using System.Globalization;
using System.Text;

namespace OpenDataNrw.Rdf.Tests.NTriples;

/// <summary>One bad line costs itself and nothing else.</summary>
public sealed class SkippedLines
{
    private const string Good = "<http://e.de/s> <http://e.de/p> \"x\" .";

    /// <summary>Line ends and how many bytes come at a time.</summary>
    public static TheoryData<string, int> Rows
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var end in new[] { "\n", "\r", "\r\n" })
                foreach (var step in new[] { 1, 7, 100_000 })
                    rows.Add(end, step);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_good_line_is_read_and_every_bad_one_is_told(string end, int step)
    {
        byte[] document =
        [
            .. Bytes(string.Join(end, Line(1), "", "<http://e.de/s> <http://e.de/p> \"open .", Line(4), "# comment", "<s> <http://e.de/p> <http://e.de/o> .") + end),
            .. Bytes("<http://e.de/s> <http://e.de/p> \"ä"), 0xC3, 0x28, .. Bytes("\" ." + end),
            .. Bytes(string.Join(end, Line(8), $"<http://e.de/s> <http://e.de/p> \"{new string('l', 200_000)}\" .", Line(10), "_:a <http://e.de/p> \"x\"@ .", "<http://e.de/s> <http://e.de/p>")),
        ];
        var faults = new List<string>();

        foreach (var graph in new[] { Read(document, step, faults), ReadQuads(document, step) })
            Assert.Equal(["1", "4", "8", "10"], graph.Triples.Select(t => t.Object.Value));

        Assert.Equal(
            [
                "Line 3, column 33: The literal has no closing '\"'.",
                "Line 6, column 2: Expected an absolute IRI, found a relative one.",
                "Line 7, column 35: The line is not UTF-8.",
                "Line 9, column 1: The line is longer than the limit of 100000 bytes.",
                "Line 11, column 25: Expected a language tag after '@'.",
                "Line 12, column 32: Expected an object: an IRI, a blank node or a literal in double quotes.",
            ],
            faults);
    }

    [Theory]
    [InlineData("\n", 3, 3)]
    [InlineData("\r", 3, 3)]
    [InlineData("\r\n", 3, 3)]
    [InlineData("\n\r", 3, 5)]
    [InlineData("\r\r\n\n", 3, 7)]
    public void Lines_are_counted_as_editors_count_them(string end, int badLine, int expected)
    {
        var lines = Enumerable.Range(1, 4).Select(i => i == badLine ? "bad" : Line(i));
        var faults = new List<string>();

        Assert.Equal(3, Read(Bytes(string.Join(end, lines)), 1, faults).Count);
        Assert.Equal([string.Create(CultureInfo.InvariantCulture, $"Line {expected}, column 1: Expected a subject: an IRI in angle brackets or a blank node '_:label'.")], faults);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n\n\r\n", 0)]
    [InlineData(Good, 1)]
    [InlineData(Good + "\r", 1)]
    [InlineData("\uFEFF" + Good, 1)]
    [InlineData(Good + "\n# end", 1)]
    public void The_last_line_needs_no_end(string document, int statements)
    {
        var faults = new List<string>();
        Assert.Equal((statements, 0), (Read(Bytes(document), 1, faults).Count, faults.Count));
    }

    [Fact]
    public void A_line_too_long_that_never_ends_is_told_at_the_end_of_the_document()
    {
        var faults = new List<string>();
        Assert.Equal(1, Read(Bytes(Line(1) + "\n" + new string('x', 1_000_000)), 50_000, faults).Count);
        Assert.Equal(["Line 2, column 1: The line is longer than the limit of 100000 bytes."], faults);
    }

    [Fact]
    public void Without_a_taker_the_first_bad_line_ends_the_reading()
    {
        var fault = Documents.Fault($"{Line(1)}\r{new string('x', 200_000)}\r{Line(3)}", RdfFormat.NTriples, options: new RdfReaderOptions { MaxTokenBytes = 100_000 });
        Assert.Equal("Line 2, column 1: The line is longer than the limit of 100000 bytes.", fault.Message);
    }

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"<http://e.de/s> <http://e.de/p> \"{number}\" .");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static RdfReaderOptions Options(List<string>? faults) => new() { MaxTokenBytes = 100_000, OnSkippedLine = fault => faults?.Add(fault.Message) };

    private static RdfGraph Read(byte[] document, int step, List<string> faults)
    {
        using var input = new SteppingStream(document, step);
        return RdfReader.ReadGraph(input, RdfFormat.NTriples, options: Options(faults));
    }

    private static RdfGraph ReadQuads(byte[] document, int step)
    {
        using var input = new SteppingStream(document, step);
        return RdfQuads.ReadDataset(input, RdfQuadFormat.NQuads, options: Options(null)).Default;
    }
}
