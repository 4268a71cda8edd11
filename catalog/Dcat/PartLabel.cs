using System.Globalization;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Names the parts of a record by their place, so that extra triples find their node again.</summary>
/// <remarks>The length of the list is in the name: when a rule drops or adds a member, extra triples are dropped rather than given to the wrong one.</remarks>
internal static class PartLabel
{
    /// <summary>Begins the IRI that stands for a part of the record in <see cref="CatalogResource.ExtraTriples"/>.</summary>
    public const string IriPrefix = CatalogResource.SelfIri + "#";

    public static string InList(string name, int index, int count) => string.Create(CultureInfo.InvariantCulture, $"{name}{index + 1}of{count}");
}
