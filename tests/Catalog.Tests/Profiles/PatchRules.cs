using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Catalog.Tests.Dcat;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Catalog.Tests.Profiles;

/// <summary>Each patch: what the official files say without it, and what they say with all patches.</summary>
public sealed class PatchRules
{
    private const string Sound = "a dcat:Dataset ; dct:title 'T' ; dct:publisher ex:p";

    private const string Regulation = "<http://data.europa.eu/eli/reg_impl/2023/138/oj>";

    public static TheoryData<string, string, string[], string[]> Cases => new()
    {
        {
            "topic-class", $"ex:r a dcat:CatalogRecord ; foaf:primaryTopic ex:d . ex:d {Sound} .",
            ["Violation r foaf:primaryTopic d: foaf:primaryTopic: Der Wert verweist auf nichts von der verlangten Klasse."],
            []
        },
        {
            "availability-namespace", $"ex:d {Sound} ; dcatap:availability 'ja' , 'nein' .",
            [],
            [
                "Violation d dcatap:availability -: Höchstens eine.",
                "Violation d dcatap:availability ja: Keine Verfügbarkeit der Liste.",
                "Violation d dcatap:availability nein: Keine Verfügbarkeit der Liste.",
            ]
        },
        {
            "series-publisher", "ex:s a dcat:DatasetSeries ; dct:title 'S' .",
            [],
            ["Violation s dcterms:publisher -: Serie ohne Herausgeber."]
        },
        {
            "dataset-publisher-message", "ex:d a dcat:Dataset ; dct:title 'T' .",
            ["Violation d dcterms:publisher -: DE: dcat:DataService: MUSS einen dcterms:publisher haben."],
            ["Violation d dcterms:publisher -: DE: dcat:Dataset: MUSS einen dcterms:publisher haben."]
        },
        {
            "deprecated-lists",
            "ex:a adms:status <http://purl.org/adms/status/Completed> , <https://purl.example/fertig> . ex:b spdx:algorithm <http://dcat-ap.de/def/hashAlgorithms/md/5> , <https://dcat.example/md5> .",
            [
                "Warning a adms:status http://purl.org/adms/status/Completed: Deprecated: Liste der Zustände.",
                "Warning a adms:status https://purl.example/fertig: Deprecated: Liste der Zustände.",
                "Warning b spdx:algorithm http://dcat-ap.de/def/hashAlgorithms/md/5: Deprecated: Liste der Verfahren.",
                "Warning b spdx:algorithm https://dcat.example/md5: Deprecated: Liste der Verfahren.",
            ],
            [
                "Warning a adms:status http://purl.org/adms/status/Completed: Deprecated: Liste der Zustände.",
                "Warning b spdx:algorithm http://dcat-ap.de/def/hashAlgorithms/md/5: Deprecated: Liste der Verfahren.",
            ]
        },
        {
            "hvd-german-adaptation", $"ex:d {Sound} ; dcatap:applicableLegislation {Regulation} ; dcatap:hvdCategory <http://data.europa.eu/bna/c_ac64a52d> .",
            ["Violation d dcatap:applicableLegislation http://data.europa.eu/eli/reg_impl/2023/138/oj: dcatap:applicableLegislation: Der Wert verweist auf nichts von der verlangten Klasse."],
            []
        },
        {
            "hvd-resource-class",
            $"ex:d {Sound} ; dcatap:applicableLegislation {Regulation} ; dcatap:hvdCategory <http://data.europa.eu/bna/c_ac64a52d> ; dcat:landingPage ex:page . {Regulation} a eli:LegalResource .",
            ["Violation d dcat:landingPage page: dcat:landingPage: Der Wert verweist auf nichts von der verlangten Klasse."],
            []
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_patch_cures_its_defect(string patch, string data, string[] asOfficial, string[] patched)
    {
        Assert.Contains(ShapePatches.All, known => known.Id == patch);
        using var folder = new ShapesFolder();
        var record = Turtle.Graph(data);

        Assert.Equal(asOfficial, FindingLines.Of(OfficialProfile.Load(folder.Root, ProfileMode.AsOfficial).Validate(record)));
        Assert.Equal(patched, FindingLines.Of(OfficialProfile.Load(folder.Root, ProfileMode.Patched).Validate(record)));
    }

    [Fact]
    public void A_patched_message_reaches_readers_of_its_language_only()
    {
        using var folder = new ShapesFolder();
        var status = Turtle.Graph("ex:a adms:status <http://purl.org/adms/status/Completed> .");
        var category = Turtle.Graph($"ex:d {Sound} ; dcatap:applicableLegislation {Regulation} . {Regulation} a eli:LegalResource .");

        (string German, string English)[] Messages(ProfileMode mode) =>
            [.. new[] { status, category }.SelectMany(record => OfficialProfile.Load(folder.Root, mode).Validate(record)).Select(finding => (finding.German, finding.English))];

        Assert.Equal(
            [("Deprecated: Liste der Zustände.", "Deprecated: Liste der Zustände."), ("dcatap:hvdCategory: Es fehlt mindestens ein Wert.", "dcatap:hvdCategory: At least one value is missing.")],
            Messages(ProfileMode.AsOfficial));
        Assert.Equal(
            [("Deprecated: Liste der Zustände.", "adms:status: The value meets a condition that it must not meet."), ("dcatap:hvdCategory: Es fehlt mindestens ein Wert.", "A category is missing.")],
            Messages(ProfileMode.Patched));
    }

    [Fact]
    public void A_file_without_the_defect_stays_as_it_is()
    {
        var clean = Turtle.Graph("""
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            ex:S a sh:NodeShape ; sh:targetClass dcat:DatasetSeries ; sh:property <http://dcat-ap.de/def/dcatde/3.0/shacl/DE_DatasetSeries_dcterms_publisher_v_Min> .
            <http://dcat-ap.de/def/dcatde/3.0/shacl/DE_DatasetSeries_dcterms_publisher_v_Min> sh:path dct:publisher ; sh:minCount 1 ; sh:message "Fehlt."@de .
            ex:P sh:path dcatap:availability ; sh:maxCount 1 ; sh:pattern "^https?://purl\\.org/" ; sh:message "Zu viele."@de .
            """);

        Assert.All(ShapePatches.All, patch => Assert.Equal(Turtle.Lines(clean), Turtle.Lines(ShapePatches.Apply(patch, patch.Files[0], clean, Turtle.Graph("")))));
    }

    [Fact]
    public void The_page_on_shapes_lists_the_patches()
    {
        var page = File.ReadAllLines(Path.Combine(SharedMaterial.RepositoryRoot, "docs", "shapes.md"));
        var expected = ShapePatches.All.Select(p => $"| `{p.Id}` | {string.Join(", ", p.Files.Select(file => $"`{file.Split('/')[1]}`"))} | {p.Defect} | {p.Cure} |").ToArray();
        Assert.Equal(expected, page.Where(line => ShapePatches.All.Any(p => line.StartsWith($"| `{p.Id}` |", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_patch_changes_the_official_file_it_names()
    {
        var root = SharedMaterial.PathTo("shapes");
        var german = OfficialFiles.Read(root, OfficialFiles.German);
        foreach (var patch in ShapePatches.All)
        {
            foreach (var file in patch.Files)
            {
                var delivered = OfficialFiles.Read(root, file);
                Assert.False(Turtle.Lines(delivered) == Turtle.Lines(ShapePatches.Apply(patch, file, delivered, german)), $"{patch.Id} finds nothing in {file}");
            }
        }
    }
}
