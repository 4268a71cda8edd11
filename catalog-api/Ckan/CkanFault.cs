using Microsoft.AspNetCore.Http;

namespace OpenDataNrw.CatalogApi.Ckan;

/// <summary>A request that CKAN would refuse, with its status, type and message; messages are English, as CKAN's clients know them.</summary>
internal sealed class CkanFault : Exception
{
    private CkanFault(int status, string type, string message, string? field)
        : base(message)
    {
        Status = status;
        Type = type;
        Field = field;
    }

    public int Status { get; }

    /// <summary>The <c>__type</c>; empty for faults that CKAN answers with a bare text.</summary>
    public string Type { get; }

    /// <summary>The field that is not valid; null where the fault has a message instead.</summary>
    public string? Field { get; }

    public static CkanFault NotFound(string what) => new(StatusCodes.Status404NotFound, "Not Found Error", what.Length == 0 ? "Not found" : "Not found: " + what, null);

    public static CkanFault Validation(string field, string message) => new(StatusCodes.Status409Conflict, "Validation Error", message, field);

    public static CkanFault SearchQuery(string message) => new(StatusCodes.Status400BadRequest, "Search Query Error", "Search Query is invalid: " + message, null);

    public static CkanFault BadRequest(string message) => new(StatusCodes.Status400BadRequest, "", "Bad request - " + message, null);
}
