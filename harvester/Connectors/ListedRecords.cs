using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Connectors;

/// <summary>Makes listing events of what a listing brings, and keeps the identifiers that came by.</summary>
internal sealed class ListedRecords(string mediaType)
{
    private const int ShownTitle = 200;
    private const int MostRecords = 5_000_000;

    private readonly HashSet<string> _identifiers = new(StringComparer.Ordinal);
    private int _taken;

    /// <summary>Whether the identifier came by before.</summary>
    public bool Knows(string identifier) => _identifiers.Contains(identifier);

    /// <summary>A record, unless its identifier is missing or came before.</summary>
    /// <param name="identifier">Its identifier, or null.</param>
    /// <param name="title">Its title as far as it can be read, for messages.</param>
    /// <param name="place">Where it stands, in German: "Datensatz 17".</param>
    /// <param name="content">Its bytes; copied if it is taken.</param>
    public ListingEvent Take(string? identifier, string? title, string place, ReadOnlySpan<byte> content)
    {
        CountOne();
        if (identifier is null) return WithoutIdentifier(title, place);
        return _identifiers.Add(identifier)
            ? new ListingEvent.Listed(new SourceRecord(identifier, content.ToArray(), mediaType, ContentHash.Of(content)))
            : Duplicate(identifier, title, place);
    }

    /// <summary>A record that the source keeps from publication.</summary>
    public ListingEvent Unpublished(string identifier, string? title, string place)
    {
        CountOne();
        return _identifiers.Add(identifier) ? new ListingEvent.NotPublished(identifier) : Duplicate(identifier, title, place);
    }

    /// <summary>Something that is not a record at all.</summary>
    public ListingEvent NotARecord(string place)
    {
        CountOne();
        return Reject(place, null, "record.not-an-object", $"{place} ist kein Datensatz (kein JSON-Objekt). Bitte in der Quelle entfernen oder berichtigen.");
    }

    /// <summary>Something that is too large to be looked into.</summary>
    public ListingEvent TooLarge(string place)
    {
        CountOne();
        return Reject(place, null, "record.too-large", $"{place} ist zu groß, um gelesen zu werden. Meist steckt eine Geometrie oder Datei im falschen Feld; bitte auf große Inhalte verweisen, statt sie in die Beschreibung zu schreiben.");
    }

    private void CountOne()
    {
        if (++_taken > MostRecords)
            throw new SourceFaultException(
                "source.endless-listing", $"Die Quelle listet mehr als {MostRecords} Datensätze; das Blättern nimmt offenbar kein Ende. Bitte Adresse und Einstellungen der Quelle prüfen.");
    }

    private static ListingEvent.Unreadable WithoutIdentifier(string? title, string place) => Reject(
        place, title, "record.no-identifier", $"{place} hat keinen Identifier und kann deshalb nicht wiedererkannt werden. Bitte in der Quelle einen festen Identifier vergeben.");

    private static ListingEvent.Unreadable Duplicate(string identifier, string? title, string place) => Reject(
        identifier, title, "record.duplicate-identifier", $"{place} trägt denselben Identifier wie ein früherer Datensatz der Liste; nur der erste wurde übernommen. Bitte jedem Datensatz einen eigenen Identifier geben.", identifier);

    private static ListingEvent.Unreadable Reject(string shown, string? title, string reason, string message, string? identifier = null) =>
        new(new Rejection(shown, title is { Length: > ShownTitle } ? title[..ShownTitle] + "…" : title, reason, message), identifier);
}
