using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Mapping;

/// <summary>Opens the bytes of a record that came as JSON.</summary>
internal static class JsonRecord
{
    private const int MaxDepth = 64;

    /// <summary>The record's document.</summary>
    /// <exception cref="RecordRejectedException">In a wrong charset, with halves of characters, not well-formed or no object.</exception>
    public static JsonDocument Open(ReadOnlyMemory<byte> content)
    {
        if (!Utf8.IsValid(content.Span))
            throw new RecordRejectedException(
                "record.wrong-charset",
                "Die Beschreibung des Datensatzes enthält Zeichen, die kein UTF-8 sind. Bitte den Datensatz in der Quelle neu speichern oder den Export auf UTF-8 umstellen.");
        if (HasHalfCharacter(content.Span))
            throw new RecordRejectedException(
                "record.broken-text", "Ein Text des Datensatzes enthält zerstörte Zeichen (halbe Unicode-Zeichen). Bitte Titel, Beschreibung und Schlagwörter in der Quelle neu speichern.");
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException)
        {
            throw new RecordRejectedException("record.invalid-json", "Der Datensatz ist kein wohlgeformtes JSON oder zu tief verschachtelt. Bitte den Eintrag in der Quelle prüfen.");
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
        document.Dispose();
        throw new RecordRejectedException("record.not-an-object", "Der Eintrag ist kein Datensatz (kein JSON-Objekt). Bitte in der Quelle entfernen oder berichtigen.");
    }

    /// <summary>Whether JSON has an escaped surrogate without its other half: it cannot become a text, every reading of it would throw.</summary>
    public static bool HasHalfCharacter(ReadOnlySpan<byte> json)
    {
        while (json.IndexOf((byte)'\\') is var at and >= 0)
        {
            json = json[at..];
            var unit = CodeUnit(json);
            if (unit is null)
            {
                json = json[Math.Min(2, json.Length)..];
                continue;
            }

            json = json[6..];
            if (char.IsLowSurrogate(unit.Value)) return true;
            if (!char.IsHighSurrogate(unit.Value)) continue;
            if (CodeUnit(json) is not { } low || !char.IsLowSurrogate(low)) return true;
            json = json[6..];
        }

        return false;
    }

    private static char? CodeUnit(ReadOnlySpan<byte> escape) =>
        escape.Length >= 6 && escape[0] == '\\' && escape[1] == 'u' && ushort.TryParse(escape[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
