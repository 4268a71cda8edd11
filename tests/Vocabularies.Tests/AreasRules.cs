namespace OpenDataNrw.Vocabularies.Tests;

public sealed class AreasRules
{
    [Fact]
    public void The_state_has_5_Regierungsbezirke_53_districts_and_396_municipalities() =>
        Assert.Equal(
            [(AreaLevel.State, 1), (AreaLevel.GovernmentDistrict, 5), (AreaLevel.District, 53), (AreaLevel.Municipality, 396)],
            Areas.All.GroupBy(a => a.Level).Select(g => (g.Key, g.Count())));

    [Fact]
    public void Twenty_two_towns_are_independent() => Assert.Equal(22, Areas.All.Count(a => a.Level == AreaLevel.Municipality && a.IsIndependentCity));

    [Theory]
    [InlineData("Köln", "05315000 05315 053")]
    [InlineData("Stadt Köln", "05315000 05315")]
    [InlineData("koeln", "05315000 05315 053")]
    [InlineData("KOLN", "05315000 05315 053")]
    [InlineData("Ko\u0308ln", "05315000 05315 053")]
    [InlineData("Köln, Stadt", "05315000 05315")]
    [InlineData("Regierungsbezirk Köln", "053")]
    [InlineData("Landeshauptstadt Düsseldorf", "05111000 05111")]
    [InlineData("Kreis Mettmann", "05158")]
    [InlineData("Mettmann", "05158024 05158")]
    [InlineData("Mettmann (Kreis)", "05158")]
    [InlineData("Bundesstadt Bonn", "05314000 05314")]
    [InlineData("Alte Hansestadt Lemgo", "05766044")]
    [InlineData("Städteregion Aachen", "05334")]
    [InlineData("StädteRegion Aachen", "05334")]
    [InlineData("Rhein Erft Kreis", "05362")]
    [InlineData("Rhein-Erft-Kreis", "05362")]
    [InlineData("Hennef", "05382020")]
    [InlineData("Hennef (Sieg)", "05382020")]
    [InlineData("Fröndenberg", "05978012")]
    [InlineData("Schloss Holte-Stukenbrock", "05754036")]
    [InlineData("nordrhein westfalen", "05")]
    [InlineData("Land NRW", "05")]
    [InlineData("Gemeinde Köln-Nirgendwo", "")]
    [InlineData("Aachen", "05334002 05334")]
    [InlineData("Neunkirchen", "05970036")]
    [InlineData("Neuenkirchen", "05566060")]
    [InlineData("Hamburg", "")]
    [InlineData("", "")]
    [InlineData("Stadt ", "")]
    public void Names_are_found_in_the_spellings_of_the_wild(string name, string keys) =>
        Assert.Equal(keys, string.Join(' ', Areas.ByName(name).Select(a => a.Ags)));

    [Fact]
    public void Every_area_is_found_by_its_name_and_key_and_IRI() => Assert.All(Areas.All, area =>
    {
        Assert.Contains(area, Areas.ByName(area.Name));
        Assert.Same(area, Areas.ByKey(area.Ags));
        Assert.Same(area, Areas.ByIri(area.KeyIri));
    });

    [Fact]
    public void No_two_municipalities_share_a_folded_name() =>
        Assert.All(Areas.All.Where(a => a.Level == AreaLevel.Municipality), area =>
            Assert.Single(Areas.ByName(area.Name), a => a.Level == AreaLevel.Municipality));

    [Fact]
    public void Broken_letters_are_no_reason_to_fail() => Assert.Empty(Areas.ByName("K\uD800ln"));

    [Theory]
    [InlineData("053150000000", "05315000")]
    [InlineData("053340002002", "05334002")]
    [InlineData("053340000000", "05334")]
    [InlineData("053000000000", "053")]
    [InlineData("050000000000", "05")]
    [InlineData("090000000000", null)]
    [InlineData("05315", null)]
    [InlineData("keinSchlüssel", null)]
    public void Regional_keys_lead_to_areas(string ars, string? ags) => Assert.Equal(ags, Areas.FromArs(ars)?.Ags);

    [Theory]
    [InlineData("http://dcat-ap.de/def/politicalGeocoding/stateKey/05", "05")]
    [InlineData("https://www.dcat-ap.de/def/politicalGeocoding/municipalityKey/05315000/", "05315000")]
    [InlineData("http://dcat-ap.de/def/politicalGeocoding/districtKey/05334", "05334")]
    [InlineData("http://dcat-ap.de/def/politicalGeocoding/regionalKey/053340002002", "05334002")]
    [InlineData("http://dcat-ap.de/def/politicalGeocoding/stateKey/09", null)]
    [InlineData("https://sws.geonames.org/2861876/", "05")]
    [InlineData("http://www.geonames.org/2861876/nordrhein-westfalen.html", "05")]
    [InlineData("http://www.geonames.org/28618761", null)]
    [InlineData("http://publications.europa.eu/resource/authority/country/DEU", null)]
    public void IRIs_of_keys_lead_to_areas(string iri, string? ags) => Assert.Equal(ags, Areas.ByIri(iri)?.Ags);

    [Fact]
    public void A_municipality_lies_within_district_Regierungsbezirk_and_state()
    {
        Assert.Equal(["05", "053", "05334", "05334002"], Areas.Enclosing("05334002").Select(a => a.Ags));
        Assert.Equal(["05", "053", "05315"], Areas.Enclosing("05315").Select(a => a.Ags));
        Assert.Empty(Areas.Enclosing("09162000"));
    }

    [Theory]
    [InlineData("05", "state")]
    [InlineData("053", "administrativeDistrict")]
    [InlineData("05334", "administrativeDistrict")]
    [InlineData("05315", "municipality")]
    [InlineData("05334002", "municipality")]
    public void Each_area_has_a_geocoding_level(string ags, string level)
    {
        var iri = Areas.ByKey(ags)!.GeocodingLevelIri;

        Assert.Equal(level, ControlledVocabularies.GeocodingLevels.ByIri(iri)?.Code);
    }

    [Fact]
    public void Every_municipality_lies_in_a_district_whose_bounds_it_does_not_leave() =>
        Assert.All(Areas.All.Where(a => a.Level == AreaLevel.Municipality), area =>
        {
            var district = Areas.ByKey(area.Ags[..5])!;
            Assert.True(district.Contains(area.Ags));
            Assert.InRange(area.CentroidLon, district.West, district.East);
            Assert.InRange(area.CentroidLat, district.South, district.North);
        });
}
