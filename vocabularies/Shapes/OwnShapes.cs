namespace OpenDataNrw.Vocabularies.Shapes;

/// <summary>
/// The SHACL shapes of this project, in Turtle. Their IRIs begin with <see cref="Namespace"/> and stay; every shape says in German and
/// English what to do, and by <c>dcterms:source</c> which rule it holds. Files of a set belong together; <c>classes.ttl</c> and
/// <c>parts.ttl</c> are of use to all.
/// </summary>
public static class OwnShapes
{
    /// <summary>What the IRIs of the shapes begin with.</summary>
    public const string Namespace = "urn:datenraum:shape:";

    /// <summary>All files, the sets one after the other.</summary>
    public static IReadOnlyList<ShapeFile> Files { get; } =
    [
        .. Of(ShapeSet.Profile, "classes", "catalog", "dataset", "data-service", "dataset-series", "distribution", "agents", "parts", "vocabularies", "deprecated"),
        .. Of(ShapeSet.Values, "values"),
        .. Of(ShapeSet.Recommended, "recommended"),
        .. Of(ShapeSet.Conventions, "conventions"),
        .. Of(ShapeSet.HighValue, "high-value"),
    ];

    /// <summary>The files of a set.</summary>
    public static IEnumerable<ShapeFile> FilesOf(ShapeSet set) => Files.Where(file => file.Set == set);

    private static IEnumerable<ShapeFile> Of(ShapeSet set, params string[] names) => names.Select(name => new ShapeFile(name + ".ttl", set));
}
