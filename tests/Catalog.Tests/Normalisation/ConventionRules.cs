using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog.Tests.Normalisation;

/// <summary>The conventions of the handbook that no other test of the rules holds.</summary>
public sealed class ConventionRules
{
    private const string Keys = "http://dcat-ap.de/def/politicalGeocoding/";
    private const string Status = Cases.Eu + "distribution-status/";

    [Theory]
    [InlineData("de_DE", "de-DE", "language-tag.alias")]
    [InlineData("deu", "de", "language-tag.alias")]
    [InlineData("ger", "de", "language-tag.alias")]
    [InlineData("DE", "de", "language-tag.alias")]
    [InlineData("eng-GB", "en-GB", "language-tag.alias")]
    [InlineData("en", "en", "")]
    [InlineData("nds", "nds", "")]
    [InlineData("kaputt!", null, "language-tag.unknown")]
    [InlineData("irgendwas", null, "language-tag.unknown")]
    public void Language_tags_have_two_letters_where_there_are_such_convention_3(string said, string? tag, string rules)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Descriptions = [new LangString("Text", said)] });

        Assert.Equal([new LangString("Text", tag)], dataset.Descriptions);
        Assert.Equal(rules, Cases.Ids(findings));
    }

    [Fact]
    public void Untagged_texts_are_German_unless_the_source_says_otherwise_convention_3()
    {
        var given = Cases.Clean with { Distributions = [Cases.CleanDistribution with { AttributionTexts = [new LangString("City of X"), new LangString("Stadt X", "de")] }] };

        Assert.Equal([null, "de"], Cases.Normalise(given).Dataset.Distributions[0].AttributionTexts.Select(t => t.Language));
        var (english, findings) = Cases.Normalise(given, Cases.Source with { Language = "en" });
        Assert.Equal(["en", "de"], english.Distributions[0].AttributionTexts.Select(t => t.Language));
        Assert.Equal("en", english.Titles[0].Language);
        Assert.All(findings, f => Assert.Equal(("language-tag.from-source", Responsibility.Platform), (f.Rule, f.Responsibility)));
    }

    [Theory]
    [InlineData("POLYGON ((6.7 50.8, 7.2 50.8, 7.2 51.1, 6.7 51.1, 6.7 50.8))", "")]
    [InlineData("<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT (6.96 50.94)", "")]
    [InlineData("<http://www.opengis.net/def/crs/EPSG/0/4326> POINT (50.94 6.96)", "")]
    [InlineData("<http://www.opengis.net/def/crs/EPSG/0/4326> POINT (6.96 50.94)", "place.shape-axes-swapped")]
    [InlineData("POLYGON ((50.8 6.7, 50.8 7.2, 51.1 7.2, 51.1 6.7, 50.8 6.7))", "place.shape-axes-swapped")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[50.94,6.96]}", "place.shape-axes-swapped")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[6.96,50.94,53.0]}", "")]
    [InlineData("<http://www.opengis.net/def/crs/EPSG/0/25832> POINT (356000 5645000)", "")]
    [InlineData("SRID=25832;POINT (356000 5645000)", "")]
    [InlineData("POINT (356000 5645000)", "place.shape-without-system")]
    [InlineData("<gml:Envelope><gml:lowerCorner>1 2</gml:lowerCorner></gml:Envelope>", "place.shape-without-system")]
    [InlineData("<gml:Envelope srsName=\"EPSG:25832\"></gml:Envelope>", "")]
    [InlineData("POINT (13.4 52.5)", "place.shape-outside")]
    [InlineData("POINT (7.6 51.96)", "place.shape-elsewhere")]
    [InlineData("POINT EMPTY", "place.shape-unreadable")]
    [InlineData("hier", "place.shape-unreadable")]
    [InlineData("{\"type\":\"Point\"}", "place.shape-unreadable")]
    public void Shapes_name_their_system_keep_its_axes_and_lie_where_the_record_says_conventions_4_to_7(string shape, string rules)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Spatial = [.. Cases.Clean.Spatial, new Location { Bbox = shape }] });

        Assert.Equal(shape, dataset.Spatial[1].Bbox);
        Assert.Equal(rules, Cases.Ids(findings));
    }

    [Fact]
    public void A_shape_is_compared_with_every_area_stated_and_with_none_where_the_record_speaks_of_other_places_too()
    {
        var berlin = new Location { Geometry = "POINT (13.4 52.5)" };
        Location[] areas = [new() { Ags = "05315000" }, new() { Ags = "05515000" }];

        Assert.Empty(Cases.Normalise(Cases.Clean with { Spatial = [.. areas, new Location { Bbox = "POINT (7.6 51.96)" }] }).Findings);
        Assert.Equal("place.shape-outside", Cases.Ids(Cases.Normalise(Cases.Clean with { Spatial = [.. areas, berlin] }).Findings));
        Assert.Empty(Cases.Normalise(Cases.Clean with { Spatial = [.. areas, berlin, new Location { Iri = Keys + "stateKey/11" }] }).Findings);
        Assert.Empty(Cases.Normalise(Cases.Clean with { Spatial = [berlin] }).Findings);
    }

    [Theory]
    [InlineData(Keys + "districtKey/05999", "place.key-unknown")]
    [InlineData(Keys + "municipalityKey/05313000", "place.key-unknown")]
    [InlineData(Keys + "municipalityKey/11000000", "")]
    [InlineData(Keys + "municipalAssociationKey/053340002", "")]
    public void A_key_of_the_state_that_no_area_has_is_reported_convention_8(string iri, string rules) =>
        Assert.Equal(rules, Cases.Ids(Cases.Normalise(Cases.Clean with { Spatial = [new Location { Iri = iri }] }).Findings));

    [Fact]
    public void Of_the_list_of_contributors_only_one_is_named_convention_13()
    {
        CodedValue[] two = [new("http://dcat-ap.de/def/contributors/openNRW"), new("http://dcat-ap.de/def/contributors/gdiDE"), new("https://ids.example/7")];

        Assert.Equal("contributor.several", Cases.Ids(Cases.Normalise(Cases.Clean with { ContributorIds = two }).Findings));
        Assert.Empty(Cases.Normalise(Cases.Clean with { ContributorIds = two[1..] }).Findings);
    }

    [Theory]
    [InlineData(Status + "COMPLETED", "")]
    [InlineData(Status + "DEPRECATED", "")]
    [InlineData(Status + "DEVELOP", "status.not-used")]
    [InlineData(Status + "WITHDRAWN", "status.withdrawn")]
    [InlineData("http://purl.org/adms/status/Withdrawn", "status.alias status.withdrawn")]
    public void A_status_is_passed_on_and_judged_conventions_22_to_24(string said, string rules)
    {
        var (distribution, findings) = Cases.Normalise(Cases.CleanDistribution with { Status = new CodedValue(said) });

        Assert.StartsWith(Status, distribution.Status?.Iri, StringComparison.Ordinal);
        Assert.Equal(rules, Cases.Ids(findings));
    }

    [Fact]
    public void An_identifier_is_never_changed_and_the_address_stands_in_for_a_missing_one_convention_25()
    {
        var (kept, none) = Cases.Normalise(Cases.Clean with { Identifiers = [" A&amp;b ", "-"] });
        var (added, findings) = Cases.Normalise(Cases.Clean with { Identifiers = [] });

        Assert.Equal([" A&amp;b ", "-"], kept.Identifiers);
        Assert.Empty(none);
        Assert.Equal([Cases.Clean.Iri!], added.Identifiers);
        Assert.Equal(new Finding("identifier.from-address", Severity.Note, Responsibility.Platform, "dcterms:identifier", null, Cases.Clean.Iri), Assert.Single(findings));
        Assert.Empty(Cases.Normalise(Cases.Clean with { Identifiers = [], Iri = null }).Findings);
    }

    [Theory]
    [InlineData("Company", "publisher.type-not-authority")]
    [InlineData("NonProfitOrganisation", "publisher.type-not-authority")]
    [InlineData("NationalAuthority", "")]
    [InlineData("SupraNationalAuthority", "")]
    public void Publishers_are_authorities_convention_37(string code, string rules) =>
        Assert.Equal(rules, Cases.Ids(Cases.Normalise(Cases.Clean with { Publisher = Named("Wer auch immer", "http://purl.org/adms/publishertype/" + code) }).Findings));

    [Theory]
    [InlineData("Ministerium für Verkehr des Landes Nordrhein-Westfalen", "RegionalAuthority", "publisher.type-from-name")]
    [InlineData("Bezirksregierung Köln", "RegionalAuthority", "publisher.type-from-area")]
    [InlineData("Landesbetrieb Information und Technik", "RegionalAuthority", "publisher.type-from-name")]
    [InlineData("Statistisches Bundesamt (Destatis)", "NationalAuthority", "publisher.type-from-name")]
    [InlineData("Gemeinde Alfter", "LocalAuthority", "publisher.type-from-area")]
    [InlineData("Borken", "LocalAuthority", "publisher.type-from-area")]
    [InlineData("Verkehrsverbund Rhein-Sieg", null, "")]
    public void The_type_of_a_publisher_follows_from_name_or_area_only_for_certain_convention_37(string name, string? code, string rules)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Publisher = Named(name, null) });

        Assert.Equal(code is null ? null : "http://purl.org/adms/publishertype/" + code, dataset.Publisher?.Type?.Iri);
        Assert.Equal(rules, Cases.Ids(findings));
    }

    [Fact]
    public void A_lone_download_is_the_access_address_too_convention_39()
    {
        var (distribution, findings) = Cases.Normalise(Cases.CleanDistribution with { AccessUrls = [] });

        Assert.Equal(Cases.CleanDistribution.DownloadUrls, distribution.AccessUrls);
        Assert.Equal("url.access-from-download", Cases.Ids(findings));
    }

    [Fact]
    public void Beside_a_service_the_access_address_is_its_endpoint_and_there_is_no_download_convention_41()
    {
        var file = Cases.CleanDistribution with { AccessServices = [new DataService { EndpointUrls = ["https://daten.example/wfs"] }], DownloadUrls = [], AccessUrls = ["https://daten.example/wfs"] };

        Assert.Empty(Cases.Normalise(file).Findings);
        Assert.Equal("url.access-not-endpoint", Cases.Ids(Cases.Normalise(file with { AccessUrls = ["https://daten.example/seite"] }).Findings));
        Assert.Equal("url.download-beside-service", Cases.Ids(Cases.Normalise(file with { DownloadUrls = ["https://daten.example/x.csv"] }).Findings));
        var (filled, findings) = Cases.Normalise(file with { AccessUrls = [] });
        Assert.Equal(["https://daten.example/wfs"], filled.AccessUrls);
        Assert.Equal("url.access-from-endpoint", Cases.Ids(findings));
        Assert.Equal("service.endpoint-missing", Cases.Ids(Cases.Normalise(file with { AccessServices = [new DataService { Titles = [new LangString("WFS")] }] }).Findings));
    }

    [Fact]
    public void A_service_has_an_endpoint_and_says_what_it_serves()
    {
        var service = new DataService { Titles = Cases.Clean.Titles, Identifiers = ["s"], Publisher = Cases.Clean.Publisher, ContactPoints = Cases.Clean.ContactPoints, Themes = Cases.Clean.Themes, Spatial = Cases.Clean.Spatial, PoliticalGeocodingLevels = Cases.Clean.PoliticalGeocodingLevels };

        Assert.Equal("service.endpoint-missing service.serves-nothing", Cases.Ids(Normaliser.Normalise(service, Cases.Context).Findings));
        Assert.Empty(Normaliser.Normalise(service with { EndpointUrls = ["https://daten.example/wms"], ServesDatasets = [Cases.Clean.Iri!] }, Cases.Context).Findings);
    }

    private static Agent Named(string name, string? type) => new() { Names = [new LangString(name)], Type = type is null ? null : new CodedValue(type) };
}
