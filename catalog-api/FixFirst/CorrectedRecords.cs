using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.FixFirst;
using OpenDataNrw.CatalogApi.Http;
using OpenDataNrw.CatalogApi.Problems;
using OpenDataNrw.CatalogApi.Rdf;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.CatalogApi.FixFirst;

/// <summary>The records of a scope as our rules have put them right, and the table of what is left to do.</summary>
internal static class CorrectedRecords
{
    /// <summary>The most entries of a document that can only be written as a whole.</summary>
    private const int MostWhole = 2000;

    private const int Chunk = 32 * 1024;

    /// <summary>Names type and file of an answer that is written piece by piece.</summary>
    public static void Announce(HttpResponse response, string contentType, string fileName)
    {
        response.ContentType = contentType;
        response.Headers.CacheControl = Caching.Minute;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
    }

    /// <summary>The name of a file; a publisher's is left out, because it may hold anything.</summary>
    public static string FileName(FixScope scope, string what, string extension) =>
        $"{what}-{scope.Source?.Value ?? scope.Dataset?.ToString() ?? "herausgeber"}.{extension}";

    /// <summary>Writes the table of corrections, some entries at a time.</summary>
    public static async Task WriteTableAsync(CorrectionTable table, FixLists lists, FixScope scope, ISourceRegistry sources, Stream output, CancellationToken cancellationToken)
    {
        var known = (await sources.ListAsync(cancellationToken)).ToDictionary(s => s.Id);
        var text = new StringBuilder(table.Head());
        await foreach (var (entry, edits) in lists.ReadEditsAsync(scope, cancellationToken))
        {
            foreach (var line in table.Lines(entry, edits, known.GetValueOrDefault(entry.Source))) text.Append(line);
            if (text.Length < Chunk) continue;
            await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
            text.Clear();
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
    }

    /// <summary>Writes entry after entry, in a form in which documents may be strung together: N-Triples, and Turtle, where prefixes may be repeated.</summary>
    public static async Task WriteEachAsync(RdfRepresentation form, FixLists lists, FixScope scope, CatalogDescription catalog, Stream output, CancellationToken cancellationToken)
    {
        await foreach (var entry in lists.ReadAsync(scope, cancellationToken))
        {
            var graph = new RdfGraph();
            DcatWriter.Write(entry, catalog, graph);
            await output.WriteAsync(Written(graph, form.Format), cancellationToken);
        }
    }

    /// <summary>Writes all entries as one document.</summary>
    /// <exception cref="ProblemException">There are too many for that.</exception>
    public static async Task<ReadOnlyMemory<byte>> WholeAsync(RdfRepresentation form, FixLists lists, FixScope scope, CatalogDescription catalog, CancellationToken cancellationToken)
    {
        var graph = new RdfGraph();
        var count = 0;
        await foreach (var entry in lists.ReadAsync(scope, cancellationToken))
        {
            if (++count > MostWhole)
                throw new ProblemException(ProblemKind.InvalidParameter, new Words(
                    $"In dieser Form sind höchstens {MostWhole} Einträge auf einmal zu haben. Turtle (.ttl) und N-Triples (.nt) kennen diese Grenze nicht.",
                    $"In this form no more than {MostWhole} entries can be had at once. Turtle (.ttl) and N-Triples (.nt) know no such limit."));
            DcatWriter.Write(entry, catalog, graph);
        }

        return Written(graph, form.Format);
    }

    private static ReadOnlyMemory<byte> Written(RdfGraph graph, RdfFormat format)
    {
        using var bytes = new MemoryStream();
        RdfDocuments.Write(graph, format, bytes);
        return bytes.ToArray();
    }
}
