using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Catalog.Tests.Dcat;
using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Catalog.Tests.Profiles;

/// <summary>The official profile: what it needs from its folder and what it says of a record.</summary>
public sealed class OfficialProfileRules : IDisposable
{
    private readonly ShapesFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_folder_is_named()
    {
        var path = _folder.PathOf("nirgends");
        var fault = Assert.Throws<ProfileFolderException>(() => OfficialProfile.Load(path, ProfileMode.Patched));
        Assert.Equal($"Den Ordner »{path}« mit den amtlichen SHACL-Dateien gibt es nicht. Bitte den Pfad prüfen oder das Profil abschalten.", fault.Message);
    }

    [Theory]
    [InlineData(OfficialFiles.Semic)]
    [InlineData(OfficialFiles.German)]
    [InlineData(OfficialFiles.Deprecated)]
    [InlineData(OfficialFiles.Additions)]
    [InlineData(OfficialFiles.Vocabularies)]
    [InlineData(OfficialFiles.HighValue)]
    public void A_missing_file_is_named(string file)
    {
        File.Delete(_folder.PathOf(file));
        var fault = Assert.Throws<ProfileFolderException>(() => OfficialProfile.Load(_folder.Root, ProfileMode.Patched));
        Assert.Equal(_folder.PathOf(file), fault.Path);
        Assert.Equal($"Die Datei »{_folder.PathOf(file)}« fehlt. Bitte die amtlichen SHACL-Dateien dort ablegen oder das Profil abschalten.", fault.Message);
    }

    [Fact]
    public void A_file_that_is_no_Turtle_is_named_with_the_place_of_the_fault()
    {
        File.WriteAllText(_folder.PathOf(OfficialFiles.Additions), "<a> <b> <c> .\n<html>");
        var fault = Assert.Throws<ProfileFolderException>(() => OfficialProfile.Load(_folder.Root, ProfileMode.Patched));
        Assert.StartsWith($"Die Datei »{_folder.PathOf(OfficialFiles.Additions)}« lässt sich nicht als Turtle lesen (Zeile 2, Spalte ", fault.Message, StringComparison.Ordinal);
        Assert.IsType<RdfSyntaxException>(fault.InnerException);
    }

    [Fact]
    public void A_file_with_a_shape_that_SHACL_forbids_is_named()
    {
        _folder.Write(OfficialFiles.Vocabularies, ":Broken a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:minLength 1 , 2 .");
        var fault = Assert.Throws<ProfileFolderException>(() => OfficialProfile.Load(_folder.Root, ProfileMode.Patched));
        Assert.Equal(_folder.PathOf(OfficialFiles.Vocabularies), Path.GetFullPath(fault.Path));
    }

    [Fact]
    public void A_file_beyond_all_measure_is_not_read()
    {
        using (var file = File.OpenWrite(_folder.PathOf(OfficialFiles.Semic))) file.SetLength(17 * 1024 * 1024);
        var fault = Assert.Throws<ProfileFolderException>(() => OfficialProfile.Load(_folder.Root, ProfileMode.Patched));
        Assert.Contains("größer als 16 MB", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_says_where_what_and_by_which_rule()
    {
        var findings = OfficialProfile.Load(_folder.Root, ProfileMode.Patched).Validate(
            Turtle.Graph("ex:d a dcat:Resource , dcat:Dataset ; dct:title 'T' ; dct:publisher ex:p ; dcat:theme <http://publications.europa.eu/resource/authority/data-theme/EDUC> , ex:theme ."));

        var finding = Assert.Single(findings);
        Assert.Equal(
            new ProfileFinding
            {
                Profile = OfficialProfile.BaseId,
                Severity = ProfileSeverity.Violation,
                SeverityIri = "http://www.w3.org/ns/shacl#Violation",
                FocusNode = RdfTerm.Iri("https://example.org/d"),
                FocusClass = "http://www.w3.org/ns/dcat#Dataset",
                Path = "http://www.w3.org/ns/dcat#theme",
                LookedUp = "http://www.w3.org/2004/02/skos/core#inScheme",
                Component = "http://www.w3.org/ns/shacl#HasValueConstraintComponent",
                Value = RdfTerm.Iri("https://example.org/theme"),
                Shape = finding.Shape,
                Messages = finding.Messages,
            },
            finding);
        Assert.Equal(("Kein Thema der Liste.", "dcat:theme: The value does not belong to the prescribed vocabulary."), (finding.German, finding.English));
    }

    [Fact]
    public void Findings_stand_in_an_order_that_the_order_of_statements_does_not_change()
    {
        var profile = OfficialProfile.Load(_folder.Root, ProfileMode.Patched);
        var record = Turtle.Graph("ex:b a dcat:Dataset ; dcat:theme ex:y , ex:x . ex:a a dcat:DatasetSeries , dcat:Dataset ; dcatap:availability 1 , 2 .");
        var reversed = new RdfGraph();
        foreach (var triple in record.Triples.Reverse()) reversed.Add(triple);

        string[] expected =
        [
            "Violation a dcterms:publisher -: DE: dcat:Dataset: MUSS einen dcterms:publisher haben.",
            "Violation a dcterms:publisher -: Serie ohne Herausgeber.",
            "Violation a dcterms:title -: Ein Titel fehlt.",
            "Violation a dcatap:availability -: Höchstens eine.",
            "Violation a dcatap:availability 1: Keine Verfügbarkeit der Liste.",
            "Violation a dcatap:availability 2: Keine Verfügbarkeit der Liste.",
            "Violation b dcterms:publisher -: DE: dcat:Dataset: MUSS einen dcterms:publisher haben.",
            "Violation b dcterms:title -: Ein Titel fehlt.",
            "Violation b dcat:theme x: Kein Thema der Liste.",
            "Violation b dcat:theme y: Kein Thema der Liste.",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), FindingLines.Of(profile.Validate(record)).Order(StringComparer.Ordinal));
        Assert.Equal(FindingLines.Of(profile.Validate(record)), FindingLines.Of(profile.Validate(reversed)));
    }

    [Fact]
    public void Only_high_value_datasets_are_held_to_the_rules_for_them()
    {
        var profile = OfficialProfile.Load(_folder.Root, ProfileMode.Patched);
        const string sound = "a dcat:Dataset ; dct:title 'T' ; dct:publisher ex:p";
        const string regulation = "<http://data.europa.eu/eli/reg_impl/2023/138/oj>";

        Assert.Empty(profile.Validate(Turtle.Graph($"ex:d {sound} .")));
        Assert.Equal(
            ["Violation high dcatap:hvdCategory -: dcatap:hvdCategory: Es fehlt mindestens ein Wert."],
            FindingLines.Of(profile.Validate(Turtle.Graph($"ex:d {sound} ; dct:source ex:high . ex:high {sound} ; dcatap:applicableLegislation {regulation} ; dct:relation ex:d ."))));
    }

    [Fact]
    public void A_severity_of_its_own_keeps_its_name()
    {
        _folder.Write(OfficialFiles.Semic, ":S a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:property [ sh:path dcterms:license ; sh:minCount 1 ; sh:severity :no_license ] .");
        var finding = OfficialProfile.Load(_folder.Root, ProfileMode.Patched).Validate(Turtle.Graph("ex:d a dcat:Dataset ; dct:publisher ex:p ."))[0];
        Assert.Equal((ProfileSeverity.Custom, "http://dcat-ap.de/def/dcatde/3.0/shacl/no_license"), (finding.Severity, finding.SeverityIri));
    }

    [Theory]
    [InlineData("samples/govdata-v3.0/quicktest.ttl", 0, 0)]
    [InlineData("samples/dcat-ap-de-3.0/Dataset-und-Distribution.ttl", 3, 7)]
    [InlineData("samples/dcat-ap-de-3.0/DatasetSeries.ttl", 5, 0)]
    public void The_official_files_say_of_samples_what_is_known_of_them(string sample, int violations, int warnings)
    {
        var profile = OfficialProfile.Load(SharedMaterial.PathTo("shapes"), ProfileMode.AsOfficial);
        using var input = File.OpenRead(SharedMaterial.PathTo(sample));

        var findings = profile.All.Validate(RdfReader.ReadGraph(input, RdfFormat.Turtle, "http://sample.test/"));

        Assert.Equal(
            (violations, warnings),
            (findings.Count(finding => finding.Severity == ProfileSeverity.Violation), findings.Count(finding => finding.Severity == ProfileSeverity.Warning)));
    }
}
