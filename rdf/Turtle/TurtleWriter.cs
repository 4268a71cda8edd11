using OpenDataNrw.Rdf.Syntax;
using OpenDataNrw.Rdf.Writing;

namespace OpenDataNrw.Rdf.Turtle;

/// <summary>Writes a graph as Turtle: prefixes in use, then subjects in the order of their first arrival.</summary>
internal static class TurtleWriter
{
    public static void Write(RdfGraph graph, Stream output, IReadOnlyDictionary<string, string> prefixes)
    {
        using var target = new Utf8Output(output);
        var known = new IriPrefixes(prefixes, IriPrefixes.IsLocal, allowEmptyPrefix: true);
        var statements = new TurtleStatements(graph, target, known, new WrittenLabels(), [], indent: 0);
        statements.FindUsedPrefixes();
        WritePrefixes(target, known);
        statements.Write();
        target.Flush();
    }

    /// <summary>Declares the prefixes that have been given out.</summary>
    public static void WritePrefixes(Utf8Output output, IriPrefixes prefixes)
    {
        for (var i = 0; i < prefixes.All.Count; i++)
            if (prefixes.Used[i])
                TurtleText.AppendPrefix(output, prefixes.All[i].Prefix, prefixes.All[i].Namespace);
    }
}
