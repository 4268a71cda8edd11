using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>Keeps what the model has no place for: properties that DCAT-AP.de 3.0 deprecates, and the postal address of a contact.</summary>
internal static class CkanExtraTriples
{
    private const string Vcard = "http://www.w3.org/2006/vcard/ns#";

    // ckanext-dcatde writes these of vCard's properties, which GovData reads.
    private static readonly (string Name, string Property)[] Address =
    [
        ("contact_street", Vcard + "hasStreetAddress"), ("contact_city", Vcard + "hasLocality"),
        ("contact_zip", Vcard + "hasPostalCode"), ("contact_country", Vcard + "hasCountryName"),
    ];

    private const string Namespace = "http://dcat-ap.de/def/dcatde/";

    /// <summary>Sorted N-Triples about <see cref="CatalogResource.SelfIri"/>; null if there is nothing to keep.</summary>
    /// <param name="both">Extras and members of the package.</param>
    /// <param name="contacts">How many contact points there are; an address belongs to the only one.</param>
    public static string? Write(JsonFields both, int contacts)
    {
        var lines = new List<string>();
        if (contacts == 1)
            foreach (var (name, property) in Address)
                if (both.Text(name) is { } text) lines.Add($"<{CatalogResource.SelfIri}#contact1of1> <{property}> \"{Escape(text)}\" .\n");
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
