using OpenDataNrw.CatalogApi.Http;

namespace OpenDataNrw.CatalogApi.Problems;

/// <summary>The request cannot be answered for a reason the client can act on; <see cref="ProblemFilter"/> turns it into problem details.</summary>
internal sealed class ProblemException(ProblemKind kind, Words detail) : Exception(detail.De)
{
    public ProblemKind Kind { get; } = kind;

    public Words Detail { get; } = detail;

    public string? Parameter { get; init; }

    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>A query parameter has a value that is not allowed.</summary>
    public static ProblemException Invalid(string parameter, string german, string english, IReadOnlyList<string>? allowed = null) =>
        new(ProblemKind.InvalidParameter, new Words($"Parameter „{parameter}“: {german}", $"Parameter '{parameter}': {english}"))
        {
            Parameter = parameter,
            Allowed = allowed,
        };

    /// <summary>A thing with this name does not exist.</summary>
    public static ProblemException NotFound(string german, string english) => new(ProblemKind.NotFound, new Words(german, english));

    /// <summary>No source has this name.</summary>
    public static ProblemException NoSuchSource() =>
        NotFound("Eine Quelle mit diesem Namen gibt es nicht; /api/v1/sources nennt alle.", "There is no source of this name; /api/v1/sources lists them all.");

    /// <summary>No dataset has this id.</summary>
    public static ProblemException NoSuchDataset() => NotFound(
        "Einen Datensatz mit dieser Kennung gibt es nicht. Die Kennung ist eine UUID, wie sie die Suche unter „id“ nennt.",
        "There is no dataset with this id. The id is a UUID as the search returns it in 'id'.");
}
