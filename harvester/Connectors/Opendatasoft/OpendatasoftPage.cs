using System.Text.Json;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Connectors.Opendatasoft;

/// <summary>
/// Reads pages of a catalogue: <c>{total_count, results:[…]}</c> (Explore 2.1), <c>{total_count, datasets:[{dataset:{…}}]}</c> (2.0),
/// <c>{nhits, datasets:[…]}</c> (1.0), or a bare list (the export).
/// </summary>
internal static class OpendatasoftPage
{
    /// <summary>Reads a page.</summary>
    /// <param name="document">The page.</param>
    /// <param name="takesFederated">Whether datasets that the portal took from another are taken too.</param>
    /// <exception cref="SourceFaultException">It is no page, or says that something went wrong.</exception>
    public static ListingPage Read(SourceDocument document, bool takesFederated)
    {
        try
        {
            var json = JsonBody.Utf8(document);
            var reader = new Utf8JsonReader(json.Span, JsonText.ReaderOptions);
            reader.Read();
            var (entries, total, isPage) = (new List<PageEntry>(), (int?)null, false);
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                isPage = true;
                ReadEntries(ref reader, entries, takesFederated);
            }
            else
            {
                isPage = ReadEnvelope(ref reader, entries, takesFederated, document.Url, out total);
            }

            reader.Read();
            return isPage ? new ListingPage(json, entries, total) : throw JsonBody.Unexpected(document.Url, "eine Seite eines Opendatasoft-Katalogs (results oder datasets)");
        }
        catch (JsonException e)
        {
            throw JsonBody.Broken(document.Url, e);
        }
    }

    /// <summary>What tells one entry from another, read from its own bytes.</summary>
    public static PageEntry ReadEntry(ReadOnlySpan<byte> json, bool takesFederated)
    {
        var reader = new Utf8JsonReader(json, JsonText.ReaderOptions);
        reader.Read();
        return reader.TokenType == JsonTokenType.StartObject ? ReadEntry(ref reader, takesFederated) : new PageEntry(0, json.Length, false, null, null);
    }

    private static bool ReadEnvelope(ref Utf8JsonReader reader, List<PageEntry> entries, bool takesFederated, Uri url, out int? total)
    {
        total = null;
        var (isPage, isError, message) = (false, false, (string?)null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isTotal = reader.ValueTextEquals("total_count"u8) || reader.ValueTextEquals("nhits"u8);
            var isList = reader.ValueTextEquals("results"u8) || reader.ValueTextEquals("datasets"u8);
            var isMessage = reader.ValueTextEquals("message"u8) || reader.ValueTextEquals("error"u8);
            isError |= isMessage || reader.ValueTextEquals("error_code"u8) || reader.ValueTextEquals("errorcode"u8);
            reader.Read();
            if (isTotal && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var count) && count >= 0) total = count;
            else if (isMessage) message = JsonText.Read(ref reader) ?? message;
            if (isList && reader.TokenType == JsonTokenType.StartArray)
            {
                isPage = true;
                ReadEntries(ref reader, entries, takesFederated);
            }
            else
            {
                reader.Skip();
            }
        }

        if (!isPage && isError) throw ApiError(url, message);
        return isPage;
    }

    private static void ReadEntries(ref Utf8JsonReader reader, List<PageEntry> entries, bool takesFederated)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                entries.Add(ReadEntry(ref reader, takesFederated));
            }
            else
            {
                entries.Add(new PageEntry(0, 0, false, null, null));
                reader.Skip();
            }
        }
    }

    private static PageEntry ReadEntry(ref Utf8JsonReader reader, bool takesFederated)
    {
        var start = (int)reader.TokenStartIndex;
        var (identifier, title, federated) = ((string?)null, (string?)null, false);
        ReadMembers(ref reader, 0, ref identifier, ref title, ref federated);
        return new PageEntry(start, (int)reader.BytesConsumed - start, true, identifier, title, takesFederated || !federated);
    }

    // "dataset" wraps the entry in version 2.0; the metadata stand in "metas" (1.0) or in "metas.default" (2.0 and 2.1).
    private static void ReadMembers(ref Utf8JsonReader reader, int level, ref string? identifier, ref string? title, ref bool federated)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIdentifier = reader.ValueTextEquals("dataset_id"u8) || reader.ValueTextEquals("datasetid"u8);
            var isTitle = reader.ValueTextEquals("title"u8);
            var isFederated = reader.ValueTextEquals("federated"u8);
            var isInner = level < 3 && (reader.ValueTextEquals("dataset"u8) || reader.ValueTextEquals("metas"u8) || reader.ValueTextEquals("default"u8));
            reader.Read();
            if (isInner && reader.TokenType == JsonTokenType.StartObject)
            {
                ReadMembers(ref reader, level + 1, ref identifier, ref title, ref federated);
                continue;
            }

            if (isIdentifier) identifier ??= JsonText.Read(ref reader);
            else if (isTitle) title ??= JsonText.Read(ref reader);
            else if (isFederated) federated |= reader.TokenType == JsonTokenType.True;
            reader.Skip();
        }
    }

    private static SourceFaultException ApiError(Uri url, string? message) => new(
        "source.api-error",
        $"Die Schnittstelle {SourceFaults.Show(url)} meldet einen Fehler{(message is null ? "" : $": {(message.Length <= 300 ? message : message[..300])}")}. Bitte den Betreiber der Quelle benachrichtigen; der nächste Lauf versucht es erneut.");
}
