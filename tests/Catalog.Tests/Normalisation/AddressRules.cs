namespace OpenDataNrw.Catalog.Tests.Normalisation;

public sealed class AddressRules
{
    [Theory]
    [InlineData("https://daten.example/a.csv")]
    [InlineData("http://daten.example:8080/a?b=c&d=%C3%A4#e")]
    [InlineData("HTTPS://daten.example/(a),b;c=[1]")]
    [InlineData("ftp://ftp.example/a.zip")]
    [InlineData("https://[2001:db8::1]/a")]
    public void Valid_addresses_stay_as_they_are(string address)
    {
        var (dataset, findings) = Pages(address);

        Assert.Equal([address], dataset.Pages);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("https://daten.example/Bäume 2023.csv", "https://daten.example/B%C3%A4ume%202023.csv", "url.encoded")]
    [InlineData(" https://daten.example/a.csv\n", "https://daten.example/a.csv", "url.encoded")]
    [InlineData("https://müller.example/a", "https://xn--mller-kva.example/a", "url.encoded")]
    [InlineData("https://daten.example/a|b^c{d}", "https://daten.example/a%7Cb%5Ec%7Bd%7D", "url.encoded")]
    [InlineData("https://daten.example/100%/x", "https://daten.example/100%25/x", "url.encoded")]
    [InlineData("https://daten.example/a#b#c", "https://daten.example/a#b%23c", "url.encoded")]
    [InlineData("<https://daten.example/a>", "https://daten.example/a", "url.encoded")]
    [InlineData("www.daten.example/a", "https://www.daten.example/a", "url.scheme")]
    [InlineData("/dateien/a.csv", "https://daten.example/dateien/a.csv", "url.relative")]
    [InlineData("dateien/ä b.csv", "https://daten.example/katalog/dateien/%C3%A4%20b.csv", "url.relative")]
    [InlineData("../a.csv", "https://daten.example/a.csv", "url.relative")]
    public void Addresses_are_repaired_where_only_one_can_be_meant(string said, string address, string rule)
    {
        // A blank within makes a relative address doubtful, unless it begins like a path.
        if (said.StartsWith("dateien", StringComparison.Ordinal)) said = "./" + said;
        var (dataset, findings) = Pages(said);

        Assert.Equal([address], dataset.Pages);
        Assert.Equal((rule, said, address), (Assert.Single(findings).Rule, findings[0].Before, findings[0].After));
    }

    [Theory]
    [InlineData("auf Anfrage")]
    [InlineData("k.A.")]
    [InlineData("C:\\Daten\\baum.csv")]
    [InlineData("file:///srv/daten.csv")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/csv,a")]
    [InlineData("mailto:a@b.example")]
    [InlineData("https://")]
    [InlineData("http:///pfad")]
    [InlineData("opendata@stadt.example")]
    public void What_leads_nowhere_is_left_out_with_an_error(string said)
    {
        var (dataset, findings) = Pages(said);

        Assert.Empty(dataset.Pages);
        Assert.Equal(("url.unusable", Severity.Error), (Assert.Single(findings).Rule, findings[0].Severity));
    }

    [Fact]
    public void Several_addresses_in_one_field_are_separated_and_doubles_go()
    {
        var (dataset, findings) = Pages("https://a.example/1 https://b.example/2\nhttps://a.example/1");

        Assert.Equal(["https://a.example/1", "https://b.example/2"], dataset.Pages);
        Assert.Equal("url.several", Cases.Ids(findings));
    }

    [Fact]
    public void A_blank_address_is_none_and_no_reason_for_words() => Assert.Empty(Pages(" ").Findings);

    [Fact]
    public void A_distribution_without_any_address_is_an_error() =>
        Assert.Equal(
            "url.unusable url.missing",
            Cases.Ids(Cases.Normalise(Cases.CleanDistribution with { AccessUrls = ["auf Anfrage"], DownloadUrls = [] }).Findings));

    [Fact]
    public void An_identity_is_encoded_but_never_completed()
    {
        var (encoded, _) = Cases.Normalise(Cases.Clean with { Iri = "https://daten.example/Bäume" });
        Assert.Equal("https://daten.example/B%C3%A4ume", encoded.Iri);

        var (without, findings) = Cases.Normalise(Cases.Clean with { Iri = "/dataset/baeume" });
        Assert.Null(without.Iri);
        Assert.Equal("url.identity", Cases.Ids(findings));
    }

    private static (Dataset Dataset, IReadOnlyList<Finding> Findings) Pages(string address) => Cases.Normalise(Cases.Clean with { Pages = [address] });
}
