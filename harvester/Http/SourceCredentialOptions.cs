using System.ComponentModel.DataAnnotations;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Http;

/// <summary>The credentials of all sources (section <c>Sources:Credentials</c>).</summary>
public sealed class SourceCredentialOptions : IValidatableObject
{
    /// <summary>Name of the section whose entry <c>Credentials</c> they are.</summary>
    public const string Section = "Sources";

    /// <summary>Credentials by the id of the source.</summary>
    public Dictionary<string, SourceCredential> Credentials { get; init; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (id, credential) in Credentials)
            if (!SourceId.TryParse(id, out _)) yield return new ValidationResult($"{Section}:{nameof(Credentials)}: '{id}' ist keine Kennung einer Quelle.");
            else if (credential.Fault() is { } fault) yield return new ValidationResult($"{Section}:{nameof(Credentials)}:{id}: {fault}.");
    }
}
