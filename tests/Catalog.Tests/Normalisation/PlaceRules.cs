using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Tests.Normalisation;

public sealed class PlaceRules
{
    private const string Keys = "http://dcat-ap.de/def/politicalGeocoding/";

    [Theory]
    [InlineData("Köln", "05315000", "municipalityKey/05315000")]
    [InlineData("Stadt Aachen", "05334002", "municipalityKey/05334002")]
    [InlineData("Kreis Borken", "05554", "districtKey/05554")]
    [InlineData("Köln, Nordrhein-Westfalen", "05315000", "municipalityKey/05315000")]
    [InlineData("NRW", "05", "stateKey/05")]
    [InlineData("05315000", "05315000", "municipalityKey/05315000")]
    [InlineData("053340002002", "05334002", "municipalityKey/05334002")]
    public void Names_and_keys_lead_to_areas(string label, string ags, string key)
    {
        var (place, findings) = Place(new Location { Labels = [new LangString(label)] });

        Assert.Equal((ags, Keys + key, label), (place.Ags, place.Iri, place.Labels.In()));
        Assert.Equal("place.from-label", Cases.Ids(findings));
    }

    [Fact]
    public void A_name_that_town_and_district_share_is_that_of_the_source()
    {
        var label = new Location { Labels = [new LangString("Borken")] };

        Assert.Equal("05554012", Place(label, Cases.Source with { Ags = "05554012" }).Place.Ags);
        Assert.Equal("05554", Place(label, Cases.Source with { Ags = "05554" }).Place.Ags);
    }

    [Fact]
    public void Every_area_of_the_state_is_found_by_its_full_name_with_its_level() => Assert.All(Areas.All, area =>
    {
        // A kreisfreie Stadt is in the list of districts and in that of municipalities; its name means the municipality.
        var expected = area is { Level: AreaLevel.District, IsIndependentCity: true } ? Areas.ByKey(area.Ags + "000")! : area;
        var name = area.Level switch
        {
            AreaLevel.State => "Land " + area.Name,
            AreaLevel.GovernmentDistrict => "Regierungsbezirk " + area.Name,
            AreaLevel.District when !area.IsIndependentCity => area.Name.Contains("kreis", StringComparison.OrdinalIgnoreCase) || area.Name.Contains("region", StringComparison.OrdinalIgnoreCase) ? area.Name : "Kreis " + area.Name,
            _ => "Stadt " + area.Name,
        };

        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Spatial = [new Location { Labels = [new LangString(name)] }], PoliticalGeocodingLevels = [] }, Cases.Source with { Ags = null });

        Assert.Equal((name, expected.Ags, expected.KeyIri), (name, Assert.Single(dataset.Spatial).Ags, dataset.Spatial[0].Iri));
        Assert.Equal([new CodedValue(expected.GeocodingLevelIri)], dataset.PoliticalGeocodingLevels);
        Assert.Equal("place.from-label place.level-from-area", Cases.Ids(findings));
    });

    [Fact]
    public void Every_key_of_the_state_leads_to_its_area() => Assert.All(Areas.All, area =>
    {
        var (place, _) = Place(new Location { Iri = area.KeyIri });

        Assert.Equal(area.Ags, place.Ags);
    });

    [Fact]
    public void A_name_that_town_and_district_share_is_never_guessed()
    {
        var (place, findings) = Place(new Location { Labels = [new LangString("Borken")] });

        Assert.Equal((null, null), (place.Ags, place.Iri));
        Assert.Equal("place.ambiguous", Cases.Ids(findings));
    }

    [Theory]
    [InlineData("Deutschland", "http://publications.europa.eu/resource/authority/country/DEU")]
    [InlineData("Hessen", Keys + "stateKey/06")]
    public void Places_beyond_the_state_have_addresses_too(string label, string iri)
    {
        var (place, _) = Place(new Location { Labels = [new LangString(label)] });

        Assert.Equal((iri, null), (place.Iri, place.Ags));
    }

    [Theory]
    [InlineData("Ehrenfeld")]
    [InlineData("09162000")]
    [InlineData("99")]
    public void A_place_that_is_not_known_stays_a_name(string label)
    {
        var given = new Location { Labels = [new LangString(label)] };

        var (place, findings) = Place(given);

        Assert.Same(given, place);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData(Keys + "districtKey/05334", "05334")]
    [InlineData(Keys + "regionalKey/053150000000", "05315000")]
    [InlineData("https://sws.geonames.org/2861876/", "05")]
    [InlineData("https://sws.geonames.org/1/", null)]
    public void Addresses_of_areas_are_understood_and_kept(string iri, string? ags)
    {
        var (place, findings) = Place(new Location { Iri = iri });

        Assert.Equal((iri, ags), (place.Iri, place.Ags));
        Assert.Empty(findings);
    }

    [Fact]
    public void The_area_of_the_source_stands_in_where_nothing_is_said()
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Spatial = [new Location()], PoliticalGeocodingLevels = [] });

        var place = Assert.Single(dataset.Spatial);
        Assert.Equal(("05315000", Keys + "municipalityKey/05315000", "Köln"), (place.Ags, place.Iri, place.Labels.In()));
        Assert.Equal([new CodedValue(Keys + "Level/municipality")], dataset.PoliticalGeocodingLevels);
        Assert.Equal("place.from-source place.level-from-area", Cases.Ids(findings));
    }

    [Fact]
    public void A_geometry_alone_is_not_taken_for_the_area_of_the_source()
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Spatial = [new Location { Bbox = "POINT(7 51)" }] });

        Assert.Null(Assert.Single(dataset.Spatial).Ags);
        Assert.Empty(findings);
    }

    [Fact]
    public void Without_any_place_there_is_a_warning() =>
        Assert.Equal("place.missing", Cases.Ids(Cases.Normalise(Cases.Clean with { Spatial = [] }, Cases.Source with { Ags = null }).Findings));

    [Theory]
    [InlineData("kommune", "municipality", "place.level-alias")]
    [InlineData("stadt", "municipality", "place.level-alias")]
    [InlineData("Kreis", "administrativeDistrict", "place.level-alias")]
    [InlineData("Land", "state", "place.level-alias")]
    [InlineData("Viertel", null, "place.level-unknown")]
    public void Levels_are_recognised_by_the_words_of_OGD(string said, string? code, string rules)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { PoliticalGeocodingLevels = [CodedValue.Said(said)] });

        Assert.Equal([new CodedValue(code is null ? null : Keys + "Level/" + code, said)], dataset.PoliticalGeocodingLevels);
        Assert.Equal(rules, Cases.Ids(findings));
    }

    private static (Location Place, IReadOnlyList<Finding> Findings) Place(Location place, HarvestSource? source = null)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Spatial = [place] }, source);
        return (Assert.Single(dataset.Spatial), findings);
    }
}
