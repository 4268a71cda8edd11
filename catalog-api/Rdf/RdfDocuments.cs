using System.Globalization;
using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.CatalogApi.Rdf;

/// <summary>Entries and pages of the catalogue as DCAT-AP.de 3.0, with validators that need no serialising.</summary>
internal static class RdfDocuments
{
    // What the same content looks like changes with the code that writes it, so a new release invalidates held copies.
    private static readonly string Release = string.Join('.',
        new[] { typeof(RdfDocuments), typeof(DcatWriter), typeof(RdfWriter) }.Select(t => t.Assembly.ManifestModule.ModuleVersionId.ToString("N")));

    /// <summary>One entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="routes">The entries that are not shown because of it.</param>
    /// <param name="catalog">What the catalogue says about itself.</param>
    /// <param name="form">The serialisation.</param>
    /// <param name="settings">What is written besides 3.0.</param>
    public static ConditionalDocument Of(
        StoredDataset entry, IReadOnlyList<StoredDataset> routes, CatalogDescription catalog, RdfRepresentation form, CatalogApiOptions settings)
    {
        var options = Options(settings);
        return new(
            form.ContentType,
            Tag(catalog, form.Extension, $"{entry.Id} {entry.ChangeNumber} {Changes(routes)} {options}"),
            () => Write(form, graph => DcatWriter.Write(entry, catalog, graph, options, routes)))
        {
            // When a route came or went, no date of the entry says.
            LastModified = routes.Count == 0 ? LastModified(entry) : null,
        };
    }

    private static DcatWriteOptions Options(CatalogApiOptions settings) =>
        new() { DeprecatedGeocoding = settings.DeprecatedGeocoding, LiteralGeometry = settings.LiteralGeometry };

    /// <summary>One page of the catalogue.</summary>
    /// <param name="page">The page, with those entries only that are shown.</param>
    /// <param name="routes">The entries that are not shown because of those.</param>
    /// <param name="settings">How many entries a page may have, and what is written besides 3.0.</param>
    /// <param name="catalog">What the catalogue says about itself.</param>
    /// <param name="form">The serialisation.</param>
    /// <param name="path">Path of the pages below the base address: <c>catalog</c> or <c>catalog.ttl</c> …</param>
    public static ConditionalDocument Of(CatalogPage page, ILookup<DatasetId, StoredDataset> routes, CatalogApiOptions settings, CatalogDescription catalog, RdfRepresentation form, string path)
    {
        var size = settings.CatalogPageSize;
        var changes = string.Join(',', page.Items.Select(i => $"{i.ChangeNumber} {Changes(routes[i.Id])}"));
        var state = string.Create(CultureInfo.InvariantCulture,
            $"{path} {size} {page.Page} {page.LastPage} {page.Next} {page.Previous} {page.TotalItems} {page.LastChanged:O} {changes} {settings.DeprecatedGeocoding} {settings.LiteralGeometry}");
        var options = Options(settings) with { ItemsPerPage = size };
        return new(
            form.ContentType,
            Tag(catalog, form.Extension, state),
            () => Write(form, graph => DcatWriter.WriteCatalog(page, catalog, number => new Uri(catalog.BaseUrl, $"{path}?page={number}"), graph, options, routes)))
        {
            LastModified = page.LastChanged,
        };
    }

    private static string Changes(IEnumerable<StoredDataset> routes) => string.Join('+', routes.Select(r => r.ChangeNumber));

    /// <summary>When an entry or its standing last changed.</summary>
    private static DateTimeOffset LastModified(StoredDataset entry)
    {
        var last = entry.LastChanged;
        if (entry.MissingSince > last) last = entry.MissingSince.Value;
        return last;
    }

    private static string Tag(CatalogDescription catalog, string extension, string state) =>
        ContentHash.Of(Encoding.UTF8.GetBytes($"{Release} {catalog} {extension} {state}")).ToString();

    /// <summary>A document in a serialisation.</summary>
    internal static ReadOnlyMemory<byte> Write(RdfRepresentation form, Action<RdfGraph> fill)
    {
        var graph = new RdfGraph();
        fill(graph);
        using var output = new MemoryStream();
        Write(graph, form.Format, output);
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    /// <summary>
    /// Writes a graph. A source's own property that RDF/XML has no name for is left out there: one of them must not cost a
    /// whole page of the catalogue, and the other serialisations give it back.
    /// </summary>
    internal static void Write(RdfGraph graph, RdfFormat format, MemoryStream output)
    {
        while (true)
        {
            try
            {
                RdfWriter.Write(graph, format, output, Prefixes.Standard);
                return;
            }
            catch (RdfNotWritableException fault)
            {
                var writable = new RdfGraph();
                foreach (var triple in graph.Triples.Where(t => t.Predicate.Value != fault.Property)) writable.Add(triple);
                graph = writable;
            }
        }
    }
}
