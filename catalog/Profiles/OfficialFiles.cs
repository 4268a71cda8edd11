using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.Profiles;

/// <summary>
/// The files of the official combination, by their paths below the operator's folder. They keep the names of their releases:
/// <see href="https://github.com/SEMICeu/DCAT-AP"/> (<c>releases/3.0.0/shacl</c>, <c>releases/3.0.0-hvd/shacl</c>) and
/// <see href="https://github.com/GovDataOfficial/DCAT-AP.de"/> (<c>Releases/DCAT-AP.de V3.0/shacl</c>).
/// </summary>
public static class OfficialFiles
{
    /// <summary>The shapes of DCAT-AP 3.0.0, which the German files build on; those of 3.0.1 have other IRIs and do not fit.</summary>
    public const string Semic = "semic-3.0.0/dcat-ap-SHACL.ttl";

    /// <summary>German messages for the shapes of DCAT-AP, and what Germany switches off in them.</summary>
    public const string German = "dcat-ap-de-3.0/dcat-ap-SHACL-DE.ttl";

    /// <summary>Properties that DCAT-AP.de 3.0 gives up.</summary>
    public const string Deprecated = "dcat-ap-de-3.0/dcat-ap-de-deprecated.ttl";

    /// <summary>What DCAT-AP.de demands beyond DCAT-AP.</summary>
    public const string Additions = "dcat-ap-de-3.0/dcat-ap-spec-german-additions.ttl";

    /// <summary>Which property takes its values from which vocabulary.</summary>
    public const string Vocabularies = "dcat-ap-de-3.0/dcat-ap-de-controlledvocabularies.ttl";

    /// <summary>The shapes for high-value datasets, DCAT-AP HVD 3.0.0.</summary>
    public const string HighValue = "semic-hvd-3.0.0/hvd-SHACL-full.ttl";

    private const long LongestFile = 16 * 1024 * 1024;

    /// <summary>The files for every record, which the official validator calls <c>v30_de_spec</c>.</summary>
    public static IReadOnlyList<string> Base { get; } = [Semic, German, Deprecated, Additions, Vocabularies];

    /// <summary>Reads a file; its blank nodes are kept apart from those of other files.</summary>
    /// <exception cref="ProfileFolderException">It is missing, too long or no Turtle.</exception>
    internal static RdfGraph Read(string folder, string file)
    {
        var path = Path.Combine(folder, Path.Combine(file.Split('/')));
        try
        {
            using var input = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (input.Length > LongestFile)
                throw new ProfileFolderException(path, $"Die Datei »{path}« ist größer als {LongestFile / 1024 / 1024} MB und wird nicht gelesen. Bitte prüfen, ob es die amtliche SHACL-Datei ist.");
            var options = new RdfReaderOptions { BlankNodeScope = $"{Path.GetFileNameWithoutExtension(file)}-", MaxTriples = 1_000_000 };
            return RdfReader.ReadGraph(input, RdfFormat.Turtle, $"urn:shapes:{file}", options);
        }
        catch (RdfSyntaxException fault)
        {
            throw new ProfileFolderException(
                path, $"Die Datei »{path}« lässt sich nicht als Turtle lesen (Zeile {fault.Line}, Spalte {fault.Column}). Bitte durch das Original ersetzen. {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProfileFolderException(path, $"Die Datei »{path}« fehlt. Bitte die amtlichen SHACL-Dateien dort ablegen oder das Profil abschalten.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProfileFolderException(path, $"Die Datei »{path}« kann nicht gelesen werden: {fault.Message}", fault);
        }
    }
}
