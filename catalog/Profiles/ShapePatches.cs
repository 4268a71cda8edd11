using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Profiles;

/// <summary>
/// What is cured in the official files. A patch makes a file do what it says itself or what its specification says; what one might
/// merely wish otherwise is left alone. On a file without the defect a patch changes nothing.
/// </summary>
public static class ShapePatches
{
    private const string Shacl = "http://www.w3.org/ns/shacl#";
    private const string German = "http://dcat-ap.de/def/dcatde/3.0/shacl/";
    private const string MistypedDcatap = "http://data.europa.eu/r5r#";
    private const string MistypedMessage = "https://purl.eu/ns/shacl#message";
    private const string SemicBase = "https://semiceu.github.io/DCAT-AP/releases/3.0.0/shacl/dcat-ap-SHACL.ttl#";
    private const string SemicHighValue = "https://semiceu.github.io/DCAT-AP/releases/3.0.0-hvd#";

    private static readonly RdfTerm SeriesShape = RdfTerm.Iri(German + "DatasetSeries_Shape");
    private static readonly RdfTerm SeriesPublisher = RdfTerm.Iri(German + "DE_DatasetSeries_dcterms_publisher_v_Min");
    private static readonly RdfTerm DatasetPublisher = RdfTerm.Iri(German + "DE_Dataset_dcterms_publisher_v_Min");

    private static readonly string[] Resources = [DCAT.Dataset, DCAT.DatasetSeries, DCAT.DataService, DCAT.Catalog];

    /// <summary>The patches in the order in which they are applied.</summary>
    public static IReadOnlyList<ShapePatch> All { get; } =
    [
        new()
        {
            Id = "topic-class",
            Files = [OfficialFiles.Semic, OfficialFiles.HighValue],
            Defect = "The topic of a catalogue record must be an instance of dcat:Resource, but nothing that the validator merges says that datasets, series, services and catalogues are resources: every record fails whose topic is not typed twice.",
            Cure = "dcat:Dataset, dcat:DatasetSeries, dcat:DataService and dcat:Catalog are put below dcat:Resource.",
            Source = "DCAT 3, section 6.4: the classes are sub-classes of dcat:Resource. Only that is taken over: that a catalogue is a dataset as well would hold it to the rules for datasets.",
            Apply = file => file.Graph.Triples.Concat(AsksForResources(file.Graph) ? Resources.Select(type => new RdfTriple(RdfTerm.Iri(type), RdfTerm.Iri(RDFS.SubClassOf), RdfTerm.Iri(DCAT.Resource))) : []),
        },
        new()
        {
            Id = "availability-namespace",
            Files = [OfficialFiles.Additions, OfficialFiles.Vocabularies],
            Defect = "The prefix dcatap is bound to http://data.europa.eu/r5r#, so no check of dcatap:availability ever meets a value.",
            Cure = "http://data.europa.eu/r5r# becomes http://data.europa.eu/r5r/.",
            Source = "DCAT-AP.de 3.0, namespaces: dcatap is http://data.europa.eu/r5r/; so it is in dcat-ap-SHACL-DE.ttl.",
            Apply = file => file.Graph.Triples.Select(triple => Rewrite(triple, term =>
                term.IsIri && term.Value.StartsWith(MistypedDcatap, StringComparison.Ordinal) ? RdfTerm.Iri(DCATAP.Namespace + term.Value[MistypedDcatap.Length..]) : term)),
        },
        new()
        {
            Id = "series-publisher",
            Files = [OfficialFiles.Additions],
            Defect = "The shape that demands a publisher of a dcat:DatasetSeries belongs to no shape with a target, so it is never checked.",
            Cure = "A node shape for dcat:DatasetSeries takes it up.",
            Source = "DCAT-AP.de 3.0, class Datensatzserie: dcterms:publisher is mandatory.",
            Apply = file => HasLoosePublisher(file.Graph)
                ? file.Graph.Triples.Concat(
                [
                    new(SeriesShape, RdfTerm.Iri(RDF.Type), Sh("NodeShape")),
                    new(SeriesShape, Sh("targetClass"), RdfTerm.Iri(DCAT.DatasetSeries)),
                    new(SeriesShape, Sh("property"), SeriesPublisher),
                ])
                : file.Graph.Triples,
        },
        new()
        {
            Id = "dataset-publisher-message",
            Files = [OfficialFiles.Additions],
            Defect = "The message for a dcat:Dataset without publisher speaks of a dcat:DataService.",
            Cure = "The message names dcat:Dataset.",
            Source = "The shape itself, which stands under dcat:Dataset.",
            Apply = file => file.Graph.Triples.Select(triple => triple.Subject == DatasetPublisher && triple.Predicate == Sh("message")
                ? triple with { Object = WithText(triple.Object, triple.Object.Value.Replace("dcat:DataService:", "dcat:Dataset:", StringComparison.Ordinal)) }
                : triple),
        },
        new()
        {
            Id = "untagged-german",
            Files = [OfficialFiles.Deprecated, OfficialFiles.Additions],
            Defect = "German messages without a language tag, which count as messages for readers of any language.",
            Cure = "They are tagged as German.",
            Source = "All other messages of the same files, which bear @de.",
            Apply = file => file.Graph.Triples.Select(triple =>
                triple.Predicate == Sh("message") && triple.Object is { IsLiteral: true, Language: null, Datatype: null } ? triple with { Object = RdfTerm.Tagged(triple.Object.Value, "de") } : triple),
        },
        new()
        {
            Id = "deprecated-lists",
            Files = [OfficialFiles.Deprecated],
            Defect = "The checks for values of two abandoned code lists search for 'purl' and 'dcat' anywhere in the value, so they strike other addresses too.",
            Cure = "The value has to begin with the address of the list that the message names.",
            Source = "The messages of the shapes: http://purl.org/adms/status/ and http://dcat-ap.de/def/hashAlgorithms/.",
            Apply = file => file.Graph.Triples.Select(triple => triple.Predicate != Sh("pattern") ? triple : triple.Object switch
            {
                { IsLiteral: true, Value: "purl" } => triple with { Object = RdfTerm.Literal("^https?://purl\\.org/adms/status/") },
                { IsLiteral: true, Value: "dcat" } => triple with { Object = RdfTerm.Literal("^https?://(www\\.)?dcat-ap\\.de/def/hashAlgorithms/") },
                _ => triple,
            }),
        },
        new()
        {
            Id = "hvd-message-predicate",
            Files = [OfficialFiles.HighValue],
            Defect = "Messages stand under https://purl.eu/ns/shacl#message, where no validator looks for them.",
            Cure = "They become values of sh:message.",
            Source = "SHACL, section 2.1.5: messages are values of sh:message.",
            Apply = file => file.Graph.Triples.Select(triple => triple.Predicate.Value == MistypedMessage ? triple with { Predicate = Sh("message") } : triple),
        },
        new()
        {
            Id = "hvd-german-adaptation",
            Files = [OfficialFiles.HighValue],
            Defect = "The file repeats shapes of DCAT-AP under IRIs of its own, so neither the German messages nor the class tests that Germany switches off reach them: every reference to a code list would fail again.",
            Cure = "What dcat-ap-SHACL-DE.ttl says of a shape holds for the shape of the same local name here.",
            Source = "dcat-ap-SHACL-DE.ttl: 'Deaktiviert, da DCAT-AP.de hier eine Codeliste vorschreibt oder weil der Test auf einen Klassentyp unangebracht ist'.",
            Apply = file => file.Graph.Triples.Concat(Adaptation(file)),
        },
        new()
        {
            Id = "hvd-resource-class",
            Files = [OfficialFiles.HighValue],
            Defect = "Values must be instances of rdfs:Resource. Every IRI and blank node is one, but SHACL does not infer it, so the test fails for all of them.",
            Cure = "The test is left out.",
            Source = "RDF Schema 1.1, section 2.1; dcat-ap-SHACL-DE.ttl switches the same test off wherever it addresses it.",
            Apply = file => file.Graph.Triples.Where(triple => triple.Predicate != Sh("class") || triple.Object.Value != RDFS.Resource),
        },
    ];

    /// <summary>Applies all patches that concern a file.</summary>
    internal static RdfGraph Cure(string file, RdfGraph graph, RdfGraph german)
    {
        foreach (var patch in All)
            if (patch.Files.Contains(file))
                graph = Apply(patch, file, graph, german);
        return graph;
    }

    /// <summary>Applies one patch to a file.</summary>
    internal static RdfGraph Apply(ShapePatch patch, string file, RdfGraph graph, RdfGraph german)
    {
        var cured = new RdfGraph();
        foreach (var triple in patch.Apply(new PatchedFile(file, graph, german))) cured.Add(triple);
        return cured;
    }

    private static bool AsksForResources(RdfGraph graph) => graph.Find(null, Sh("class"), RdfTerm.Iri(DCAT.Resource)).Any();

    private static bool HasLoosePublisher(RdfGraph graph) =>
        graph.Object(SeriesPublisher, Shacl + "path") is not null && !graph.Find(null, Sh("property"), SeriesPublisher).Any();

    private static IEnumerable<RdfTriple> Adaptation(PatchedFile file)
    {
        foreach (var triple in file.German.Triples)
        {
            if (!triple.Subject.IsIri || !triple.Subject.Value.StartsWith(SemicBase, StringComparison.Ordinal)) continue;
            if (triple.Predicate != Sh("message") && triple.Predicate != Sh("deactivated")) continue;
            var counterpart = RdfTerm.Iri(SemicHighValue + triple.Subject.Value[SemicBase.Length..]);
            if (file.Graph.Object(counterpart, Shacl + "path") is not null) yield return triple with { Subject = counterpart };
        }
    }

    private static RdfTriple Rewrite(RdfTriple triple, Func<RdfTerm, RdfTerm> rewrite) =>
        new(rewrite(triple.Subject), rewrite(triple.Predicate), rewrite(triple.Object));

    private static RdfTerm WithText(RdfTerm literal, string text) => literal.Language is { } language ? RdfTerm.Tagged(text, language) : RdfTerm.Literal(text);

    private static RdfTerm Sh(string name) => RdfTerm.Iri(Shacl + name);
}
