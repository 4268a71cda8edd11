using System.Text;
using OpenDataNrw.Rdf.Syntax;
using OpenDataNrw.Rdf.Writing;

namespace OpenDataNrw.Rdf.Turtle;

/// <summary>Writes a dataset as TriG: prefixes in use, the default graph as Turtle, then each named graph in its braces.</summary>
internal static class TriGWriter
{
    public static void Write(RdfDataset dataset, Stream output, IReadOnlyDictionary<string, string> prefixes)
    {
        using var target = new Utf8Output(output);
        var known = new IriPrefixes(prefixes, IriPrefixes.IsLocal, allowEmptyPrefix: true);
        var labels = new WrittenLabels();
        var shared = dataset.SharedBlanks();
        var statements = new TurtleStatements(dataset.Default, target, known, labels, shared, indent: 0);
        var named = dataset.Named.Select(n => (n.Name, Statements: new TurtleStatements(n.Graph, target, known, labels, shared, indent: 1))).ToList();

        statements.FindUsedPrefixes();
        foreach (var (name, content) in named)
        {
            if (name.IsIri) known.TrySplit(Encoding.UTF8.GetBytes(name.Value), out _);
            content.FindUsedPrefixes();
        }

        TurtleWriter.WritePrefixes(target, known);
        statements.Write();
        foreach (var (name, content) in named)
        {
            target.Append((byte)'\n');
            if (name.IsBlank) labels.Append(target, Encoding.UTF8.GetBytes(name.Value));
            else TurtleText.AppendIri(target, known, Encoding.UTF8.GetBytes(name.Value));
            target.Append(" {"u8);
            content.Write();
            target.Append("}\n"u8);
        }

        target.Flush();
    }
}
