using OpenDataNrw.Rdf;

namespace OpenDataNrw.Bench.Rdf;

/// <summary>
/// Recorded documents of one form, joined and repeated to a size at which the start of a process no longer decides: Turtle and
/// N-Triples one after the other, of RDF/XML what stands inside the root of the largest document.
/// </summary>
internal static class RealFeeds
{
    private const long Wanted = 60_000_000;

    /// <summary>Makes one file per form out of what lies under the folders.</summary>
    /// <returns>Forms with their files and the number of statements in each.</returns>
    public static List<(Form Form, string File, long Triples)> Make(IEnumerable<string> folders, string target)
    {
        Directory.CreateDirectory(target);
        var documents = folders.Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).Select(Document).OfType<(Form Form, byte[] Text)>().ToList();
        var made = new List<(Form, string, long)>();
        foreach (var group in documents.GroupBy(d => d.Form))
        {
            var file = Path.Combine(target, "feeds" + group.Key.Extension);
            var texts = group.Select(d => d.Text).ToList();
            using (var output = File.Create(file))
            {
                if (group.Key == Form.RdfXml) RepeatInside(texts.MaxBy(t => t.Length)!, output);
                else RepeatWhole(texts, output);
            }

            var counter = new Counter();
            using var input = Conversion.Open(file);
            Conversion.Read(group.Key, input, counter);
            made.Add((group.Key, file, counter.Count));
        }

        return made;
    }

    /// <summary>A document with its form; null where it is none of these, or not read alike by all.</summary>
    private static (Form, byte[])? Document(string file)
    {
        var form = Path.GetExtension(file) switch
        {
            ".ttl" => Form.Turtle,
            ".nt" => Form.NTriples,
            ".rdf" or ".xml" => Form.RdfXml,
            _ => null,
        };
        if (form is null) return null;
        var text = File.ReadAllBytes(file);
        try
        {
            var counter = new Counter();
            RdfReader.Read(new MemoryStream(text), form.Triples!.Value, counter, Conversion.BaseIri);
            return counter.Count == 0 || (form == Form.RdfXml && text.AsSpan().IndexOf("<rdf:RDF"u8) < 0) ? null : (form, text);
        }
        catch (RdfSyntaxException)
        {
            return null;
        }
    }

    private static void RepeatWhole(List<byte[]> texts, Stream output)
    {
        while (output.Position < Wanted)
        {
            foreach (var text in texts)
            {
                output.Write(text);
                output.WriteByte((byte)'\n');
            }
        }
    }

    private static void RepeatInside(byte[] text, Stream output)
    {
        var root = text.AsSpan().IndexOf("<rdf:RDF"u8);
        var start = root + text.AsSpan(root).IndexOf((byte)'>') + 1;
        var end = text.AsSpan().LastIndexOf("</rdf:RDF"u8);
        output.Write(text.AsSpan(0, start));
        while (output.Position < Wanted) output.Write(text.AsSpan(start, end - start));
        output.Write(text.AsSpan(end));
    }

    private sealed class Counter : ITripleSink
    {
        public long Count { get; private set; }

        public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value) => Count++;
    }
}
