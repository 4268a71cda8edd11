using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Harvester.Mapping.DcatRdf;

/// <summary>Makes records of the entries of page after page.</summary>
/// <param name="mediaType">Media type of the records.</param>
/// <param name="identify">By what an entry is known again; null for an entry that has nothing of the kind.</param>
internal sealed class RdfRecords(string mediaType, Func<RdfGraph, RdfTerm, string?> identify)
{
    /// <summary>
    /// The most blank nodes of one record. Putting them into canonical order takes time that grows with their number squared;
    /// a dataset with a thousand distributions stays far below.
    /// </summary>
    private const int MostBlankNodes = 4000;

    private readonly ListedRecords _listed = new(mediaType);
    private readonly Dictionary<string, ContentHash> _seen = new(StringComparer.Ordinal);

    /// <summary>How many entries there were on all pages.</summary>
    public int Entries { get; private set; }

    /// <summary>How many of them had not been on an earlier page.</summary>
    public int News { get; private set; }

    /// <summary>How many of them were no copies of another, unreadable ones among them.</summary>
    public int Different { get; private set; }

    /// <summary>The events of a page; an entry that says just what it said on an earlier page (a series, a service) makes none.</summary>
    public IEnumerable<ListingEvent> Of(RdfPage page, int pageNumber)
    {
        foreach (var line in page.SkippedLines)
            yield return new ListingEvent.Unreadable(new Rejection(
                $"Zeile {line.Line} auf Seite {pageNumber}", null, "record.broken-line", $"Eine Zeile ist keine Aussage in N-Triples und wurde übergangen: {line.Message} Bitte den Export der Quelle prüfen."));

        var number = 0;
        foreach (var subject in DcatReader.FindResources(page.Graph))
        {
            var place = $"Datensatz {++number} auf Seite {pageNumber}";
            var identifier = identify(page.Graph, subject);
            var description = ResourceDescription.Extract(page.Graph, subject);
            if (description.Subjects.Count(s => s.IsBlank) > MostBlankNodes)
            {
                Entries++;
                News++;
                Different++;
                yield return new ListingEvent.Unreadable(new Rejection(
                    identifier ?? place, null, "record.too-large", $"Der Datensatz besteht aus mehr als {MostBlankNodes} namenlosen Knoten. Bitte teilen Sie ihn auf oder geben Sie seinen Teilen Adressen (IRIs)."), identifier);
                continue;
            }

            var content = CanonicalNTriples.Write(description);
            var hash = ContentHash.Of(content);
            Entries++;
            if (identifier is null || _seen.TryAdd(identifier, hash)) News++;
            else if (_seen[identifier] == hash) continue;
            Different++;
            yield return _listed.Take(identifier, page.Graph.Object(subject, DCTERMS.Title)?.Value, place, content);
        }
    }
}
