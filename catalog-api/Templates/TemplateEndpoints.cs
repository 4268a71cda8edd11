using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenDataNrw.Catalog.Templates;
using OpenDataNrw.CatalogApi.Http;

namespace OpenDataNrw.CatalogApi.Templates;

/// <summary><c>/api/v1/templates</c>: files to fill in. Only where the host can read them again.</summary>
internal static class TemplateEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapTemplates(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<IInventoryTemplate>() is null) return;
        Map(endpoints, "/api/v1/templates/inventory.xlsx", "inventoryWorkbook", "The template of an inventory as XLSX: explanations, lists to choose from, an example.", Workbook, t => t.WriteWorkbook());
        Map(endpoints, "/api/v1/templates/inventory.csv", "inventoryCsv", "The template of an inventory as CSV: UTF-8, semicolons, an example.", "text/csv", t => t.WriteCsv());
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, string name, string summary, string mediaType, Func<IInventoryTemplate, byte[]> write) =>
        endpoints.MapRead(path, (IInventoryTemplate template) =>
                TypedResults.File(write(template), mediaType == "text/csv" ? "text/csv; charset=utf-8" : mediaType, Path.GetFileName(path)))
            .WithTags("Templates").WithName(name).WithSummary(summary)
            .Produces(StatusCodes.Status200OK, null, mediaType);
}
