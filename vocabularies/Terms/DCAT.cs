namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Data Catalog Vocabulary 3 (W3C).</summary>
public static class DCAT
{
    /// <summary>The namespace, usually written <c>dcat:</c>.</summary>
    public const string Namespace = "http://www.w3.org/ns/dcat#";

    /// <summary><c>dcat:Catalog</c>.</summary>
    public const string Catalog = Namespace + "Catalog";

    /// <summary><c>dcat:CatalogRecord</c>.</summary>
    public const string CatalogRecord = Namespace + "CatalogRecord";

    /// <summary><c>dcat:DataService</c>.</summary>
    public const string DataService = Namespace + "DataService";

    /// <summary><c>dcat:Dataset</c>.</summary>
    public const string Dataset = Namespace + "Dataset";

    /// <summary><c>dcat:DatasetSeries</c>.</summary>
    public const string DatasetSeries = Namespace + "DatasetSeries";

    /// <summary><c>dcat:Distribution</c>.</summary>
    public const string Distribution = Namespace + "Distribution";

    /// <summary><c>dcat:Relationship</c>.</summary>
    public const string Relationship = Namespace + "Relationship";

    /// <summary><c>dcat:Resource</c>.</summary>
    public const string Resource = Namespace + "Resource";

    /// <summary><c>dcat:Role</c>.</summary>
    public const string Role = Namespace + "Role";

    /// <summary><c>dcat:accessService</c>.</summary>
    public const string AccessService = Namespace + "accessService";

    /// <summary><c>dcat:accessURL</c>.</summary>
    public const string AccessUrl = Namespace + "accessURL";

    /// <summary><c>dcat:bbox</c>.</summary>
    public const string Bbox = Namespace + "bbox";

    /// <summary><c>dcat:byteSize</c>.</summary>
    public const string ByteSize = Namespace + "byteSize";

    /// <summary><c>dcat:catalog</c>.</summary>
    public const string CatalogProperty = Namespace + "catalog";

    /// <summary><c>dcat:centroid</c>.</summary>
    public const string Centroid = Namespace + "centroid";

    /// <summary><c>dcat:compressFormat</c>.</summary>
    public const string CompressFormat = Namespace + "compressFormat";

    /// <summary><c>dcat:contactPoint</c>.</summary>
    public const string ContactPoint = Namespace + "contactPoint";

    /// <summary><c>dcat:dataset</c>.</summary>
    public const string DatasetProperty = Namespace + "dataset";

    /// <summary><c>dcat:distribution</c>.</summary>
    public const string DistributionProperty = Namespace + "distribution";

    /// <summary><c>dcat:downloadURL</c>.</summary>
    public const string DownloadUrl = Namespace + "downloadURL";

    /// <summary><c>dcat:endDate</c>.</summary>
    public const string EndDate = Namespace + "endDate";

    /// <summary><c>dcat:endpointDescription</c>.</summary>
    public const string EndpointDescription = Namespace + "endpointDescription";

    /// <summary><c>dcat:endpointURL</c>.</summary>
    public const string EndpointUrl = Namespace + "endpointURL";

    /// <summary><c>dcat:first</c>.</summary>
    public const string First = Namespace + "first";

    /// <summary><c>dcat:granularity</c>.</summary>
    public const string Granularity = Namespace + "granularity";

    /// <summary><c>dcat:hadRole</c>.</summary>
    public const string HadRole = Namespace + "hadRole";

    /// <summary><c>dcat:hasCurrentVersion</c>.</summary>
    public const string HasCurrentVersion = Namespace + "hasCurrentVersion";

    /// <summary><c>dcat:hasVersion</c>.</summary>
    public const string HasVersion = Namespace + "hasVersion";

    /// <summary><c>dcat:inCatalog</c>.</summary>
    public const string InCatalog = Namespace + "inCatalog";

    /// <summary><c>dcat:inSeries</c>.</summary>
    public const string InSeries = Namespace + "inSeries";

    /// <summary><c>dcat:isVersionOf</c>.</summary>
    public const string IsVersionOf = Namespace + "isVersionOf";

    /// <summary><c>dcat:keyword</c>.</summary>
    public const string Keyword = Namespace + "keyword";

    /// <summary><c>dcat:landingPage</c>.</summary>
    public const string LandingPage = Namespace + "landingPage";

    /// <summary><c>dcat:last</c>.</summary>
    public const string Last = Namespace + "last";

    /// <summary><c>dcat:mediaType</c>.</summary>
    public const string MediaType = Namespace + "mediaType";

    /// <summary><c>dcat:next</c>.</summary>
    public const string Next = Namespace + "next";

    /// <summary><c>dcat:packageFormat</c>.</summary>
    public const string PackageFormat = Namespace + "packageFormat";

    /// <summary><c>dcat:prev</c>.</summary>
    public const string Prev = Namespace + "prev";

    /// <summary><c>dcat:previousVersion</c>.</summary>
    public const string PreviousVersion = Namespace + "previousVersion";

    /// <summary><c>dcat:qualifiedRelation</c>.</summary>
    public const string QualifiedRelation = Namespace + "qualifiedRelation";

    /// <summary><c>dcat:record</c>.</summary>
    public const string Record = Namespace + "record";

    /// <summary><c>dcat:resource</c>.</summary>
    public const string ResourceProperty = Namespace + "resource";

    /// <summary><c>dcat:seriesMember</c>.</summary>
    public const string SeriesMember = Namespace + "seriesMember";

    /// <summary><c>dcat:servesDataset</c>.</summary>
    public const string ServesDataset = Namespace + "servesDataset";

    /// <summary><c>dcat:service</c>.</summary>
    public const string Service = Namespace + "service";

    /// <summary><c>dcat:spatialResolutionInMeters</c>.</summary>
    public const string SpatialResolutionInMeters = Namespace + "spatialResolutionInMeters";

    /// <summary><c>dcat:startDate</c>.</summary>
    public const string StartDate = Namespace + "startDate";

    /// <summary><c>dcat:temporalResolution</c>.</summary>
    public const string TemporalResolution = Namespace + "temporalResolution";

    /// <summary><c>dcat:theme</c>.</summary>
    public const string Theme = Namespace + "theme";

    /// <summary><c>dcat:themeTaxonomy</c>.</summary>
    public const string ThemeTaxonomy = Namespace + "themeTaxonomy";

    /// <summary><c>dcat:version</c>.</summary>
    public const string Version = Namespace + "version";
}
