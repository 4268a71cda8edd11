using Microsoft.Extensions.Options;
using OpenDataNrw.Engines;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Inbox;

/// <summary>Where files are delivered that no web server offers; section <c>Harvest</c> of the configuration.</summary>
public sealed class InboxOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Harvest";

    /// <summary>
    /// Folder from which sources with an address such as <c>inbox:/stadt/inventar.xlsx</c> are read; relative to the installation.
    /// Nothing outside of it is ever read. Null: there are no such sources.
    /// </summary>
    public string? InboxFolder { get; init; }
}

/// <summary>Reads files from the one local folder that the operator names; no path and no link leads out of it.</summary>
/// <param name="options">Names the folder.</param>
/// <param name="installation">Against which a relative folder is read.</param>
public sealed class InboxFolder(IOptions<InboxOptions> options, InstallationFolder? installation = null)
{
    /// <summary>The scheme of addresses in the folder.</summary>
    public const string Scheme = "inbox";

    private const int MostDepth = 8;

    private readonly string? _root = options.Value.InboxFolder is { Length: > 0 } folder
        ? Path.TrimEndingDirectorySeparator(installation?.Resolve(folder) ?? Path.GetFullPath(folder))
        : null;

    /// <summary>Whether an address lies in the folder.</summary>
    public static bool Holds(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.IsAbsoluteUri && url.Scheme == Scheme;
    }

    /// <summary>A file.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="mostBytes">The most bytes taken.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="SourceFaultException">There is no folder, no such file, or it is too large.</exception>
    internal async Task<SourceDocument> ReadAsync(Uri url, long mostBytes, CancellationToken cancellationToken)
    {
        var path = Find(url);
        if (!File.Exists(path)) throw Missing(url);
        var file = new FileInfo(path);
        if (file.Length > mostBytes)
            throw new SourceFaultException("source.too-large", $"Die Datei '{Shown(url)}' ist größer als {mostBytes / 1_000_000} MB. Bitte aufteilen oder die Grenze {HarvestHttpOptions.Section}:{nameof(HarvestHttpOptions.MaxDocumentMegabytes)} anheben.");
        try
        {
            return new SourceDocument(url, await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), "", null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceFaultException("source.unreachable", $"Die Datei '{Shown(url)}' lässt sich nicht lesen. Bitte prüfen, ob sie noch übertragen wird und ob der Dienst sie lesen darf.", e);
        }
    }

    /// <summary>The files below a folder with their addresses, in the order of their names; links and hidden files are passed over.</summary>
    /// <exception cref="SourceFaultException">There is no such folder, or it holds too many files.</exception>
    internal IReadOnlyList<Uri> List(Uri url, int most)
    {
        var folder = Find(url);
        if (!Directory.Exists(folder)) throw Missing(url);
        try
        {
            var found = Directory.EnumerateFiles(folder, "*", new EnumerationOptions
            {
                RecurseSubdirectories = true,
                MaxRecursionDepth = MostDepth,
                AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
                IgnoreInaccessible = false,
            }).Take(most + 1).Select(f => Path.GetRelativePath(_root!, f).Replace('\\', '/')).Where(f => !f.Split('/').Any(part => part.StartsWith('.'))).Order(StringComparer.Ordinal).ToList();
            return found.Count <= most
                ? [.. found.Select(f => new Uri($"{Scheme}:/{string.Join('/', f.Split('/').Select(Uri.EscapeDataString))}"))]
                : throw new SourceFaultException("source.too-many-entries", $"Der Ordner '{Shown(url)}' enthält mehr als {most} Dateien. Bitte auf mehrere Quellen verteilen.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceFaultException("source.unreachable", $"Der Ordner '{Shown(url)}' lässt sich nicht lesen. Bitte prüfen, ob der Dienst ihn lesen darf.", e);
        }
    }

    /// <summary>Whether an address names a folder rather than a file.</summary>
    /// <exception cref="SourceFaultException">There is no inbox, or the address leads out of it.</exception>
    internal bool IsFolder(Uri url) => Directory.Exists(Find(url));

    private string Find(Uri url)
    {
        if (_root is null)
            throw new SourceFaultException("source.no-inbox", $"Die Quelle liegt in einem Ordner des Servers ('{Shown(url)}'), aber es ist keiner festgelegt. Bitte {InboxOptions.Section}:{nameof(InboxOptions.InboxFolder)} einstellen.");
        var path = _root;
        foreach (var part in url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString))
        {
            // Each step by itself, so that neither "..", nor an encoded separator, nor a link leads out.
            if (part is "." or ".." || part.AsSpan().ContainsAny('/', '\\', '\0') || part.Contains(':', StringComparison.Ordinal)) throw Outside(url);
            path = Path.Combine(path, part);
            if ((File.Exists(path) || Directory.Exists(path)) && File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint)) throw Outside(url);
        }

        return path;
    }

    private static SourceFaultException Outside(Uri url) => new(
        "source.forbidden-address", $"'{Shown(url)}' führt aus dem Eingangsordner hinaus. Bitte eine Datei oder einen Ordner darin angeben, ohne '..' und ohne Verknüpfungen.");

    private static SourceFaultException Missing(Uri url) => new(
        "source.not-found", $"Im Eingangsordner gibt es '{Shown(url)}' nicht. Bitte die Datei dorthin übertragen oder die Adresse der Quelle berichtigen.");

    private static string Shown(Uri url)
    {
        var path = Uri.UnescapeDataString(url.AbsolutePath);
        return path.Length <= 200 ? path : path[..200] + "…";
    }
}
