using System.Globalization;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Writes entries and pages of the catalogue as DCAT-AP.de 3.0.</summary>
public static class DcatWriter
{
    private const string NorthRhineWestphalia = "http://dcat-ap.de/def/politicalGeocoding/stateKey/05";
    private const string German = "http://publications.europa.eu/resource/authority/language/DEU";
    private const string DataThemes = "http://publications.europa.eu/resource/authority/data-theme";
    private const string HighValueRegulation = "http://data.europa.eu/eli/reg_impl/2023/138/oj";

    // The address of the specification; what a record conforms to by dcat:CatalogRecord of DCAT-AP.de 3.0.
    private const string Profile = "https://www.dcat-ap.de/def/dcatde/3.0/spec/";
    private const string RegionalAuthority = "http://purl.org/adms/publishertype/RegionalAuthority";

    /// <summary>The IRI of the catalogue itself.</summary>
    public static string CatalogIri(CatalogDescription catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new Uri(catalog.BaseUrl, "catalog").AbsoluteUri;
    }

    /// <summary>Writes one entry with the <c>dcat:CatalogRecord</c> that holds our book-keeping about it.</summary>
    /// <remarks>
    /// The record has first and last sight as <c>dcterms:issued</c> and <c>dcterms:modified</c>, the identifier in the source as
    /// <c>dcterms:identifier</c> and the source as <c>prov:wasDerivedFrom</c>: the range of <c>dcterms:source</c> is a catalogue
    /// record, which a source is not.
    /// </remarks>
    /// <param name="entry">The entry.</param>
    /// <param name="catalog">The catalogue, for addresses.</param>
    /// <param name="into">Takes the statements.</param>
    /// <param name="options">What to write besides; null for plain 3.0.</param>
    /// <param name="routes">
    /// The entries of other sources that describe the same dataset. Of each only the record is written, with this dataset as its
    /// topic: so all routes are named, and what the sources say is never mixed.
    /// </param>
    public static void Write(StoredDataset entry, CatalogDescription catalog, RdfGraph into, DcatWriteOptions? options = null, IEnumerable<StoredDataset>? routes = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(into);
        Write(entry, Subject(entry, catalog), catalog, into, options, routes ?? []);
    }

    private static void Write(StoredDataset entry, RdfTerm subject, CatalogDescription catalog, RdfGraph into, DcatWriteOptions? options, IEnumerable<StoredDataset> routes)
    {
        RecordWriter.Write(entry.Resource, subject, catalog.DatasetUrl(entry.Id).AbsoluteUri, $"n{entry.Id.Value:N}", options ?? DcatWriteOptions.Default, into);
        WriteRecord(entry, subject, catalog, into);
        foreach (var route in routes) WriteRecord(route, subject, catalog, into);
    }

    private static void WriteRecord(StoredDataset entry, RdfTerm subject, CatalogDescription catalog, RdfGraph into)
    {
        var record = Record(entry, catalog);
        Add(into, record, RDF.Type, RdfTerm.Iri(DCAT.CatalogRecord));
        Add(into, record, FOAF.PrimaryTopic, subject);
        Add(into, record, DCTERMS.Issued, Instant(entry.FirstSeen));
        Add(into, record, DCTERMS.Modified, Instant(entry.LastChanged));
        Add(into, record, DCTERMS.Identifier, RdfTerm.Literal(entry.SourceIdentifier));
        Add(into, record, DCTERMS.ConformsTo, RdfTerm.Iri(Profile));
        Add(into, record, PROV.WasDerivedFrom, RdfTerm.Iri(new Uri(catalog.BaseUrl, $"api/v1/sources/{entry.Source}").AbsoluteUri));
    }

    /// <summary>Writes a resource that need not be an entry of the catalogue, without any book-keeping of ours.</summary>
    /// <param name="resource">The content.</param>
    /// <param name="address">Its address: its IRI where it has none of its own, and that below which its parts without IRI get theirs.</param>
    /// <param name="into">Takes the statements.</param>
    /// <returns>The node of the resource.</returns>
    public static RdfTerm Write(CatalogResource resource, Uri address, RdfGraph into)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(into);
        var subject = RdfTerm.Iri(IriText.Escape(resource.Iri ?? address.AbsoluteUri));
        RecordWriter.Write(resource, subject, address.AbsoluteUri, "n", DcatWriteOptions.Default, into);
        return subject;
    }

    /// <summary>Writes one page of the catalogue with its entries complete, and the links to the other pages in both generations of Hydra.</summary>
    /// <param name="page">The page.</param>
    /// <param name="catalog">What the catalogue says about itself.</param>
    /// <param name="pageAddress">The address of a page by its number.</param>
    /// <param name="into">Takes the statements.</param>
    /// <param name="options">What to write besides; null for plain 3.0.</param>
    /// <param name="routes">For each entry of the page those of other sources that describe the same dataset; null for none.</param>
    /// <remarks>Should two entries of the page have one subject IRI, the later is described under our address, so that two descriptions never become one.</remarks>
    public static void WriteCatalog(
        CatalogPage page, CatalogDescription catalog, Func<int, Uri> pageAddress, RdfGraph into, DcatWriteOptions? options = null, ILookup<DatasetId, StoredDataset>? routes = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(pageAddress);
        ArgumentNullException.ThrowIfNull(into);
        var node = RdfTerm.Iri(CatalogIri(catalog));
        Describe(node, page, catalog, into);
        Paging(page, pageAddress, into, options?.ItemsPerPage ?? page.Items.Count);
        var subjects = Subjects(page.Items, catalog);
        for (var i = 0; i < subjects.Length; i++)
        {
            var entry = page.Items[i];
            Add(into, node, entry.Resource is DataService ? DCAT.Service : DCAT.DatasetProperty, subjects[i]);
            Add(into, node, DCAT.Record, Record(entry, catalog));
            foreach (var route in Routes(entry)) Add(into, node, DCAT.Record, Record(route, catalog));
        }

        for (var i = 0; i < subjects.Length; i++) Write(page.Items[i], subjects[i], catalog, into, options, Routes(page.Items[i]));

        IEnumerable<StoredDataset> Routes(StoredDataset entry) => routes?[entry.Id] ?? [];
    }

    private static RdfTerm[] Subjects(IReadOnlyList<StoredDataset> entries, CatalogDescription catalog)
    {
        var subjects = new RdfTerm[entries.Count];
        var taken = new HashSet<RdfTerm>();
        for (var i = 0; i < subjects.Length; i++)
        {
            subjects[i] = Subject(entries[i], catalog);
            if (!taken.Add(subjects[i])) subjects[i] = RdfTerm.Iri(catalog.DatasetUrl(entries[i].Id).AbsoluteUri);
        }

        return subjects;
    }

    private static void Describe(RdfTerm node, CatalogPage page, CatalogDescription catalog, RdfGraph into)
    {
        Add(into, node, RDF.Type, RdfTerm.Iri(DCAT.Catalog));
        Add(into, node, DCTERMS.Title, RdfTerm.Tagged(catalog.Title, "de"));
        Add(into, node, DCTERMS.Description, RdfTerm.Tagged(catalog.Description, "de"));
        var publisher = RdfTerm.Iri(node.Value + "#publisher");
        Add(into, node, DCTERMS.Publisher, publisher);
        Add(into, publisher, RDF.Type, RdfTerm.Iri(FOAF.Agent));
        Add(into, publisher, FOAF.Name, RdfTerm.Tagged(catalog.Publisher, "de"));
        Link(into, publisher, DCTERMS.Type, RegionalAuthority, SKOS.Concept);
        Link(into, node, FOAF.Homepage, catalog.BaseUrl.AbsoluteUri, FOAF.Document);
        Link(into, node, DCTERMS.Language, German, DCTERMS.LinguisticSystem);
        Link(into, node, DCAT.ThemeTaxonomy, DataThemes, SKOS.ConceptScheme);
        Link(into, node, DCTERMS.Spatial, NorthRhineWestphalia, DCTERMS.Location);
        if (page.Items.Any(e => e.Resource.ApplicableLegislation.Contains(HighValueRegulation)))
            Link(into, node, DCATAP.ApplicableLegislation, HighValueRegulation, ELI.LegalResource);
        if (page.LastChanged is { } changed) Add(into, node, DCTERMS.Modified, Instant(changed));
    }

    private static void Paging(CatalogPage page, Func<int, Uri> pageAddress, RdfGraph into, int itemsPerPage)
    {
        var node = RdfTerm.Iri(pageAddress(page.Page).AbsoluteUri);
        Add(into, node, RDF.Type, RdfTerm.Iri(HYDRA.PagedCollection));
        Add(into, node, RDF.Type, RdfTerm.Iri(HYDRA.PartialCollectionView));
        Add(into, node, HYDRA.TotalItems, Number(page.TotalItems));
        Add(into, node, HYDRA.ItemsPerPage, Number(itemsPerPage));
        To(1, HYDRA.First, HYDRA.FirstPage);
        To(page.Previous, HYDRA.Previous, HYDRA.PreviousPage);
        To(page.Next, HYDRA.Next, HYDRA.NextPage);
        To(page.LastPage, HYDRA.Last, HYDRA.LastPage);

        void To(int? number, string property, string oldProperty)
        {
            if (number is not { } given) return;
            var address = RdfTerm.Iri(pageAddress(given).AbsoluteUri);
            Add(into, node, property, address);
            Add(into, node, oldProperty, address);
        }
    }

    private static RdfTerm Subject(StoredDataset entry, CatalogDescription catalog) => RdfTerm.Iri(IriText.Escape(catalog.SubjectIri(entry)));

    private static RdfTerm Record(StoredDataset entry, CatalogDescription catalog) => RdfTerm.Iri(catalog.DatasetUrl(entry.Id).AbsoluteUri + "#record");

    private static RdfTerm Instant(DateTimeOffset instant) => RdfTerm.Typed(DcatDate.From(instant).Lexical, XSD.DateTime);

    private static RdfTerm Number(long number) => RdfTerm.Typed(number.ToString(CultureInfo.InvariantCulture), XSD.Integer);

    private static void Link(RdfGraph into, RdfTerm node, string property, string target, string type)
    {
        Add(into, node, property, RdfTerm.Iri(target));
        Add(into, RdfTerm.Iri(target), RDF.Type, RdfTerm.Iri(type));
    }

    private static void Add(RdfGraph into, RdfTerm node, string property, RdfTerm value) => into.Add(node, RdfTerm.Iri(property), value);
}
