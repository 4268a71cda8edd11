namespace OpenDataNrw.Catalog.Templates;

/// <summary>The template by which a body without a portal delivers the inventory of its data, as empty files to fill in.</summary>
public interface IInventoryTemplate
{
    /// <summary>The template as an XLSX file with explanations, lists to choose from and an example.</summary>
    byte[] WriteWorkbook();

    /// <summary>The template as a CSV file: UTF-8 with byte order mark, semicolons, heading and an example.</summary>
    byte[] WriteCsv();
}
