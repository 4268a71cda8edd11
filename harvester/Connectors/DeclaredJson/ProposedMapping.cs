using System.Globalization;
using System.Text.Json;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.DeclaredJson;

/// <summary>Proposes settings for a list of objects by the names of their fields (<see cref="TellingNames"/>) and a look at what stands in them.</summary>
internal sealed class ProposedMapping
{
    private const string Map = "map.";
    private const int Looked = 50;

    private static readonly string[] DateFormats = ["dd.MM.yyyy", "dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy HH:mm"];

    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly FoundFields _fields;

    private ProposedMapping(FoundFields found)
    {
        if (found.Path is { } path) _settings["items"] = path;
        var wrapper = found.Names.Any(n => IsFor("title", n)) ? null : found.Names.FirstOrDefault(n => TellingNames.Wrappers.Contains(TellingNames.Bare(n)) && found.AllHaveObject(n));
        _fields = wrapper is null ? found : found.Within(wrapper);
        if (wrapper is not null) _settings["record"] = FoundFields.Step(wrapper);
        var hasFiles = ProposeFiles();
        foreach (var (property, names) in TellingNames.OfRecord) Propose(property, names);
        if (hasFiles) Propose("landingPage", ["url"]);
        else ProposeOwnFile();
        ProposeForms();
    }

    /// <summary>The settings; may be too few to read anything by.</summary>
    public IReadOnlyDictionary<string, string> Settings => _settings;

    /// <summary>The fields among which it chose.</summary>
    public IReadOnlyList<string> Fields => _fields.Names;

    /// <summary>Whether records can be read by it.</summary>
    public bool IsReadable => Has("identifier") && Has("title");

    /// <summary>Whether the list tells of files and of how they are offered, as catalogues do and mere data do not.</summary>
    public bool IsCatalogue => IsReadable && (Has("distribution.url") || Has("distribution.downloadUrl")) && (Has("distribution") || Has("license") || Has("distribution.format") || Has("accrualPeriodicity"));

    /// <summary>Makes a proposal.</summary>
    public static ProposedMapping For(FoundFields found) => new(found);

    private bool Has(string property) => _settings.ContainsKey(Map + property);

    private static bool IsFor(string property, string field) => TellingNames.OfRecord.First(p => p.Property == property).Names.Contains(TellingNames.Bare(field));

    private void Propose(string property, string[] names)
    {
        if (Has(property)) return;
        foreach (var name in names)
            foreach (var field in _fields.Names.Where(f => !_taken.Contains(f) && TellingNames.Bare(f) == name))
            {
                if (PathTo(field, _fields.Items) is not { } path || !Fits(property, path)) continue;
                _settings[Map + property] = path;
                // What serves as identifier for want of one keeps its own meaning.
                if (property != "identifier" || name is not ("url" or "name")) _taken.Add(field);
                return;
            }
    }

    private bool Fits(string property, string path) => property switch
    {
        "identifier" => TextsOf(path, _fields.Items).Distinct(StringComparer.Ordinal).Count() == _fields.Items.Count,
        "title" => TextsOf(path, _fields.Items).Count() * 2 > _fields.Items.Count,
        "landingPage" => TextsOf(path, _fields.Items).Take(Looked).All(SourceValues.IsWeb),
        "contact.email" => TextsOf(path, _fields.Items).Take(Looked).Any(t => t.Contains('@', StringComparison.Ordinal)),
        _ => true,
    };

    /// <summary>Files in a list of their own.</summary>
    private bool ProposeFiles()
    {
        foreach (var field in _fields.Names.Where(f => TellingNames.Files.Contains(TellingNames.Bare(f))))
        {
            var files = _fields.Items.Take(Looked).SelectMany(i => FieldPath.Read(FoundFields.Step(field))!.Values(i)).Where(v => v.ValueKind == JsonValueKind.Object).ToList();
            var names = FoundFields.NamesOf(files);
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (property, telling) in TellingNames.OfFile)
                if (telling.Select(t => names.FirstOrDefault(n => TellingNames.Bare(n) == t && !taken.Contains(n) && PathTo(n, files) is not null)).FirstOrDefault(n => n is not null) is { } name)
                {
                    found[Map + property] = PathTo(name, files)!;
                    taken.Add(name);
                }

            if (!found.ContainsKey(Map + "distribution.url") && !found.ContainsKey(Map + "distribution.downloadUrl")) continue;
            _settings[Map + "distribution"] = FoundFields.Step(field);
            foreach (var (name, path) in found) _settings[name] = path;
            _taken.Add(field);
            return true;
        }

        return false;
    }

    /// <summary>The one file that the record itself tells of.</summary>
    private void ProposeOwnFile()
    {
        foreach (var (property, names) in TellingNames.OfFile)
        {
            var isAddress = property is "distribution.downloadUrl" or "distribution.url";
            if (!isAddress && !Has("distribution.url") && !Has("distribution.downloadUrl")) return;
            Propose(property, names);
            if (isAddress && _settings.TryGetValue(Map + property, out var path) && !TextsOf(path, _fields.Items).Take(Looked).All(IsAddress)) _settings.Remove(Map + property);
        }
    }

    private void ProposeForms()
    {
        var dates = new[] { "issued", "modified", "temporal.start", "temporal.end", "distribution.modified" }
            .Where(p => Has(p) && (!p.StartsWith("distribution", StringComparison.Ordinal) || !Has("distribution")))
            .SelectMany(p => TextsOf(_settings[Map + p], _fields.Items).Take(Looked)).ToList();
        var formats = DateFormats.Where(f => dates.Exists(d => DateTime.TryParseExact(d, f, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))).ToList();
        if (formats.Count > 0) _settings["dateFormat"] = string.Join(" | ", formats);
        if (!_settings.TryGetValue(Map + "keyword", out var keyword)) return;
        var words = TextsOf(keyword, _fields.Items).Take(Looked).ToList();
        foreach (var separator in (ReadOnlySpan<char>)[';', ','])
            if (!_settings.ContainsKey("listSeparator") && words.Exists(w => w.Contains(separator, StringComparison.Ordinal)))
                _settings["listSeparator"] = separator.ToString();
    }

    /// <summary>The path to the text of a field: the field itself, or what within it is the text.</summary>
    private static string? PathTo(string field, IReadOnlyList<JsonElement> items)
    {
        var step = FoundFields.Step(field);
        if (TextsOf(step, items).Any()) return step;
        return TellingNames.Inner.Select(inner => $"{step}.{inner}").FirstOrDefault(path => TextsOf(path, items).Any());
    }

    private static IEnumerable<string> TextsOf(string path, IReadOnlyList<JsonElement> items)
    {
        var reading = FieldPath.Read(path)!;
        return items.Select(reading.Text).OfType<string>();
    }

    private static bool IsAddress(string text) => SourceValues.IsWeb(text) || (!text.Contains(' ', StringComparison.Ordinal) && (text.Contains('/', StringComparison.Ordinal) || Path.HasExtension(text)));
}
