using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;
using OpenDataNrw.CatalogApi.Datasets;
using OpenDataNrw.CatalogApi.Problems;

namespace OpenDataNrw.CatalogApi.OpenApi;

/// <summary>Describes parameters that handlers read by themselves, because they check bounds with words of their own.</summary>
internal static class OperationTexts
{
    /// <summary>Describes query parameters.</summary>
    public static RouteHandlerBuilder DescribeParameters(this RouteHandlerBuilder endpoint, IReadOnlyList<ParameterText> parameters) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            foreach (var parameter in parameters)
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = parameter.Name,
                    In = ParameterLocation.Query,
                    Description = parameter.Description,
                    Schema = parameter.Repeatable
                        ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } }
                        : new OpenApiSchema { Type = parameter.Number ? JsonSchemaType.Integer : JsonSchemaType.String },
                });
            return Task.CompletedTask;
        });

    /// <summary>Describes a problem that the operation may answer with.</summary>
    public static RouteHandlerBuilder ProducesApiProblem(this RouteHandlerBuilder endpoint, int status) =>
        endpoint.Produces<ApiProblem>(status, "application/problem+json");

    /// <summary>Describes a parameter of the path.</summary>
    public static RouteHandlerBuilder DescribePath(this RouteHandlerBuilder endpoint, string name, string description) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in operation.Parameters ?? [])
                if (parameter.Name == name)
                    parameter.Description = description;
            return Task.CompletedTask;
        });
}
