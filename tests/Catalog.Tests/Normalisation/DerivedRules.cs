using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Tests.Normalisation;

/// <summary>What is derived for certain, left out as saying nothing, or only suggested.</summary>
public sealed class DerivedRules
{
    [Fact]
    public void Open_licences_of_all_files_mean_public_access()
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { AccessRights = null });

        Assert.Equal(new CodedValue(Cases.Eu + "access-right/PUBLIC"), dataset.AccessRights);
        Assert.Equal(new Finding("access-rights.from-licence", Severity.Note, Responsibility.Platform, "dcterms:accessRights", null, Cases.Eu + "access-right/PUBLIC"), Assert.Single(findings));
    }

    [Theory]
    [InlineData("other-closed")]
    [InlineData("cc-by-nc/4.0")]
    [InlineData(null)]
    public void One_file_that_is_not_open_leaves_access_unsaid(string? licence)
    {
        var file = Cases.CleanDistribution with { License = licence is null ? null : new CodedValue(Cases.Licences + licence), AttributionTexts = [new LangString("Stadt")] };

        Assert.Null(Cases.Normalise(Cases.Clean with { AccessRights = null, Distributions = [Cases.CleanDistribution, file] }).Dataset.AccessRights);
        Assert.Null(Cases.Normalise(Cases.Clean with { AccessRights = null, Distributions = [] }).Dataset.AccessRights);
    }

    [Theory]
    [InlineData("CSV", "text/csv")]
    [InlineData("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("GEOJSON", "application/geo+json")]
    [InlineData("WFS_SRVC", null)]
    [InlineData("SHP", null)]
    public void A_format_that_leaves_no_choice_says_the_media_type(string format, string? media)
    {
        var (distribution, findings) = Cases.Normalise(Cases.CleanDistribution with { MediaType = null, Format = new CodedValue(Cases.Eu + "file-type/" + format), AccessUrls = ["https://daten.example/1"], DownloadUrls = [] });

        Assert.Equal(media is null ? null : Cases.Media + media, distribution.MediaType?.Iri);
        Assert.Equal(media is null ? "" : "media-type.from-format", Cases.Ids(findings));
    }

    [Fact]
    public void No_derived_media_type_contradicts_its_format() => Assert.All(ControlledVocabularies.FileTypes.Concepts, type =>
    {
        var file = Cases.CleanDistribution with { MediaType = null, Format = new CodedValue(type.Iri), AccessUrls = ["https://daten.example/1"], DownloadUrls = [] };
        var once = Cases.Normalise(file).Distribution;

        Assert.DoesNotContain("contradiction", Cases.Ids(Cases.Normalise(once).Findings), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData("keine Angabe")]
    [InlineData(" K.A. ")]
    [InlineData("TODO")]
    [InlineData("<p>-</p>")]
    [InlineData("[keine Angabe]")]
    [InlineData("NULL")]
    public void Placeholders_are_no_values(string nothing)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with
        {
            Descriptions = [new LangString(nothing)],
            Keywords = [new LangString(nothing), new LangString("Baum")],
            Themes = [.. Cases.Clean.Themes, new CodedValue(null, nothing)],
            Languages = [new CodedValue(null, nothing)],
            AccrualPeriodicity = new CodedValue(null, nothing),
            Modified = new DcatDate(nothing),
            Publisher = new Agent { Names = [new LangString(nothing)] },
            ContactPoints = [Cases.Clean.ContactPoints[0] with { Organisation = nothing, Telephones = [nothing] }],
            Spatial = [.. Cases.Clean.Spatial, new Location { Labels = [new LangString(nothing)] }],
            Distributions = [Cases.CleanDistribution with { Descriptions = [new LangString(nothing)], AttributionTexts = [new LangString(nothing)] }],
        });

        var expected = Cases.Clean with { Keywords = [new LangString("Baum")], Descriptions = [], Languages = [], AccrualPeriodicity = null, Modified = null };
        Assert.Equal(Text(expected), Text(dataset));
        Assert.Equal(12, findings.Count(f => f.Rule == "text.placeholder"));
        Assert.Contains("publisher.from-source", Cases.Ids(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_is_a_placeholder_stays_and_is_reported()
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Titles = [new LangString("TODO")] });

        Assert.Equal("TODO", dataset.Titles.In());
        Assert.Equal("text.placeholder-title", Cases.Ids(findings));
    }

    [Theory]
    [InlineData("Radverkehr", "Baustellen", "TRAN")]
    [InlineData("Kita", "Klima", null)]
    [InlineData("Haushalt", "Statistik", null)]
    public void Keywords_only_suggest_a_theme(string one, string other, string? code)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Themes = [], Keywords = [new LangString(one), new LangString(other)] });

        Assert.Empty(dataset.Themes);
        var finding = Assert.Single(findings);
        Assert.Equal((code is null ? "theme.missing" : "theme.suggested", code is null ? null : Cases.Eu + "data-theme/" + code), (finding.Rule, finding.After));
    }

    [Theory]
    [InlineData("10,5 m", "10.5", "resolution.form")]
    [InlineData("1 km", "1000", "resolution.form")]
    [InlineData("20 cm", "0.2", "resolution.form")]
    [InlineData("10.5", "10.5", "")]
    [InlineData("1:5000", "1:5000", "resolution.unreadable")]
    public void Resolutions_in_space_are_metres(string said, string expected, string rules)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { SpatialResolutionInMeters = said });

        Assert.Equal(expected, dataset.SpatialResolutionInMeters);
        Assert.Equal(rules, Cases.Ids(findings));
    }

    [Theory]
    [InlineData("Monat", "P1M", "resolution.form")]
    [InlineData("P2W", "P14D", "resolution.form")]
    [InlineData("PT15M", "PT15M", "")]
    [InlineData("oft", "oft", "resolution.unreadable")]
    public void Resolutions_in_time_are_durations(string said, string expected, string rules)
    {
        var (distribution, findings) = Cases.Normalise(Cases.CleanDistribution with { TemporalResolution = said });

        Assert.Equal(expected, distribution.TemporalResolution);
        Assert.Equal(rules, Cases.Ids(findings));
    }

    [Fact]
    public void Resource_types_of_INSPIRE_are_no_mistaken_dataset_types()
    {
        CodedValue[] types = [new("http://inspire.ec.europa.eu/metadata-codelist/ResourceType/series"), new(Cases.Eu + "dataset-type/GEOSPATIAL")];

        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Types = types });

        Assert.Equal(types, dataset.Types);
        Assert.Empty(findings);
    }

    private static string Text(CatalogResource resource) => System.Text.Encoding.UTF8.GetString(CatalogJson.Write(resource));
}
