using OpenDataNrw.Rdf;
using OpenDataNrw.TestSupport;
using Xunit.Sdk;

namespace OpenDataNrw.Catalog.Tests.Profiles;

/// <summary>Every RDF document among the samples and the recorded feeds.</summary>
internal static class AgreementDocuments
{
    private static readonly Dictionary<string, RdfFormat> Endings = new()
    {
        [".ttl"] = RdfFormat.Turtle,
        [".nt"] = RdfFormat.NTriples,
        [".rdf"] = RdfFormat.RdfXml,
        [".xml"] = RdfFormat.RdfXml,
        [".jsonld"] = RdfFormat.JsonLd,
    };

    public static IEnumerable<string> Names
    {
        get
        {
            string[] roots;
            try
            {
                roots = [SharedMaterial.PathTo("samples"), SharedMaterial.PathTo("feeds")];
            }
            catch (SkipException)
            {
                // Without the material the theory has no rows and says so itself.
                return [];
            }

            return roots.SelectMany(root => Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(IsDocument)
                .Select(file => Path.Combine(Path.GetFileName(root), Path.GetRelativePath(root, file)))).Order(StringComparer.Ordinal);
        }
    }

    public static RdfGraph Read(string name)
    {
        using var input = File.OpenRead(SharedMaterial.PathTo(name));
        return RdfReader.ReadGraph(input, Endings[Path.GetExtension(name)], "http://document.test/", new RdfReaderOptions { LenientIris = true, LenientXml = true });
    }

    private static bool IsDocument(string file)
    {
        if (!Endings.TryGetValue(Path.GetExtension(file), out var format) || file.Contains(".excerpt.", StringComparison.Ordinal)) return false;
        try
        {
            using var input = File.OpenRead(file);
            return RdfReader.ReadGraph(input, format, "http://document.test/", new RdfReaderOptions { LenientIris = true, LenientXml = true }).Count > 0;
        }
        catch (RdfSyntaxException)
        {
            // Answers of other services, and one official example that breaks off.
            return false;
        }
    }
}
