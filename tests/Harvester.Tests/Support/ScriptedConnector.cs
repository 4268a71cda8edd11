using System.Runtime.CompilerServices;
using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Tests.Support;

/// <summary>
/// A source played from a list. The content of a record is "title", "title|description" or "title|description|identifier"; the title <c>!reject</c> is
/// refused by the mapper, <c>!crash</c> makes it crash.
/// </summary>
internal sealed class ScriptedConnector : ISourceConnector
{
    public List<(string Identifier, string Content)> Records { get; set; } = [];

    public int? Announced { get; set; }

    public int Unreadable { get; set; }

    /// <summary>Identifiers of records that are listed but cannot be taken.</summary>
    public List<string> KnownUnreadable { get; set; } = [];

    /// <summary>After how many records <see cref="At"/> happens.</summary>
    public int AtRecord { get; set; } = -1;

    public Func<Task>? At { get; set; }

    public string Kind => "scripted";

    public IReadOnlyList<string> Settings => ["colour"];

    public async IAsyncEnumerable<ListingEvent> ListAsync(HarvestSource source, SourceClient client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Announced is { } total) yield return new ListingEvent.Announced(total);
        for (var i = 0; i < Records.Count; i++)
        {
            if (i == AtRecord && At is { } at) await at();
            cancellationToken.ThrowIfCancellationRequested();
            var bytes = Encoding.UTF8.GetBytes(Records[i].Content);
            yield return new ListingEvent.Listed(new SourceRecord(Records[i].Identifier, bytes, "text/plain", ContentHash.Of(bytes)));
        }

        for (var i = 0; i < Unreadable; i++)
            yield return new ListingEvent.Unreadable(new Rejection($"Datensatz {i + 1}", null, "record.no-identifier", "Der Datensatz hat keine Kennung."));
        foreach (var identifier in KnownUnreadable)
            yield return new ListingEvent.Unreadable(new Rejection(identifier, null, "record.too-large", "Der Datensatz ist zu groß."), identifier);
        if (Records.Count == AtRecord && At is { } last) await last();
    }

    public WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source)
    {
        var parts = Encoding.UTF8.GetString(record.Content.Span).Split('|');
        return parts[0] switch
        {
            "!reject" => throw new RecordRejectedException("record.test", "So nicht."),
            "!crash" => throw new InvalidOperationException("A mapper's own fault."),
            var title => new WithFindings<CatalogResource>(
                new Dataset
                {
                    Titles = [new LangString(title, "de")],
                    Descriptions = [new LangString(parts.ElementAtOrDefault(1) ?? "Text", "de")],
                    Identifiers = [.. parts.Skip(2)],
                },
                []),
        };
    }
}
