using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.DeclaredJson;

/// <summary>
/// Tells a list of objects in JSON that nobody else knows. It is read where the names of its fields leave no doubt that it is a
/// catalogue; else a person has to say what stands where, and is told what there is.
/// </summary>
internal sealed class DeclaredJsonRecognition : ISourceRecognition
{
    private const int ShownFields = 40;

    public string Kind => "json";

    public string Name => "JSON eigener Bauart";

    public string Accept => "application/json";

    public IEnumerable<Uri> AddressesBelow(Uri folder) => [];

    public Recognition Recognise(SourceDocument document)
    {
        if (document.Content.Length > JsonBody.LargestWhole) return new Recognition.No("zu groß, um darin nach Feldern zu suchen");
        if (JsonShape.Of(document, out var notJson) is null) return new Recognition.No(notJson);
        var text = JsonBody.Utf8(document).Span;
        if (JsonRecord.HasHalfCharacter(text)) return new Recognition.No("JSON mit zerstörten Zeichen");
        if (FoundFields.In(text) is not { } found) return new Recognition.No("JSON ohne Liste von Objekten");
        var proposed = ProposedMapping.For(found);
        if (proposed.IsCatalogue)
            return new Recognition.Yes(document.Url, $"einer Liste von Objekten, deren Felder nach ihren Namen zugeordnet sind ({Written(proposed.Settings)}); bitte prüfen Sie die Zuordnung an den gezeigten Datensätzen") { Settings = proposed.Settings };
        return proposed.Fields.Count == 0 ? new Recognition.No("JSON ohne benannte Felder") : new Recognition.Unfinished(Ask(found, proposed));
    }

    private static string Ask(FoundFields found, ProposedMapping proposed)
    {
        var more = proposed.Fields.Count > ShownFields ? $" und {proposed.Fields.Count - ShownFields} weitere" : "";
        var where = found.Path is { } path ? $" im Feld '{path}'" : "";
        var lacking = new[] { ("map.identifier", "woran ein Datensatz wiedererkannt wird"), ("map.title", "wo der Titel steht"), ("map.distribution.url", "wo die Adresse einer Datei steht") }
            .Where(l => !proposed.Settings.ContainsKey(l.Item1) && (l.Item1 != "map.distribution.url" || !proposed.Settings.ContainsKey("map.distribution.downloadUrl")))
            .Select(l => $"{l.Item1} ({l.Item2})").ToList();
        return $"Das ist JSON mit einer Liste von Objekten{where}. Ob es ein Katalog ist und was in welchem Feld steht, muss ein Mensch sagen (Art 'json'). "
            + $"Gefundene Felder: {string.Join(", ", proposed.Fields.Take(ShownFields))}{more}. "
            + (proposed.Settings.Count > 0 ? $"Nach den Namen vorgeschlagene Einstellungen: {Written(proposed.Settings)}. " : "")
            + (lacking.Count > 0 ? $"Anzugeben bleibt: {string.Join(", ", lacking)}." : "Stimmen sie, kann die Quelle damit eingetragen werden.");
    }

    private static string Written(IReadOnlyDictionary<string, string> settings) => string.Join(", ", settings.Select(s => $"{s.Key}={s.Value}"));
}
