namespace OpenDataNrw.Vocabularies.Tests;

/// <summary>The lists of the European Data Portal and our own table of formats.</summary>
public sealed class FormatAndLicenceListRules
{
    private const string Base = "http://publications.europa.eu/resource/authority/file-type/";

    [Theory]
    [InlineData("CSV", true, true)]
    [InlineData("SHP", true, false)]
    [InlineData("XLSX", true, false)]
    [InlineData("RDFA", true, false)]
    [InlineData("ZIP", false, true)]
    [InlineData("WMS_SRVC", false, true)]
    [InlineData("GML", false, false)]
    [InlineData("GPKG", false, false)]
    [InlineData("WFS_SRVC", false, false)]
    [InlineData("PDF", false, false)]
    [InlineData("csv", false, false)]
    public void Formats_of_the_European_Data_Portal(string code, bool machineReadable, bool nonProprietary) =>
        Assert.Equal((machineReadable, nonProprietary), (MqaLists.IsMachineReadable(Base + code), MqaLists.IsNonProprietary(Base + code)));

    [Theory]
    [InlineData("http://dcat-ap.de/def/licenses/dl-by-de/2.0", true)]
    [InlineData("https://www.govdata.de/dl-de/by-2-0", true)]
    [InlineData("http://dcat-ap.de/def/licenses/cc-zero", true)]
    [InlineData("http://publications.europa.eu/resource/authority/licence/CC_BY_4_0", true)]
    [InlineData("http://dcat-ap.de/def/licenses/dl-by-de/2.0/", false)]
    [InlineData("http://dcat-ap.de/def/licenses/officialWork", false)]
    [InlineData("http://dcat-ap.de/def/licenses/other-open", false)]
    [InlineData("", false)]
    public void Licences_of_the_European_Data_Portal(string iri, bool known) => Assert.Equal(known, MqaLists.IsKnownLicence(iri));

    [Fact]
    public void Every_row_of_our_table_is_read_and_every_code_is_one_of_the_EU()
    {
        var rows = Csv.Table("format-fitness").Select(r => r[0]).ToList();
        var ofTheEu = ControlledVocabularies.FileTypes.Concepts.Where(c => FormatFitness.OfFileType(c.Iri) is not null).Select(c => c.Code);

        Assert.Equal(rows.Count(r => FormatFitness.OfName(r) is null), ofTheEu.Count());
        Assert.Equal(rows.Count, rows.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void All_formats_of_the_European_lists_are_in_our_table_too() =>
        Assert.All(Csv.Table("mqa-format"), row => Assert.NotNull(FormatFitness.OfFileType(Base + row[0])));

    [Theory]
    [InlineData("OGC API Features", true)]
    [InlineData("  Parquet ", true)]
    [InlineData("irgendwas", false)]
    [InlineData("", false)]
    public void Formats_without_a_code_are_found_by_name(string name, bool known) => Assert.Equal(known, FormatFitness.OfName(name) is not null);

    [Theory]
    [InlineData("GML", true)]
    [InlineData("XLSX", true)]
    [InlineData("XLS", false)]
    [InlineData("PDF", false)]
    [InlineData("WMS_SRVC", false)]
    public void Machine_readable_and_open(string code, bool expected) => Assert.Equal(expected, FormatFitness.OfFileType(Base + code)!.IsMachineReadableAndOpen);
}
