using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Extensions.Logging;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Pipeline;

/// <summary>
/// Takes one record from the source's bytes to what the store keeps: map, normalise, assess, hash. Pure but for the log; safe from
/// many threads.
/// </summary>
internal sealed class RecordMapping(
    ISourceConnector connector, HarvestSource source, RecordAssessor assessor, int maxBytes, DateTimeOffset now, ILogger log)
{
    /// <summary>
    /// Counts changes of mapping, rules and assessment. Raising it makes the next run of every source map all records again,
    /// although the sources' bytes are as they were.
    /// </summary>
    public const int Generation = 2;

    private readonly NormalisationContext _context = new() { Source = source, Now = now };
    private readonly byte[] _salt = Encoding.UTF8.GetBytes(
        $"{Generation}\n{assessor.ProfileId}\n{source.Kind}\n{source.Url}\n{source.Publisher}\n{source.Ags}\n{source.ContributorId}\n{source.Language}\n"
        + string.Join('\n', source.Settings.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}={s.Value}")));

    /// <summary>Stands for everything that mapping depends on beside the record.</summary>
    public string Basis => ContentHash.Of(_salt).ToString();

    /// <summary>
    /// What the store compares to tell whether a record must be mapped again: the record's own hash together with
    /// everything else that mapping depends on.
    /// </summary>
    public ContentHash Fingerprint(ContentHash recordHash)
    {
        Span<byte> input = stackalloc byte[16 + 512];
        var salt = _salt.AsSpan();
        var buffer = salt.Length <= 512 ? input[..(16 + salt.Length)] : new byte[16 + salt.Length];
        MemoryMarshal.Write(buffer, recordHash.High);
        MemoryMarshal.Write(buffer[8..], recordHash.Low);
        salt.CopyTo(buffer[16..]);
        return ContentHash.Of(buffer);
    }

    /// <summary>The rejection of a record that is too large to be looked at; null for all others.</summary>
    public Rejection? RefuseBySize(SourceRecord record) => record.Content.Length <= maxBytes ? null : new Rejection(
        record.Identifier, null, "record.too-large",
        $"Die Beschreibung des Datensatzes ist {Megabytes(record.Content.Length)} MB groß; erlaubt sind {Megabytes(maxBytes)} MB. "
        + "Meist steckt eine Geometrie oder Datei im falschen Feld; bitte auf große Inhalte verweisen, statt sie in die Beschreibung zu schreiben.");

    /// <summary>Maps one record; a fault of the record becomes a rejection.</summary>
    public (HarvestedRecord? Record, Rejection? Rejection) Map(DatasetId id, SourceRecord record, ContentHash fingerprint)
    {
        try
        {
            var (mapped, description) = connector.Describe(record, source);
            var normalised = Normaliser.Normalise(mapped.Value, _context);
            var resource = normalised.Value;
            if (resource.Titles.In() is not { Length: > 0 } title)
                return (null, new Rejection(record.Identifier, null, "record.no-title", "Der Datensatz hat keinen Titel. Bitte tragen Sie im Quellsystem einen Titel ein."));
            IReadOnlyList<Finding> findings = normalised.Findings.Count == 0 ? mapped.Findings : [.. mapped.Findings, .. normalised.Findings];
            var content = CatalogJson.Write(resource);
            return (new HarvestedRecord
            {
                Id = id,
                SourceIdentifier = record.Identifier,
                ProposedName = DatasetName.From(title, id),
                Resource = resource,
                Findings = findings,
                Assessment = Assess(record.Identifier, new RecordToAssess
                {
                    Id = id,
                    Delivered = mapped.Value,
                    DeliveredGraph = description,
                    Normalised = resource,
                    Findings = findings,
                }),
                Content = content,
                ContentHash = ResourceHash.Of(content),
                SourceHash = fingerprint,
                SourceBytes = record.Content,
                SourceMediaType = record.MediaType,
                TitleHash = TitleHash.Of(title),
            }, null);
        }
        catch (RecordRejectedException rejected)
        {
            return (null, new Rejection(record.Identifier, null, rejected.Reason, rejected.Message));
        }
#pragma warning disable CA1031 // The record guard: whatever one record provokes must not cost the others; it is logged and reported.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogError(fault, "Record {Identifier} of {Source} could not be mapped", record.Identifier, source.Id);
            return (null, new Rejection(record.Identifier, null, "record.internal-fault",
                "Der Datensatz konnte wegen eines Fehlers auf unserer Seite nicht verarbeitet werden. Er ist protokolliert; Sie müssen nichts tun."));
        }
    }

    private AssessedWay? Assess(string identifier, RecordToAssess record)
    {
        try
        {
            return assessor.Assess(record, now);
        }
#pragma warning disable CA1031 // The record guard again: what cannot be assessed is still a record; it is logged and stored without.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogError(fault, "Record {Identifier} of {Source} could not be assessed", identifier, source.Id);
            return null;
        }
    }

    private static string Megabytes(int bytes) => (bytes / 1e6).ToString("0.###", CultureInfo.GetCultureInfo("de-DE"));
}
