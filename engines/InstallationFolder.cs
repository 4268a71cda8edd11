namespace OpenDataNrw.Engines;

/// <summary>
/// The folder relative paths of the configuration start from: that of the checkout or of the published program, whatever
/// the working directory is. Portal and command line thereby share one <c>data/</c>.
/// </summary>
/// <param name="Path">Full path.</param>
public sealed record InstallationFolder(string Path)
{
    /// <summary>A file that lies at the root of every installation.</summary>
    private const string Landmark = "sources.nrw.json";

    /// <summary>
    /// The folder named by <paramref name="configured"/>; else the nearest folder with the landmark at or above the content
    /// root or the program; else the content root.
    /// </summary>
    public static InstallationFolder Find(string? configured, string contentRoot) =>
        new(System.IO.Path.GetFullPath(configured ?? Above(contentRoot) ?? Above(AppContext.BaseDirectory) ?? contentRoot));

    /// <summary>A path of the configuration made absolute.</summary>
    public string Resolve(string path) => System.IO.Path.GetFullPath(path, Path);

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Landmark)))
                return folder.FullName;
        return null;
    }
}
