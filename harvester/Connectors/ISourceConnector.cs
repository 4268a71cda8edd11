using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Harvester.Connectors;

/// <summary>Reads one kind of source. Listing touches the network and nothing else; mapping touches nothing.</summary>
public interface ISourceConnector
{
    /// <summary>The kind as sources name it: <c>ckan</c>, <c>dcat</c>, <c>datajson</c>.</summary>
    string Kind { get; }

    /// <summary>The names of the settings that sources of this kind may have, beside those of every source.</summary>
    IReadOnlyList<string> Settings { get; }

    /// <summary>Whether the settings of a source make sense together; asked before each run, and before a source is registered.</summary>
    /// <exception cref="SourceFaultException"><c>source.bad-setting</c>; names the setting and what is expected.</exception>
    void CheckSettings(HarvestSource source)
    {
    }

    /// <summary>
    /// Lists everything the source has. An enumeration that ends normally is complete; anything else throws.
    /// </summary>
    /// <exception cref="SourceFaultException">The source cannot be read, or not wholly.</exception>
    IAsyncEnumerable<ListingEvent> ListAsync(HarvestSource source, SourceClient client, CancellationToken cancellationToken);

    /// <summary>Maps one record. Pure.</summary>
    /// <exception cref="RecordRejectedException">The record cannot become a catalogue entry; says what to change.</exception>
    WithFindings<CatalogResource> Map(SourceRecord record, HarvestSource source);

    /// <summary>Maps one record and keeps its description in RDF, where the source has one, so that it can be assessed as delivered. Pure.</summary>
    /// <exception cref="RecordRejectedException">As with <see cref="Map"/>.</exception>
    DescribedRecord Describe(SourceRecord record, HarvestSource source) => new(Map(record, source), null);
}

/// <summary>Reads a kind of source that can tell what changed since a date.</summary>
public interface IDeltaConnector : ISourceConnector
{
    /// <summary>
    /// Lists what came, changed or was deleted since an instant. What is not listed is as it was: nothing of it is marked missing.
    /// An enumeration that ends normally is complete; anything else throws.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="since">From when on; lies before the beginning of the last run, so that some records come again.</param>
    /// <param name="client">Through which the source is reached.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="SourceFaultException">
    /// The source cannot be read, or not wholly. With <see cref="SourceFaultException.ChangesNotOffered"/>, thrown before the first
    /// record, the run goes on with the full listing.
    /// </exception>
    IAsyncEnumerable<ListingEvent> ListChangesAsync(HarvestSource source, DateTimeOffset since, SourceClient client, CancellationToken cancellationToken);
}

/// <summary>A mapped record with the description it was mapped from.</summary>
/// <param name="Mapped">The record.</param>
/// <param name="Description">The source's own statements with the node of the record in them; null where the source does not speak RDF.</param>
public sealed record DescribedRecord(WithFindings<CatalogResource> Mapped, (RdfGraph Graph, RdfTerm Subject)? Description);

/// <summary>What a listing brings, in order.</summary>
public abstract record ListingEvent
{
    private ListingEvent()
    {
    }

    /// <summary>The source says how many records it has; may come again when the source changes its mind.</summary>
    /// <param name="Total">How many.</param>
    public sealed record Announced(int Total) : ListingEvent;

    /// <summary>One record.</summary>
    /// <param name="Record">The record.</param>
    public sealed record Listed(SourceRecord Record) : ListingEvent;

    /// <summary>Something that stands in the listing but cannot be taken as a record, such as one without identifier.</summary>
    /// <param name="Rejection">Where it stands and what to change.</param>
    /// <param name="Identifier">Its identifier within the source, where that at least is known; else it may be any entry that seems absent.</param>
    public sealed record Unreadable(Rejection Rejection, string? Identifier = null) : ListingEvent;

    /// <summary>
    /// A record that the source deliberately keeps from publication (private, draft, another type); counts as not announced.
    /// </summary>
    /// <param name="Identifier">Which one.</param>
    public sealed record NotPublished(string Identifier) : ListingEvent;

    /// <summary>
    /// A record that the source says it deleted. Only changes since a date may carry it (<see cref="IDeltaConnector"/>); in a full
    /// listing a deleted record is simply not listed.
    /// </summary>
    /// <param name="Identifier">Which one.</param>
    public sealed record Deleted(string Identifier) : ListingEvent;
}

/// <summary>A record as the source delivered it.</summary>
/// <param name="Identifier">Its identifier within the source.</param>
/// <param name="Content">Its bytes. Owned by the record: not a slice of a buffer that is used again.</param>
/// <param name="MediaType">Media type of the bytes.</param>
/// <param name="Hash">Hash of the bytes in a form that does not change while the record does not.</param>
public sealed record SourceRecord(string Identifier, ReadOnlyMemory<byte> Content, string MediaType, ContentHash Hash);

/// <summary>The source (not one record of it) is at fault: the run ends, what was stored stays, nothing is marked missing.</summary>
/// <param name="reason">Stable id such as <c>source.html-instead-of-json</c>.</param>
/// <param name="message">What happened and what the operator of the source can do, in German.</param>
/// <param name="inner">What was thrown, if anything.</param>
public sealed class SourceFaultException(string reason, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The reason of a source that cannot tell what changed since a date, for whatever cause.</summary>
    public const string ChangesNotOffered = "source.changes-not-offered";

    /// <summary>Stable id of the reason.</summary>
    public string Reason { get; } = reason;
}

/// <summary>One record is at fault: it is left out and reported, the run goes on.</summary>
/// <param name="reason">Stable id such as <c>record.no-title</c>.</param>
/// <param name="message">What is wrong, what to change and where, in German.</param>
public sealed class RecordRejectedException(string reason, string message) : Exception(message)
{
    /// <summary>Stable id of the reason.</summary>
    public string Reason { get; } = reason;
}
