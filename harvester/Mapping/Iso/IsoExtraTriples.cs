using System.Globalization;
using System.Text;
using OpenDataNrw.Catalog;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>Keeps what GeoDCAT-AP has a property for and our model has not, as N-Triples about <see cref="CatalogResource.SelfIri"/>.</summary>
internal static class IsoExtraTriples
{
    private const string Codelists = "http://inspire.ec.europa.eu/metadata-codelist/";
    private const string Self = "<" + CatalogResource.SelfIri + ">";

    // INSPIRE Regulation 1205/2008, part D.3.
    private static readonly string[] ServiceTypes = ["discovery", "view", "download", "transformation", "invoke", "other"];

    /// <summary>Sorted statements; null if there is nothing to keep.</summary>
    public static string? Write(IsoRecord record, IsoSubjects subjects)
    {
        var lines = new List<string>();
        if (record.Citation.Date("creation") is { } created) lines.Add($"{Self} <{DCTERMS.Namespace}created> {Dated(created)} .\n");
        foreach (var alternate in record.Citation.AlternateTitles)
            foreach (var title in IsoTexts.Of(alternate))
                lines.Add($"{Self} <{DCTERMS.Namespace}alternative> {Literal(title)} .\n");
        foreach (var concept in subjects.Concepts) AddIri(lines, DCTERMS.Namespace + "subject", concept);
        foreach (var topic in record.Topics)
            if (topic.All(char.IsAsciiLetter)) AddIri(lines, GEODCATAP.TopicCategory, Codelists + "TopicCategory/" + topic);
        foreach (var picture in record.Pictures)
            if (SourceValues.IsWeb(picture)) AddIri(lines, FOAF.Namespace + "depiction", picture);
        if (record.Scopes.Contains("series")) AddIri(lines, GEODCATAP.Namespace + "resourceType", Codelists + "ResourceType/series");
        if (record.Service?.Type is { } type && ServiceTypes.Contains(type)) AddIri(lines, GEODCATAP.ServiceType, Codelists + "SpatialDataServiceType/" + type);
        AddScales(lines, record.Scales);
        AddOwners(lines, record);
        if (lines.Count == 0) return null;
        lines.Sort(StringComparer.Ordinal);
        return string.Concat(lines.Distinct(StringComparer.Ordinal));
    }

    // A scale is a quality of the data (GeoDCAT-AP 3.0, B.6.12): one measurement per scale, the value as fraction.
    private static void AddScales(List<string> lines, IReadOnlyList<string> scales)
    {
        var number = 0;
        foreach (var scale in scales.Distinct(StringComparer.Ordinal))
        {
            if (!long.TryParse(scale, NumberStyles.None, CultureInfo.InvariantCulture, out var denominator) || denominator is 0 or > 1_000_000_000) continue;
            var node = $"_:scale{++number}";
            lines.Add($"{Self} <{DQV.Namespace}hasQualityMeasurement> {node} .\n");
            lines.Add($"{node} <{RDF.Type}> <{DQV.Namespace}QualityMeasurement> .\n");
            lines.Add($"{node} <{DQV.Namespace}isMeasurementOf> <{GEODCATAP.Namespace}spatialResolutionAsScale> .\n");
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{node} <{DQV.Namespace}value> \"{1m / denominator:0.############}\"^^<{XSD.Namespace}decimal> .\n"));
        }
    }

    private static void AddOwners(List<string> lines, IsoRecord record)
    {
        var number = 0;
        foreach (var party in record.Contacts.Concat(record.Citation.Parties))
        {
            if (!party.HasRole("owner") || (party.Organisation.Value ?? party.Individual) is null) continue;
            var agent = IsoAgents.Agent(party);
            var node = $"_:owner{++number}";
            lines.Add($"{Self} <{DCTERMS.Namespace}rightsHolder> {node} .\n");
            lines.Add($"{node} <{RDF.Type}> <{FOAF.Namespace}Agent> .\n");
            foreach (var name in agent.Names) lines.Add($"{node} <{FOAF.Namespace}name> {Literal(name)} .\n");
        }
    }

    private static void AddIri(List<string> lines, string property, string iri)
    {
        if (Uri.TryCreate(iri, UriKind.Absolute, out var parsed)) lines.Add($"{Self} <{property}> <{parsed.AbsoluteUri}> .\n");
    }

    private static string Dated(string date)
    {
        var type = new DcatDate(date).Precision switch
        {
            DatePrecision.Year => "gYear",
            DatePrecision.YearMonth => "gYearMonth",
            DatePrecision.Date => "date",
            DatePrecision.DateTime => "dateTime",
            _ => null,
        };
        return type is null ? $"\"{Escape(date)}\"" : $"\"{date}\"^^<{XSD.Namespace}{type}>";
    }

    private static string Literal(LangString text) =>
        text.Language is { Length: > 0 } tag && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(tag[0]) ? $"\"{Escape(text.Value)}\"@{tag}" : $"\"{Escape(text.Value)}\"";

    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("\"\\\n\r") < 0) return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
            escaped.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", _ => c.ToString() });
        return escaped.ToString();
    }
}
