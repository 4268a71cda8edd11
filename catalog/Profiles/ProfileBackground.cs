using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Profiles;

/// <summary>
/// What the official validator merges into every data graph, as far as its shapes ask for it: which concept belongs to which
/// vocabulary, and which class lies below which.
/// </summary>
public static class ProfileBackground
{
    private const string EuAuthority = "http://publications.europa.eu/resource/authority/";
    private const string Org = "http://www.w3.org/ns/org#";

    /// <summary>The vocabularies that profiles ask for, with the IRI of the scheme as the shapes write it.</summary>
    public static IReadOnlyList<(Vocabulary Vocabulary, string Scheme)> Schemes { get; } =
    [
        (ControlledVocabularies.Languages, EuAuthority + "language"),
        (ControlledVocabularies.Availabilities, EuAuthority + "planned-availability"),
        (ControlledVocabularies.Frequencies, EuAuthority + "frequency"),
        (ControlledVocabularies.DatasetTypes, EuAuthority + "dataset-type"),
        (ControlledVocabularies.DataThemes, EuAuthority + "data-theme"),
        (ControlledVocabularies.AccessRights, EuAuthority + "access-right"),
        (ControlledVocabularies.FileTypes, EuAuthority + "file-type"),
        (ControlledVocabularies.DistributionStatuses, EuAuthority + "distribution-status"),
        (ControlledVocabularies.Licences, "http://dcat-ap.de/def/licenses"),
        (ControlledVocabularies.Contributors, "http://dcat-ap.de/def/contributors"),
        (ControlledVocabularies.GeocodingLevels, "http://dcat-ap.de/def/politicalGeocoding/Level"),
        (ControlledVocabularies.PublisherTypes, "http://purl.org/adms/publishertype/1.0"),
        (ControlledVocabularies.HvdCategories, "http://data.europa.eu/bna/asd487ae75"),
    ];

    /// <summary>
    /// The class hierarchy that matters to classes of DCAT-AP, as FOAF (<see href="http://xmlns.com/foaf/spec/"/>), vCard
    /// (<see href="https://www.w3.org/TR/vcard-rdf/"/>) and the organisation ontology (<see href="https://www.w3.org/TR/vocab-org/"/>)
    /// state it.
    /// </summary>
    public static IReadOnlyList<(string Class, string Parent)> Subclasses { get; } =
    [
        (FOAF.Person, FOAF.Agent),
        (FOAF.Organization, FOAF.Agent),
        (FOAF.Namespace + "Group", FOAF.Agent),
        (Org + "Organization", FOAF.Agent),
        (Org + "FormalOrganization", Org + "Organization"),
        (Org + "FormalOrganization", FOAF.Organization),
        (Org + "OrganizationalUnit", Org + "Organization"),
        (Org + "OrganizationalCollaboration", Org + "Organization"),
        ("http://purl.org/goodrelations/v1#BusinessEntity", Org + "FormalOrganization"),
        (FOAF.Namespace + "Image", FOAF.Document),
        (FOAF.Namespace + "PersonalProfileDocument", FOAF.Document),
        (VCARD.Individual, VCARD.Kind),
        (VCARD.Organization, VCARD.Kind),
        (VCARD.Group, VCARD.Kind),
        (VCARD.Namespace + "Location", VCARD.Kind),
        (Org + "Role", SKOS.Concept),
        (Org + "ChangeEvent", PROV.Namespace + "Activity"),
    ];

    /// <summary>Makes the background of profiles from our own vocabularies. About 4,000 statements; to be compiled once.</summary>
    public static RdfGraph Create()
    {
        var graph = new RdfGraph();
        var type = RdfTerm.Iri(RDF.Type);
        foreach (var (vocabulary, scheme) in Schemes)
        {
            foreach (var concept in vocabulary.Concepts)
            {
                graph.Add(RdfTerm.Iri(concept.Iri), type, RdfTerm.Iri(SKOS.Concept));
                graph.Add(RdfTerm.Iri(concept.Iri), RdfTerm.Iri(SKOS.InScheme), RdfTerm.Iri(scheme));
            }
        }

        // The list of SPDX is no scheme; its members are instances of a class.
        foreach (var algorithm in ControlledVocabularies.ChecksumAlgorithms.Concepts)
            graph.Add(RdfTerm.Iri(algorithm.Iri), type, RdfTerm.Iri(SPDX.ChecksumAlgorithm));
        foreach (var (narrower, parent) in Subclasses)
            graph.Add(RdfTerm.Iri(narrower), RdfTerm.Iri(RDFS.SubClassOf), RdfTerm.Iri(parent));
        return graph;
    }
}
