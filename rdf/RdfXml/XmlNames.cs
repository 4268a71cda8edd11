using System.Globalization;
using System.Text;
using System.Xml;
using OpenDataNrw.Rdf.Writing;

namespace OpenDataNrw.Rdf.RdfXml;

/// <summary>Qualified names for classes and properties; invents prefixes where none was given.</summary>
internal sealed class XmlNames
{
    private readonly RdfGraph _graph;
    private readonly IriPrefixes _given;
    private readonly Dictionary<int, string?> _names = [];
    private readonly Dictionary<string, string> _invented = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken;

    public XmlNames(RdfGraph graph, IReadOnlyDictionary<string, string> prefixes)
    {
        _graph = graph;
        var usable = prefixes
            .Where(p => p.Value != RdfXmlNames.Rdf && p.Value is not (RdfXmlNames.Xml or RdfXmlNames.Xmlns))
            .Where(p => p.Value.All(XmlConvert.IsXmlChar))
            .Where(p => p.Key != "rdf" && !p.Key.StartsWith("xml", StringComparison.OrdinalIgnoreCase))
            .Append(new("rdf", RdfXmlNames.Rdf))
            .ToDictionary(p => p.Key, p => p.Value);
        _given = new IriPrefixes(usable, IriPrefixes.IsName, allowEmptyPrefix: false);
        _taken = [.. usable.Keys];
    }

    /// <summary>The name of an IRI; null where it does not end in an XML name or the name means something else in RDF/XML.</summary>
    public string? NameOf(int id, bool asProperty)
    {
        var text = _graph.Terms.TextOf(id);
        if (text.StartsWith(RdfXmlNames.Rdf, StringComparison.Ordinal))
        {
            var local = text[RdfXmlNames.Rdf.Length..];
            if (asProperty ? local == "li" || RdfXmlNames.MayNotBeProperty(RdfXmlNames.Rdf, local) : local == "Description" || RdfXmlNames.MayNotBeNode(RdfXmlNames.Rdf, local))
                return null;
        }

        if (!_names.TryGetValue(id, out var name)) _names[id] = name = Make(id, text);
        return name;
    }

    /// <summary>Prefixes and namespaces of the names given out, sorted by prefix; rdf is always among them.</summary>
    public IEnumerable<(string Prefix, string Namespace)> Used() =>
        _given.All
            .Where((_, i) => _given.Used[i])
            .Select(p => (Prefix: Encoding.UTF8.GetString(p.Prefix), Namespace: Encoding.UTF8.GetString(p.Namespace)))
            .Concat(_invented.Select(p => (Prefix: p.Value, Namespace: p.Key)))
            .Append((Prefix: "rdf", Namespace: RdfXmlNames.Rdf))
            .Distinct()
            .OrderBy(p => p.Prefix, StringComparer.Ordinal);

    private string? Make(int id, string text)
    {
        var iri = _graph.Terms.ValueOf(id);
        if (_given.TrySplit(iri, out var prefix))
        {
            var (name, space) = _given.All[prefix];
            return $"{Encoding.UTF8.GetString(name)}:{Encoding.UTF8.GetString(iri[space.Length..])}";
        }

        var start = LocalStart(text);
        if (start <= 0 || start == text.Length) return null;
        var invented = text[..start];
        if (invented is RdfXmlNames.Xml or RdfXmlNames.Xmlns || invented.Any(c => !XmlConvert.IsXmlChar(c))) return null;
        if (!_invented.TryGetValue(invented, out var made))
        {
            var number = _invented.Count + 1;
            do made = string.Create(CultureInfo.InvariantCulture, $"ns{number++}");
            while (!_taken.Add(made));
            _invented[invented] = made;
        }

        return $"{made}:{text[start..]}";
    }

    /// <summary>Where the longest XML name at the end of the text begins; the length where there is none.</summary>
    private static int LocalStart(string text)
    {
        var at = text.Length;
        while (at > 0 && XmlConvert.IsNCNameChar(text[at - 1])) at--;
        while (at < text.Length && !XmlConvert.IsStartNCNameChar(text[at])) at++;
        return at;
    }
}
