using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;
using OpenDataNrw.Vocabularies;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Profiles;

/// <summary>The facts beside every record.</summary>
public sealed class ProfileBackgroundRules
{
    private static readonly RdfTerm SubClassOf = RdfTerm.Iri(RDFS.SubClassOf);

    [Fact]
    public void Every_concept_of_a_vocabulary_belongs_to_its_scheme()
    {
        var graph = ProfileBackground.Create();

        Assert.Contains(new RdfTriple(
            RdfTerm.Iri("http://dcat-ap.de/def/licenses/dl-by-de/2.0"), RdfTerm.Iri(SKOS.InScheme), RdfTerm.Iri("http://dcat-ap.de/def/licenses")), graph.Triples);
        Assert.Contains(new RdfTriple(
            RdfTerm.Iri("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"), RdfTerm.Iri(RDF.Type), RdfTerm.Iri(SPDX.ChecksumAlgorithm)), graph.Triples);
        Assert.All(ProfileBackground.Schemes, list => Assert.Equal(
            list.Vocabulary.Concepts.Select(concept => concept.Iri).Order(StringComparer.Ordinal),
            graph.SubjectsOf(SKOS.InScheme, RdfTerm.Iri(list.Scheme)).Select(term => term.Value).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_list_of_contributors_is_the_present_one() => Assert.Equal(69, ControlledVocabularies.Contributors.Concepts.Count);

    [Fact]
    public void Every_scheme_that_the_official_shapes_ask_for_is_known()
    {
        var asked = OfficialFiles.Base.Append(OfficialFiles.HighValue)
            .Select(file => OfficialFiles.Read(SharedMaterial.PathTo("shapes"), file))
            .SelectMany(graph => graph.SubjectsOf("http://www.w3.org/ns/shacl#path", RdfTerm.Iri(SKOS.InScheme)).SelectMany(shape => graph.Objects(shape, "http://www.w3.org/ns/shacl#hasValue")))
            .Select(scheme => scheme.Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(asked, ProfileBackground.Schemes.Select(list => list.Scheme).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_class_hierarchy_is_that_of_the_ontologies_which_the_official_validator_merges()
    {
        var mirror = new RdfGraph();
        foreach (var (file, format) in new[] { ("foaf_0_1.rdf", RdfFormat.RdfXml), ("org.ttl", RdfFormat.Turtle), ("vcard.ttl", RdfFormat.Turtle) })
        {
            using var input = File.OpenRead(SharedMaterial.PathTo("shapes", "mirror", file));
            foreach (var triple in RdfReader.ReadGraph(input, format, "http://mirror.test/", new RdfReaderOptions { LenientXml = true, BlankNodeScope = file }).Triples) mirror.Add(triple);
        }

        var asked = OfficialFiles.Base.Append(OfficialFiles.HighValue)
            .SelectMany(file => OfficialFiles.Read(SharedMaterial.PathTo("shapes"), file).Triples)
            .Where(triple => triple.Predicate.Value is "http://www.w3.org/ns/shacl#class" or "http://www.w3.org/ns/shacl#targetClass")
            .Select(triple => triple.Object).Distinct().ToArray();
        var own = ProfileBackground.Create();

        Assert.True(asked.Length > 30);
        Assert.All(asked, type => Assert.Equal(Within(mirror, type), Within(own, type)));
    }

    private static string[] Within(RdfGraph graph, RdfTerm root)
    {
        var within = new HashSet<RdfTerm> { root };
        var open = new Queue<RdfTerm>(within);
        while (open.TryDequeue(out var current))
            foreach (var triple in graph.Find(null, SubClassOf, current))
                if (triple.Subject.IsIri && within.Add(triple.Subject))
                    open.Enqueue(triple.Subject);
        return [.. within.Select(term => term.Value).Order(StringComparer.Ordinal)];
    }
}
