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
/// Blank nodes are labelled by a hash of what is said about them and by them. Nodes that this cannot tell apart are set apart by
/// a search with a limit, which only graphs of many indistinguishable, circularly linked blank nodes can reach.
/// </remarks>
public static class CanonicalNTriples
{
    /// <summary>The sorted lines, each ended by a line feed; empty for an empty graph.</summary>
    public static byte[] Write(RdfGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var colours = BlankColours.Of(graph);
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
