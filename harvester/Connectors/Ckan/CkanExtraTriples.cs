using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>Keeps the properties of DCAT-AP.de that the model of version 3.0 no longer has.</summary>
internal static class CkanExtraTriples
{
    private const string Namespace = "http://dcat-ap.de/def/dcatde/";

    /// <summary>Sorted N-Triples about <see cref="CatalogResource.SelfIri"/>; null if there is nothing to keep.</summary>
    public static string? Write(JsonFields both)
    {
        var lines = new List<string>();
        foreach (var text in both.Texts("legalbasisText")) lines.Add($"<{CatalogResource.SelfIri}> <{Namespace}legalBasis> \"{Escape(text)}\" .\n");
        foreach (var iri in both.Texts("qualityProcessURI"))
            if (SourceValues.IsWeb(iri) && Uri.TryCreate(iri, UriKind.Absolute, out var parsed))
                lines.Add($"<{CatalogResource.SelfIri}> <{Namespace}qualityProcessURI> <{parsed.AbsoluteUri}> .\n");
        lines.Sort(StringComparer.Ordinal);
        return lines.Count == 0 ? null : string.Concat(lines.Distinct(StringComparer.Ordinal));
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
            escaped.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", _ => c.ToString() });
        return escaped.ToString();
    }
}
