using Microsoft.AspNetCore.Http;
using OpenDataNrw.CatalogApi.Http;

namespace OpenDataNrw.CatalogApi.Problems;

/// <summary>A kind of problem of the API: the stable <c>type</c> of RFC 9457 and what belongs to it.</summary>
/// <param name="Name">Last part of the type's path, <c>/problems/{name}</c>. Never changed once published.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What is the matter, the same for each occurrence.</param>
internal sealed record ProblemKind(string Name, int Status, Words Title)
{
    public static readonly ProblemKind InvalidParameter = new("invalid-parameter", StatusCodes.Status400BadRequest,
        new Words("Ein Parameter der Anfrage ist ungültig.", "A parameter of the request is not valid."));

    public static readonly ProblemKind UnknownParameter = new("unknown-parameter", StatusCodes.Status400BadRequest,
        new Words("Die Anfrage enthält einen unbekannten Parameter.", "The request contains an unknown parameter."));

    public static readonly ProblemKind InvalidCursor = new("invalid-cursor", StatusCodes.Status400BadRequest,
        new Words("Die Blättermarke (cursor) ist ungültig.", "The cursor is not valid."));

    public static readonly ProblemKind NotFound = new("not-found", StatusCodes.Status404NotFound,
        new Words("Das Gesuchte gibt es hier nicht.", "There is no such thing here."));

    public static readonly ProblemKind Withdrawn = new("withdrawn", StatusCodes.Status410Gone,
        new Words("Der Datensatz wurde zurückgezogen.", "The dataset was withdrawn."));

    public static readonly ProblemKind NotAcceptable = new("not-acceptable", StatusCodes.Status406NotAcceptable,
        new Words("In keinem der gewünschten Formate verfügbar.", "Not available in any of the formats asked for."));

    public static readonly ProblemKind TooLarge = new("too-large", StatusCodes.Status413PayloadTooLarge,
        new Words("Das Gesendete ist zu groß.", "What was sent is too large."));

    public static readonly ProblemKind NotReadable = new("not-readable", StatusCodes.Status422UnprocessableEntity,
        new Words("Das Gesendete ist kein lesbarer Katalog.", "What was sent is no readable catalogue."));

    public static readonly ProblemKind TooManyRequests = new("too-many-requests", StatusCodes.Status429TooManyRequests,
        new Words("Zu viele Anfragen.", "Too many requests."));

    /// <summary>All kinds.</summary>
    public static readonly IReadOnlyList<ProblemKind> All = [InvalidParameter, UnknownParameter, InvalidCursor, NotFound, Withdrawn, NotAcceptable, TooLarge, NotReadable, TooManyRequests];

    /// <summary>The type as it stands in the answer, relative to the site.</summary>
    public string Type => "/problems/" + Name;
}

/// <summary>A problem as it is answered (RFC 9457), <c>application/problem+json</c>.</summary>
public sealed record ApiProblem
{
    /// <summary>The kind of problem, a path that never changes.</summary>
    public required string Type { get; init; }

    /// <summary>What is the matter.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What exactly is wrong and what to change.</summary>
    public string? Detail { get; init; }

    /// <summary>The path asked for.</summary>
    public string? Instance { get; init; }

    /// <summary>The query parameter concerned.</summary>
    public string? Parameter { get; init; }

    /// <summary>The values or names that are allowed, where they can be listed.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }
}
