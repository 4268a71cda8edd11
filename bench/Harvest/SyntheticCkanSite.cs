using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Web;

namespace OpenDataNrw.Bench.Harvest;

/// <summary>
/// A CKAN in memory with as many packages as asked for, each about 4 kB like those of real portals: German texts, extras of
/// ckanext-dcat and DCAT-AP.de, three resources. Pages are made on request, so the site itself takes no memory.
/// </summary>
internal sealed class SyntheticCkanSite(int records) : HttpMessageHandler
{
    private static readonly string[] Subjects = ["Baumkataster", "Kita-Plätze", "Haushaltsplan", "Spielplätze", "Ladesäulen", "Luftmesswerte", "Parkhäuser", "Bebauungspläne", "Straßenbeleuchtung", "Abfallkalender", "Einwohnerstatistik", "Denkmalliste", "Rechenzentrumsauslastung", "Verkehrszählung", "Wahlergebnisse"];
    private static readonly string[] Towns = ["Köln", "Bonn", "Düsseldorf", "Dortmund", "Essen", "Bielefeld", "Münster", "Aachen", "Krefeld", "Herne", "Mülheim an der Ruhr", "Gütersloh", "Paderborn", "Siegen", "Moers"];
    private static readonly string[] Licences = ["dl-de-by-2.0", "cc-by", "http://dcat-ap.de/def/licenses/dl-zero-de/2.0", "cc-zero", "Datenlizenz Deutschland Namensnennung 2.0"];
    private static readonly string[] Formats = ["CSV", "geojson", "XLSX", "SHP", "WMS", "PDF", "json"];
    private static readonly string[] Groups = ["envi", "soci", "tran", "gove", "econ", "educ", "regi"];

    /// <summary>Counts up to change the bytes of every package with a number divisible by ten.</summary>
    public int Edition { get; set; }

    /// <summary>Each package with a number divisible by this cannot be taken, in one of four ways; 0 for none.</summary>
    public int PoisonEvery { get; set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.RequestUri!.AbsolutePath.EndsWith("/package_search", StringComparison.Ordinal))
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request, Content = new StringContent("{}") });
        var query = HttpUtility.ParseQueryString(request.RequestUri.Query);
        var rows = int.Parse(query["rows"] ?? "10", CultureInfo.InvariantCulture);
        var start = int.Parse(query["start"] ?? "0", CultureInfo.InvariantCulture);
        var content = new ByteArrayContent(Page(start, rows));
        content.Headers.ContentType = new("application/json");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = content });
    }

    /// <summary>The answer to one package_search.</summary>
    public byte[] Page(int start, int rows)
    {
        var buffer = new ArrayBufferWriter<byte>(rows * 4500);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("help", "https://daten.example/api/3/action/help_show?name=package_search");
        json.WriteBoolean("success", true);
        json.WriteStartObject("result");
        json.WriteNumber("count", records);
        json.WriteString("sort", "id asc");
        json.WriteStartArray("results");
        for (var i = start; i < Math.Min(records, start + rows); i++) Package(json, i);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private void Package(Utf8JsonWriter json, int i)
    {
        if (PoisonEvery > 0 && i % PoisonEvery == 0)
        {
            json.WriteRawValue(Poison(i), skipInputValidation: true);
            return;
        }

        var subject = Subjects[i % Subjects.Length];
        var town = Towns[i / Subjects.Length % Towns.Length];
        var id = $"{i:x8}-0000-4000-8000-{i * 7919L:x12}";
        var edition = i % 10 == 0 ? Edition : 0;
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("name", $"{subject}-{town}-{i}".ToLowerInvariant());
        json.WriteString("title", $"{subject} {town} {i}");
        json.WriteString("notes", $"Der Datensatz {subject} der Stadt {town} enthält alle Angaben des Fachamts, Stand {2000 + (i % 25)}, Ausgabe {edition}. " + string.Concat(Enumerable.Repeat(
            "Die Daten werden aus dem Fachverfahren übernommen, auf Vollständigkeit geprüft und regelmäßig veröffentlicht; Ansprechpartnerin ist die Statistikstelle. ", 5)));
        json.WriteString("license_id", Licences[i % Licences.Length]);
        json.WriteString("author", $"Stadt {town}, Fachamt {i % 40}");
        json.WriteString("maintainer", "Statistikstelle");
        json.WriteString("maintainer_email", "statistik@stadt.example");
        json.WriteString("metadata_created", "2021-03-04T05:06:07.123456");
        json.WriteString("metadata_modified", $"2026-0{1 + (i % 9)}-1{edition % 10}T05:06:07.123456");
        json.WriteString("state", "active");
        json.WriteString("type", "dataset");
        json.WriteBoolean("private", false);
        json.WriteString("url", $"https://daten.example/dataset/{i}");
        json.WriteStartObject("organization");
        json.WriteString("name", "stadt");
        json.WriteString("title", $"Stadt {town}");
        json.WriteEndObject();
        json.WriteStartArray("groups");
        json.WriteStartObject();
        json.WriteString("name", Groups[i % Groups.Length]);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var tag in (string[])[subject, town, "Statistik", "Open Data"])
        {
            json.WriteStartObject();
            json.WriteString("name", tag);
            json.WriteString("display_name", tag);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("extras");
        Extra(json, "identifier", id);
        Extra(json, "issued", $"{2010 + (i % 15)}-05-06");
        Extra(json, "modified", $"0{1 + (i % 9)}.0{1 + (i % 7)}.2026");
        Extra(json, "frequency", i % 2 == 0 ? "jährlich" : "http://publications.europa.eu/resource/authority/frequency/MONTHLY");
        Extra(json, "language", "[\"de\"]");
        Extra(json, "publisher_name", $"Stadt {town}");
        Extra(json, "contributorID", "[\"http://dcat-ap.de/def/contributors/openNRW\"]");
        Extra(json, "spatial_text", town);
        Extra(json, "temporal_start", $"{2000 + (i % 25)}-01-01");
        Extra(json, "temporal_end", $"{2000 + (i % 25)}-12-31");
        json.WriteEndArray();
        json.WriteStartArray("resources");
        for (var r = 0; r < 3; r++)
        {
            json.WriteStartObject();
            json.WriteString("id", $"{i:x8}-0000-4000-9000-{r:x12}");
            json.WriteString("name", $"{subject} als {Formats[(i + r) % Formats.Length]}");
            json.WriteString("url", $"https://daten.example/dataset/{i}/resource/{r}/daten.{Formats[(i + r) % Formats.Length].ToLowerInvariant()}");
            json.WriteString("format", Formats[(i + r) % Formats.Length]);
            json.WriteString("description", "Alle Datensätze in einer Datei, Zeichensatz UTF-8, Trennzeichen Semikolon.");
            json.WriteString("created", "2021-03-04T05:06:07.123456");
            json.WriteString("last_modified", "2026-03-04T05:06:07.123456");
            json.WriteNumber("size", 12345 + i);
            json.WriteNumber("position", r);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>No title, half a character, nested beyond measure, larger than any record may be.</summary>
    private static string Poison(int i) => (i % 4) switch
    {
        0 => $$"""{"id":"{{i:x8}}","name":"p{{i}}","state":"active"}""",
        1 => $$"""{"id":"{{i:x8}}","name":"p{{i}}","title":"Halb \ud800","state":"active"}""",
        2 => $$"""{"id":"{{i:x8}}","name":"p{{i}}","title":"Tief","extras":{{new string('[', 200)}}{{new string(']', 200)}}}""",
        _ => $$"""{"id":"{{i:x8}}","name":"p{{i}}","title":"Groß","notes":"{{new string('x', 6_000_000)}}"}""",
    };

    private static void Extra(Utf8JsonWriter json, string key, string value)
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteString("value", value);
        json.WriteEndObject();
    }
}
