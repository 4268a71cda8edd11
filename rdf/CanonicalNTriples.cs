using System.Globalization;
using System.Text;
using OpenDataNrw.Rdf.Graph;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf;

/// <summary>
/// A graph as bytes that depend on its content alone: not on the order of statements, not on blank-node labels, not on the
/// case of language tags. Made for hashing and comparing.
/// </summary>
/// <remarks>
/// <para>Blank nodes are labelled by a hash of what is said about them and by them, in time nearly proportional to the graph: also
/// for long lists, for thousands of copies of one node, for trees of copies.</para>
/// <para>Copies that are linked in circles are set apart by a search. It has a limit, about a second of work, which only graphs built for
/// the purpose reach. Beyond it the bytes still are the graph, and the same for the same statements in the same order, but another order
/// or other labels may give other bytes; <see cref="Write(RdfGraph, out bool)"/> tells.</para>
/// </remarks>
public static class CanonicalNTriples
{
    /// <summary>The sorted lines, each ended by a line feed; empty for an empty graph.</summary>
    /// <param name="graph">What to write.</param>
    public static byte[] Write(RdfGraph graph) => Write(graph, out _);

    /// <inheritdoc cref="Write(RdfGraph)"/>
    /// <param name="graph">What to write.</param>
    /// <param name="isCanonical">False where the search for an order of alike blank nodes was given up at its limit.</param>
    public static byte[] Write(RdfGraph graph, out bool isCanonical)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var colours = BlankColours.Of(graph, out isCanonical);
        var lines = new List<byte[]>(graph.Count);
        using var line = new MemoryStream();
        using var output = new Utf8Output(line);
        for (var i = 0; i < graph.Table.Count; i++)
        {
            var triple = graph.Table[i];
            AppendTerm(triple.S);
            output.Append((byte)' ');
            AppendTerm(triple.P);
            output.Append((byte)' ');
            AppendTerm(triple.O);
            output.Append(" .\n"u8);
            output.Flush();
            lines.Add(line.ToArray());
            line.SetLength(0);
        }

        lines.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
        foreach (var whole in lines) line.Write(whole);
        return line.ToArray();

        void AppendTerm(int id)
        {
            var term = graph.Terms.Utf8Of(id);
            if (term.Kind == TermKind.BlankNode)
            {
                output.Append("_:b"u8);
                output.Append(colours[id].ToString("x16", CultureInfo.InvariantCulture));
            }
            else if (!term.Language.IsEmpty)
            {
                Span<byte> lower = term.Language.Length <= 256 ? stackalloc byte[term.Language.Length] : new byte[term.Language.Length];
                Ascii.ToLower(term.Language, lower, out _);
                TermText.Append(output, Utf8Term.Tagged(term.Value, lower));
            }
            else
            {
                TermText.Append(output, term);
            }
        }
    }
}
