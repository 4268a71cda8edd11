using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OpenDataNrw.Harvester.Connectors.Spreadsheet;
using OpenDataNrw.Harvester.Tests.Fakes;
using OpenDataNrw.Harvester.Tests.Tables;

namespace OpenDataNrw.Harvester.Tests.Connectors.Spreadsheet;

public sealed class InventoryTemplateTests
{
    private static readonly InventoryTemplate Template = new();

    [Fact]
    public void The_workbook_is_valid_by_the_schema_of_Office()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Template.WriteWorkbook()), false);

        Assert.Equal([], new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_reader_knows_every_column_of_the_template_again()
    {
        var sheets = TestTables.Read(Template.WriteWorkbook()).Sheets;

        Assert.Equal(["Datensätze", "Dateien", "Anleitung", "Listen"], sheets.Select(s => s.Name));
        var recognised = sheets.Select(InventorySheet.Recognise).OfType<InventorySheet>().ToList();
        Assert.Equal([false, true], recognised.Select(s => s.OfFiles));
        Assert.Equal(InventoryColumns.Datasets.Select(c => c.Id), recognised[0].Columns.Values.Select(c => c.Id));
        Assert.Equal(["key", .. InventoryColumns.Files.Select(c => c.Id)], recognised[1].Columns.Values.Select(c => c.Id));
        Assert.All(recognised, s => Assert.Empty(s.Unknown));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_template_is_an_empty_inventory_because_the_example_does_not_count(bool workbook)
    {
        var file = workbook ? Template.WriteWorkbook() : Template.WriteCsv();

        Assert.Empty(await Harvest.ListAsync(Harvest.Source("spreadsheet", "https://stadt.example/v"), new FakeFiles().With("/v", file, "x/y")));
    }

    [Fact]
    public async Task The_example_itself_is_without_fault()
    {
        var csv = System.Text.Encoding.UTF8.GetString(Template.WriteCsv()).Replace("BEISPIEL", "baeume", StringComparison.Ordinal);
        var source = Harvest.Source("spreadsheet", "https://stadt.example/v");

        var events = await Harvest.ListAsync(source, new FakeFiles().With("/v", System.Text.Encoding.UTF8.GetBytes(csv), "x/y"));

        Assert.Equal("+baeume", events.Shown());
        Assert.Equal(["transport.value-reshaped"], Harvest.Connector("spreadsheet").Map(events.Records()[0], source).Findings.Select(f => f.Rule));
    }

    [Fact]
    public void No_heading_means_two_columns()
    {
        foreach (var column in InventoryColumns.Datasets.Concat(InventoryColumns.Files))
            foreach (var heading in column.Aliases.Append(column.Name))
                Assert.Equal((heading, column.Id), (heading, InventoryColumns.Find(heading.ToUpperInvariant(), false)?.Id));
    }
}
