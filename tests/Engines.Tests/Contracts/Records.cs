using System.Text;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Tests.Contracts;

/// <summary>Records as a harvest would bring them.</summary>
internal static class Records
{
    public static HarvestedRecord Record(SourceId source, string identifier, string title = "Haushaltsplan", string? bytes = null, string? name = null)
    {
        var id = DatasetId.For(source, identifier);
        var resource = new Dataset
        {
            Iri = $"https://example.org/{identifier}",
            Titles = [new LangString(title, "de")],
            Descriptions = [new LangString("Beschreibung mit Umlauten: äöü ß €", "de")],
            Modified = new DcatDate("2025-12-31"),
            Distributions = [new Distribution { AccessUrls = [$"https://example.org/{identifier}.csv"], License = new CodedValue(null, "dl-de/by-2-0") }],
        };
        var source1 = Encoding.UTF8.GetBytes(bytes ?? $$"""{"id":"{{identifier}}","title":"{{title}}"}""");
        return new HarvestedRecord
        {
            Id = id,
            SourceIdentifier = identifier,
            ProposedName = name ?? DatasetName.From(title, id),
            Resource = resource,
            Findings = [new Finding("licence.alias", Severity.Note, Responsibility.Source, "dcterms:license", "dl-de/by-2-0", null, 1)],
            Content = CatalogJson.Write(resource),
            ContentHash = ContentHash.Of(CatalogJson.Write(resource)),
            TitleHash = TitleHash.Of(title),
            SourceHash = ContentHash.Of(source1),
            SourceBytes = source1,
            SourceMediaType = "application/json",
        };
    }

    public static IReadOnlyList<HarvestedRecord> Many(SourceId source, int from, int count) =>
        [.. Enumerable.Range(from, count).Select(i => Record(source, $"d-{i:0000}", $"Datensatz {i}"))];

    public static Absences Missing(params HarvestedRecord[] records) => new([.. records.Select(r => r.Id)], [], []);

    public static Absences Withdrawn(params HarvestedRecord[] records) => new([], [.. records.Select(r => r.Id)], []);

    public static Absences Returned(params HarvestedRecord[] records) => new([], [], [.. records.Select(r => r.Id)]);
}
