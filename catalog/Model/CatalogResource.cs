using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog;

/// <summary>
/// What a catalogue lists: a dataset, a data service or a series (<c>dcat:Resource</c>). Properties carry the names of
/// DCAT-AP.de 3.0; empty lists and nulls mean "not stated". Records are values: rules return changed copies.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Dataset), "dataset")]
[JsonDerivedType(typeof(DataService), "service")]
[JsonDerivedType(typeof(DatasetSeries), "series")]
public abstract record CatalogResource
{
    /// <summary>The source's own absolute http(s) IRI of the resource; null when it has none, then it is served under our address.</summary>
    public string? Iri { get; init; }

    /// <summary><c>dcterms:title</c>.</summary>
    public IReadOnlyList<LangString> Titles { get; init; } = [];

    /// <summary><c>dcterms:description</c>; plain text or the few tags DCAT-AP.de allows (a, li, ol, ul, p, br, b, i, u).</summary>
    public IReadOnlyList<LangString> Descriptions { get; init; } = [];

    /// <summary><c>dcterms:publisher</c>: who decided to open the data (convention 36).</summary>
    public Agent? Publisher { get; init; }

    /// <summary><c>dcterms:creator</c>.</summary>
    public IReadOnlyList<Agent> Creators { get; init; } = [];

    /// <summary><c>dcterms:contributor</c>.</summary>
    public IReadOnlyList<Agent> Contributors { get; init; } = [];

    /// <summary><c>geodcatap:originator</c> (read also from <c>dcatde:originator</c>).</summary>
    public IReadOnlyList<Agent> Originators { get; init; } = [];

    /// <summary><c>geodcatap:custodian</c> (read also from <c>dcatde:maintainer</c>).</summary>
    public IReadOnlyList<Agent> Custodians { get; init; } = [];

    /// <summary><c>dcat:contactPoint</c>.</summary>
    public IReadOnlyList<ContactPoint> ContactPoints { get; init; } = [];

    /// <summary><c>dcterms:identifier</c>, never changed on the way (convention 25).</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary><c>adms:identifier</c>.</summary>
    public IReadOnlyList<OtherIdentifier> OtherIdentifiers { get; init; } = [];

    /// <summary><c>dcat:keyword</c>.</summary>
    public IReadOnlyList<LangString> Keywords { get; init; } = [];

    /// <summary><c>dcat:theme</c>, EU data-theme.</summary>
    public IReadOnlyList<CodedValue> Themes { get; init; } = [];

    /// <summary><c>dcterms:type</c>, EU dataset-type.</summary>
    public IReadOnlyList<CodedValue> Types { get; init; } = [];

    /// <summary><c>dcterms:issued</c>.</summary>
    public DcatDate? Issued { get; init; }

    /// <summary><c>dcterms:modified</c>.</summary>
    public DcatDate? Modified { get; init; }

    /// <summary><c>dcterms:language</c>, EU language.</summary>
    public IReadOnlyList<CodedValue> Languages { get; init; } = [];

    /// <summary><c>dcterms:accessRights</c>, EU access-right.</summary>
    public CodedValue? AccessRights { get; init; }

    /// <summary><c>dcatap:availability</c>, EU planned-availability.</summary>
    public CodedValue? Availability { get; init; }

    /// <summary><c>dcat:landingPage</c>.</summary>
    public IReadOnlyList<string> LandingPages { get; init; } = [];

    /// <summary><c>foaf:page</c>: documentation.</summary>
    public IReadOnlyList<string> Pages { get; init; } = [];

    /// <summary><c>dcterms:conformsTo</c>.</summary>
    public IReadOnlyList<CodedValue> ConformsTo { get; init; } = [];

    /// <summary><c>dcatap:applicableLegislation</c> (IRIs).</summary>
    public IReadOnlyList<string> ApplicableLegislation { get; init; } = [];

    /// <summary><c>dcatap:hvdCategory</c>.</summary>
    public IReadOnlyList<CodedValue> HvdCategories { get; init; } = [];

    /// <summary><c>dcterms:spatial</c>.</summary>
    public IReadOnlyList<Location> Spatial { get; init; } = [];

    /// <summary><c>dcterms:temporal</c>.</summary>
    public IReadOnlyList<PeriodOfTime> Temporal { get; init; } = [];

    /// <summary><c>dcatde:politicalGeocodingLevelURI</c>.</summary>
    public IReadOnlyList<CodedValue> PoliticalGeocodingLevels { get; init; } = [];

    /// <summary><c>dcatde:contributorID</c> (IRIs or what stood there).</summary>
    public IReadOnlyList<CodedValue> ContributorIds { get; init; } = [];

    /// <summary><c>dcterms:relation</c> (IRIs).</summary>
    public IReadOnlyList<string> Relations { get; init; } = [];

    /// <summary><c>dcterms:references</c> (IRIs), among them the Musterdatensatz.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary><c>dcat:inSeries</c> (IRIs).</summary>
    public IReadOnlyList<string> InSeries { get; init; } = [];

    /// <summary><c>dcat:qualifiedRelation</c>.</summary>
    public IReadOnlyList<Relationship> QualifiedRelations { get; init; } = [];

    /// <summary><c>prov:qualifiedAttribution</c>.</summary>
    public IReadOnlyList<Attribution> QualifiedAttributions { get; init; } = [];

    /// <summary>
    /// What the source said beyond this model, as sorted N-Triples; the subject of statements about the resource itself is
    /// <see cref="SelfIri"/>. Given back on writing.
    /// </summary>
    public string? ExtraTriples { get; init; }

    /// <summary>Stands for the resource in <see cref="ExtraTriples"/>, so that they survive a change of its address.</summary>
    public const string SelfIri = "urn:datenraum:self";
}
