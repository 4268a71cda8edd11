using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Catalog.Tests.Dcat;
using OpenDataNrw.Catalog.Tests.Shapes;
using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Catalog.Tests.Profiles;

/// <summary>The points for compliance are given by DCAT-AP as SEMIC publishes it, not by what Germany demands beyond it.</summary>
public sealed class DcatApCoreRules
{
    private const string Good = """
        ex:d a dcat:Dataset ; dct:title "Bäume"@de ; dct:description "Alle Bäume der Stadt."@de ; dct:publisher ex:p ; dcat:contactPoint ex:c ; dcat:distribution ex:f .
        ex:p a foaf:Agent ; foaf:name "Stadt" . ex:c a vcard:Kind ; vcard:hasEmail <mailto:daten@stadt.example> .
        ex:f a dcat:Distribution ; dcat:accessURL <https://stadt.example/b.csv> ; dct:license <http://dcat-ap.de/def/licenses/cc-zero> .
        """;

    private const string Class = "http://www.w3.org/ns/shacl#ClassConstraintComponent";
    private static readonly RecordProfile Profile = RecordProfile.Own();

    [Fact]
    public void A_record_that_keeps_both_profiles_conforms() => Assert.True(Conforms(Good));

    [Theory]
    [InlineData("dct:publisher ex:p ;", "")]
    [InlineData("dct:license <http://dcat-ap.de/def/licenses/cc-zero>", "dct:title \"CSV\"")]
    [InlineData("dcat:contactPoint ex:c ;", "dcat:contactPoint ex:c ; dct:accrualPeriodicity <https://stadt.example/oft> ;")]
    [InlineData("vcard:hasEmail <mailto:daten@stadt.example>", "vcard:fn \"Amt\"")]
    [InlineData("vcard:hasEmail <mailto:daten@stadt.example>", "vcard:hasEmail \"daten@stadt.example\"")]
    [InlineData("dcat:contactPoint ex:c ;", "dcat:contactPoint ex:c ; dcat:theme <https://stadt.example/thema> ;")]
    [InlineData("a dcat:Distribution ;", "a dcat:Distribution ; dct:format <https://stadt.example/csv> ;")]
    [InlineData("a dcat:Distribution ;", "a dcat:Distribution ; dcat:mediaType <https://stadt.example/csv> ;")]
    public void What_only_Germany_demands_costs_no_points_for_compliance(string instead, string of)
    {
        var text = Good.Replace(instead, of, StringComparison.Ordinal);

        Assert.Contains(Profile.Validate(Turtle.Graph(text)), f => f.Severity == ProfileSeverity.Violation);
        Assert.True(Conforms(text));
    }

    [Theory]
    [InlineData("dct:title \"Bäume\"@de ;", "")]
    [InlineData("dct:description \"Alle Bäume der Stadt.\"@de ;", "")]
    [InlineData("dct:publisher ex:p ;", "dct:publisher ex:p , ex:c ;")]
    [InlineData("dct:publisher ex:p ;", "dct:publisher \"Stadt\" ;")]
    [InlineData("foaf:name \"Stadt\"", "foaf:homepage <https://stadt.example/>")]
    [InlineData("dcat:accessURL <https://stadt.example/b.csv>", "dct:title \"CSV\"")]
    [InlineData("dcat:accessURL <https://stadt.example/b.csv>", "dcat:accessURL \"b.csv\"")]
    [InlineData("dct:license <http://dcat-ap.de/def/licenses/cc-zero>", "dct:license \"CC0\"")]
    [InlineData("dct:license <http://dcat-ap.de/def/licenses/cc-zero>", "dct:license <http://dcat-ap.de/def/licenses/cc-zero> , <http://dcat-ap.de/def/licenses/cc-by>")]
    [InlineData("dcat:contactPoint ex:c ;", "dcat:contactPoint \"Amt\" ;")]
    [InlineData("dcat:contactPoint ex:c ;", "dcat:contactPoint ex:c ; dct:modified \"2025-01-01\" , \"2025-01-02\" ;")]
    public void What_DCAT_AP_demands_costs_the_points(string instead, string of) =>
        Assert.False(Conforms(Good.Replace(instead, of, StringComparison.Ordinal)));

    [Fact]
    public void The_points_go_to_the_dataset_and_the_broken_rule_says_which_it_was()
    {
        var catalogue = new CatalogDescription { BaseUrl = new Uri("https://daten.example/") };
        var dataset = new Dataset { Titles = [new LangString("Bäume", "de")], Distributions = [new Distribution { AccessUrls = ["https://stadt.example/b.csv"] }] };

        var missing = Assess(dataset);
        var german = Assess(dataset with { Descriptions = [new LangString("Alle Bäume der Stadt.", "de")] });

        Assert.Equal(IndicatorState.Missed, missing.Mqa!.State(MqaIndicators.All[MqaIndicators.Compliance]));
        Assert.True(missing.Rules.Single(r => r.Shape == "dataset-description").IsOfDcatAp);
        Assert.Equal(IndicatorState.Achieved, german.Mqa!.State(MqaIndicators.All[MqaIndicators.Compliance]));
        Assert.Equal(["dataset-publisher", "distribution-licence"], german.Rules.Where(r => r is { Severity: Severity.Error, IsOfDcatAp: false }).Select(r => r.Shape));

        ResourceAssessment Assess(Dataset given) => new RecordAssessor(Profile, catalogue).Assess(
            new RecordToAssess { Id = DatasetId.For(new SourceId("x"), "1"), Delivered = given, Normalised = given, Findings = [] },
            new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)).Normalised!;
    }

    [Fact]
    public void Our_core_agrees_with_the_shapes_of_SEMIC_alone_on_every_broken_rule()
    {
        var records = RowCases.All.Select(c => Sample.With(c.Resource, c.Row.Property, c.Instead))
            .Concat(Offences.All.SelectMany(o => new[] { o.Breaking, o.Keeping }).Select(Turtle.Graph));
        AssertAgreement(records);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(AgreementRules.Documents), MemberType = typeof(AgreementRules))]
    public void Our_core_agrees_with_the_shapes_of_SEMIC_alone_on_real_documents(string document) => AssertAgreement([AgreementDocuments.Read(document)]);

    private static void AssertAgreement(IEnumerable<RdfGraph> records)
    {
        var folder = SharedMaterial.PathTo("shapes");
        var semic = ShapeProfile.Compile("semic", OfficialFiles.Read(folder, OfficialFiles.Semic), ProfileBackground.Create());
        var official = RecordProfile.Official(folder);
        var differences = new HashSet<string>();
        foreach (var record in records)
        {
            var theirs = semic.Validate(record)
                .Where(f => f.Severity == ProfileSeverity.Violation && f.Component != Class && !f.Shape.Value.Contains("#skos:Concept", StringComparison.Ordinal))
                .Select(Place).ToHashSet();
            Differ("ours", Profile.Validate(record));
            Differ("with Germany's", official.Validate(record));

            void Differ(string whose, IReadOnlyList<ProfileFinding> findings)
            {
                var core = findings.Where(DcatApCore.IsBrokenBy).Select(Place).ToHashSet();
                differences.UnionWith(theirs.Except(core).Select(place => $"not in {whose}: {place}").Concat(core.Except(theirs).Select(place => $"only in {whose}: {place}")));
            }
        }

        Assert.Empty(differences);
    }

    private static bool Conforms(string turtle) => RecordProfile.ConformsToDcatAp(Profile.Validate(Turtle.Graph(turtle)));

    private static string Place(ProfileFinding finding) => $"{finding.FocusClass} {finding.FocusNode} {finding.Path}";
}
