using System.Buffers;

namespace OpenDataNrw.Harvester.Samples;

/// <summary>The data files behind the demonstration catalogues, which the portal serves below <see cref="UrlPrefix"/>.</summary>
/// <param name="samplesFolder">The folder that holds one folder per host.</param>
public sealed class SampleFiles(string samplesFolder)
{
    /// <summary>Where the files appear, relative to the portal's public address.</summary>
    public const string UrlPrefix = "beispieldaten/";

    // The blank is needed: one catalogue links, wrongly, to a file whose name has one.
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._- ");

    private readonly string _samplesFolder = Path.GetFullPath(samplesFolder);

    /// <summary>The folder with the files of a host; null if there is none.</summary>
    public string? FolderOf(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var folder = Path.Combine(_samplesFolder, host, "files");
        return IsSampleHost(host) && Directory.Exists(folder) ? folder : null;
    }

    /// <summary>The full path of a host's file; null if there is none. Names with separators or leading dots are never found.</summary>
    /// <param name="host">Host name under <c>.example</c>.</param>
    /// <param name="name">File name, decoded, without folders.</param>
    public string? Find(string host, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > 128 || name[0] == '.' || name.AsSpan().ContainsAnyExcept(NameCharacters)) return null;
        var path = FolderOf(host) is { } folder ? Path.Combine(folder, name) : null;
        return File.Exists(path) ? path : null;
    }

    /// <summary>The media type of a file by its extension, without charset.</summary>
    public static string MediaTypeOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".CSV" => "text/csv",
        ".JSON" => "application/json",
        ".GEOJSON" => "application/geo+json",
        ".JSONLD" => "application/ld+json",
        ".TTL" => "text/turtle",
        ".RDF" => "application/rdf+xml",
        ".XML" => "application/xml",
        ".KML" => "application/vnd.google-earth.kml+xml",
        ".ICS" => "text/calendar",
        ".ZIP" => "application/zip",
        ".TXT" => "text/plain",
        _ => "application/octet-stream",
    };

    /// <summary>Whether a host name is one for demonstration: lower-case labels under <c>.example</c> (RFC 2606).</summary>
    internal static bool IsSampleHost(string host) =>
        host.EndsWith(".example", StringComparison.Ordinal)
        && host.Split('.').All(label => label.Length is > 0 and <= 63 && label.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
}
