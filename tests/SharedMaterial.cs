namespace OpenDataNrw.TestSupport;

/// <summary>
/// Finds the folder of reference material (real feeds, official shapes, conformance suites) that lies beside a
/// working copy of the project. It is not part of the repository, so every test that reads it goes through here
/// and is skipped, with the reason, where it is absent.
/// </summary>
internal static class SharedMaterial
{
    private static readonly string? Root = FindRoot();

    /// <summary>The full path of a file or folder below the material; skips the running test where it is absent.</summary>
    public static string PathTo(params string[] parts)
    {
        var relative = Path.Combine(parts);
        Assert.SkipWhen(Root is null, $"The reference material (shared/{relative}) does not lie beside this working copy.");
        var path = Path.Combine(Root!, relative);
        Assert.SkipUnless(Path.Exists(path), $"The reference material lacks shared/{relative}.");
        return path;
    }

    /// <summary>The root of this working copy, found by its solution file.</summary>
    public static string RepositoryRoot { get; } = FindRepository()
        ?? throw new InvalidOperationException("The solution file was not found above the test's folder.");

    private static string? FindRoot()
    {
        if (Environment.GetEnvironmentVariable("OPENDATANRW_SHARED") is { Length: > 0 } given) return Directory.Exists(given) ? given : null;
        for (var folder = FindRepository() is { } root ? Directory.GetParent(root) : null; folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared");
            if (File.Exists(Path.Combine(candidate, "design.md"))) return candidate;
        }

        return null;
    }

    private static string? FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "OpenDataNrw.sln")))
                return folder.FullName;
        return null;
    }
}
