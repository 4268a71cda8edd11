using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog.Tests.Normalisation;

/// <summary>What Regulation (EU) 2023/138 and DCAT-AP HVD 3.0 ask beyond category and reference.</summary>
public sealed class HighValueRules
{
    private const string Law = "http://data.europa.eu/eli/reg_impl/2023/138/oj";

    private static readonly Distribution File = Cases.CleanDistribution with { ApplicableLegislation = [Law] };

    private static readonly Distribution Wfs = new()
    {
        Titles = [new LangString("WFS")],
        AccessUrls = ["https://daten.example/wfs"],
        AccessServices = [new DataService { EndpointUrls = ["https://daten.example/wfs"] }],
        License = File.License,
        Format = new CodedValue(Cases.Eu + "file-type/WFS_SRVC"),
        ApplicableLegislation = [Law],
    };

    private static readonly Dataset Whole = Cases.Clean with
    {
        HvdCategories = [new CodedValue("http://data.europa.eu/bna/c_ac64a52d")],
        ApplicableLegislation = [Law],
        Distributions = [File, Wfs],
    };

    [Fact]
    public void A_complete_high_value_dataset_has_nothing_to_report() => Assert.Empty(Cases.Normalise(Whole).Findings);

    [Fact]
    public void Each_file_refers_to_the_regulation()
    {
        var (dataset, findings) = Cases.Normalise(Whole with { Distributions = [File with { ApplicableLegislation = [] }, Wfs] });

        Assert.Equal(new Finding("hvd.file-legislation-missing", Severity.Warning, Responsibility.Source, "dcatap:applicableLegislation", null, Law, 1), Assert.Single(findings));
        Assert.Empty(dataset.Distributions[0].ApplicableLegislation);
    }

    [Fact]
    public void The_only_file_of_a_high_value_dataset_falls_under_the_regulation()
    {
        var (dataset, findings) = Cases.Normalise(Whole with { Distributions = [File with { ApplicableLegislation = [] }] });

        Assert.Equal([Law], dataset.Distributions[0].ApplicableLegislation);
        Assert.Equal(new Finding("hvd.legislation-sole-file", Severity.Note, Responsibility.Source, "dcatap:applicableLegislation", null, Law, 1), findings[0]);
        Assert.Equal("hvd.legislation-sole-file hvd.service-missing", Cases.Ids(findings));
        Assert.Empty(Cases.Normalise(Whole with { ApplicableLegislation = [], HvdCategories = [], Distributions = [File with { ApplicableLegislation = [] }] }).Dataset.Distributions[0].ApplicableLegislation);
        Assert.Equal(["urn:x"], Cases.Normalise(Whole with { Distributions = [File with { ApplicableLegislation = ["urn:x"] }] }).Dataset.Distributions[0].ApplicableLegislation);
    }

    [Fact]
    public void There_is_a_bulk_download_and_an_interface()
    {
        Assert.Equal("hvd.service-missing", Cases.Ids(Cases.Normalise(Whole with { Distributions = [File] }).Findings));
        Assert.Equal("hvd.bulk-download-missing", Cases.Ids(Cases.Normalise(Whole with { Distributions = [Wfs] }).Findings));
        Assert.Empty(Cases.Normalise(Whole with { Distributions = [File, Wfs with { AccessServices = [] }] }).Findings);
    }

    [Fact]
    public void The_licence_is_open()
    {
        var closed = new CodedValue(Cases.Licences + "other-closed");

        Assert.Equal("hvd.licence-not-open", Cases.Ids(Cases.Normalise(Whole with { Distributions = [File with { License = closed }, Wfs] }).Findings));
    }

    [Fact]
    public void A_service_of_high_value_data_is_documented_and_says_its_terms()
    {
        var service = new DataService
        {
            Titles = Whole.Titles,
            Identifiers = ["s"],
            Publisher = Whole.Publisher,
            ContactPoints = Whole.ContactPoints,
            Themes = Whole.Themes,
            Spatial = Whole.Spatial,
            PoliticalGeocodingLevels = Whole.PoliticalGeocodingLevels,
            HvdCategories = Whole.HvdCategories,
            ApplicableLegislation = [Law],
            EndpointUrls = ["https://daten.example/wfs"],
            ServesDatasets = [Whole.Iri!],
        };

        Assert.Equal("hvd.documentation-missing hvd.terms-missing", Cases.Ids(Normaliser.Normalise(service, Cases.Context).Findings));
        Assert.Empty(Normaliser.Normalise(service with { Pages = ["https://daten.example/doku"], Rights = [new CodedValue(null, "frei")] }, Cases.Context).Findings);
    }

    [Fact]
    public void What_does_not_refer_to_the_regulation_is_not_asked() => Assert.Empty(Cases.Normalise(Cases.Clean).Findings);
}
