using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Genesis;

/// <summary>Asks the web service of GENESIS ("RESTful/JSON 2020"): queries are posted as forms, outcomes stand in the answer and not in the status.</summary>
internal sealed class GenesisApi(HarvestSource source, SourceClient client)
{
    /// <summary>"There are no objects for this selection": an empty list.</summary>
    private const int NothingFound = 104;

    /// <summary>"Successful, parameters were adjusted".</summary>
    private const int Adjusted = 22;

    /// <summary>As long as the longest code that is in use, with room.</summary>
    private const int MostPrefix = 12;

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";

    private readonly Uri _root = Root(source.Url);
    private readonly int _pageSize = source.Number("pageSize", 2500, 10, 2500);

    /// <summary>All entries of a list. There is no paging: where an answer is full, it is asked again for each first letter, and so on.</summary>
    /// <param name="list"><c>catalogue/statistics</c> or <c>catalogue/tables</c>.</param>
    /// <param name="prefix">How the codes begin.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public async Task<IReadOnlyList<JsonElement>> ListAsync(string list, string prefix, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var nameless = new List<JsonElement>();
        await CollectAsync(list, prefix, found, nameless, cancellationToken).ConfigureAwait(false);
        return [.. found.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value), .. nameless];
    }

    /// <summary>The description of a table; null where the service has none for it.</summary>
    public async Task<JsonElement?> TableAsync(string code, CancellationToken cancellationToken)
    {
        var answer = await AskAsync("metadata/table", [("name", code), ("area", "all")], cancellationToken).ConfigureAwait(false);
        return answer.TryGetProperty("Object", out var table) && table.ValueKind == JsonValueKind.Object ? table : null;
    }

    private async Task CollectAsync(string list, string prefix, Dictionary<string, JsonElement> found, List<JsonElement> nameless, CancellationToken cancellationToken)
    {
        if (!await SelectAsync(list, prefix + "*", found, nameless, cancellationToken).ConfigureAwait(false)) return;
        if (prefix.Length >= MostPrefix)
            throw new SourceFaultException("source.incomplete-listing", $"{SourceFaults.Show(_root)} liefert zu '{prefix}*' mehr Einträge, als in eine Antwort passen. Bitte die Einstellung pageSize erhöhen.");
        // The code that is nothing but the prefix comes with none of the longer ones.
        if (prefix.Length > 0) await SelectAsync(list, prefix, found, nameless, cancellationToken).ConfigureAwait(false);
        foreach (var next in Alphabet) await CollectAsync(list, prefix + next, found, nameless, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks for a selection.</summary>
    /// <returns>Whether the answer is full, so that some may be lacking.</returns>
    private async Task<bool> SelectAsync(string list, string selection, Dictionary<string, JsonElement> found, List<JsonElement> nameless, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(list, [("selection", selection), ("area", "all"), ("pagelength", _pageSize.ToString(CultureInfo.InvariantCulture))], cancellationToken).ConfigureAwait(false);
        if (!answer.TryGetProperty("List", out var entries) || entries.ValueKind != JsonValueKind.Array) return false;
        var count = 0;
        foreach (var entry in entries.EnumerateArray())
        {
            count++;
            if (Text(entry, "Code") is { } code) found.TryAdd(code, entry);
            else if (selection == "*") nameless.Add(entry);
        }

        // Some installations give fewer than asked for; the answer repeats what it went by.
        return count > 0 && count >= PageLength(answer);
    }

    private int PageLength(JsonElement answer) =>
        answer.TryGetProperty("Parameter", out var parameters) && parameters.ValueKind == JsonValueKind.Object && int.TryParse(Text(parameters, "pagelength"), NumberStyles.None, CultureInfo.InvariantCulture, out var used) && used > 0
            ? Math.Min(used, _pageSize)
            : _pageSize;

    private async Task<JsonElement> AskAsync(string method, (string Name, string Value)[] parameters, CancellationToken cancellationToken)
    {
        var form = new StringBuilder();
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[.. parameters, ("language", "de"), .. Guest()])
            form.Append(form.Length > 0 ? "&" : "").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        var document = await client.PostAsync(new Uri(_root, method), Encoding.UTF8.GetBytes(form.ToString()), "application/x-www-form-urlencoded", "application/json", cancellationToken).ConfigureAwait(false);
        try
        {
            using var json = JsonDocument.Parse(JsonBody.Utf8(document), new JsonDocumentOptions { MaxDepth = 64 });
            var answer = json.RootElement.Clone();
            Check(answer, document.Url);
            return answer;
        }
        catch (JsonException e)
        {
            throw JsonBody.Broken(document.Url, e);
        }
    }

    private (string, string)[] Guest() => source.OneOf("login", "credentials", "credentials", "guest") == "guest" ? [("username", "GAST"), ("password", "GAST")] : [];

    private static void Check(JsonElement answer, Uri url)
    {
        if (answer.ValueKind != JsonValueKind.Object) throw JsonBody.Unexpected(url, "eine Antwort von GENESIS (Status, List)");
        // Refused log-ins come as the status alone, without the envelope.
        var status = answer.TryGetProperty("Status", out var within) ? within : answer;
        var text = status.ValueKind == JsonValueKind.String ? status.GetString() : Text(status, "Content");
        var code = status.ValueKind == JsonValueKind.Object && int.TryParse(Text(status, "Code"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        if (code is 0 or Adjusted or NothingFound) return;
        if (code is null && text is null) throw JsonBody.Unexpected(url, "eine Antwort von GENESIS (Status, List)");
        var said = (text ?? "").ReplaceLineEndings(" ").Trim();
        if (said.Length > 200) said = said[..200] + "…";
        if (said.Contains("asswor", StringComparison.Ordinal) || said.Contains("Nutzername", StringComparison.Ordinal) || said.Contains("Kennung", StringComparison.Ordinal) || said.Contains("ogin", StringComparison.Ordinal))
            throw new SourceFaultException("source.access-denied", $"{SourceFaults.Show(url)} verlangt eine Anmeldung: '{said}'. Bitte Zugangsdaten für die Quelle hinterlegen (Sources:Credentials) oder, wo der Betreiber Gäste zulässt, die Einstellung login=guest setzen.");
        throw new SourceFaultException("source.api-error", $"{SourceFaults.Show(url)} meldet einen Fehler ({code?.ToString(CultureInfo.InvariantCulture) ?? "ohne Nummer"}): '{said}'. Bitte die Einstellungen der Quelle prüfen; der nächste Lauf versucht es erneut.");
    }

    /// <summary>A member as text; numbers count as text, here as in the answers of some versions.</summary>
    public static string? Text(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? JsonFields.TextOf(value) : null;

    private static Uri Root(Uri url) => url.AbsolutePath.EndsWith('/') ? url : new Uri(url, url.AbsolutePath + "/");
}
