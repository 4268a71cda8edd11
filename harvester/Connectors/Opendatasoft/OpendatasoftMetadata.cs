using System.Text;
using System.Text.Json;
using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Opendatasoft;

/// <summary>
/// The metadata of a dataset by template. Version 1.0 has those of the template "default" in <c>metas</c> and all others in
/// <c>interop_metas</c>; from 2.0 on each template is a member of <c>metas</c>.
/// </summary>
internal sealed class OpendatasoftMetadata
{
    private static readonly string[] BookKeeping = ["explore", "internal", "monitoring", "visualization", "processing", "asset_content_configuration"];

    public OpendatasoftMetadata(JsonFields entry, MappingNotes notes)
    {
        var metas = Inner(entry, "metas");
        IsFirstVersion = entry.Member("datasetid") is not null;
        var templates = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (IsFirstVersion)
        {
            Default = new JsonFields(metas, notes);
            Collect(templates, Inner(entry, "interop_metas"));
            Collect(templates, Inner(entry, "extra_metas"));
        }
        else
        {
            Collect(templates, metas);
            Default = new JsonFields(templates.GetValueOrDefault("default"), notes);
            templates.Remove("default");
        }

        foreach (var name in BookKeeping) templates.Remove(name);
        Inspire = new JsonFields(templates.GetValueOrDefault("inspire"), notes);
        templates.Remove("inspire");
        Dcat = Chain(templates, notes);
    }

    /// <summary>Whether the entry has the build of Search 1.0.</summary>
    public bool IsFirstVersion { get; }

    /// <summary>The template that every portal has.</summary>
    public JsonFields Default { get; }

    /// <summary>
    /// The template "dcat" and those that portals add to it (dcat_ap, dcat_ap_de, own ones), by names without capitals, blanks
    /// and underscores, since portals spell the same property differently.
    /// </summary>
    public JsonFields Dcat { get; }

    /// <summary>The template of INSPIRE.</summary>
    public JsonFields Inspire { get; }

    /// <summary>A name as <see cref="Dcat"/> has it.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
            if (char.IsAsciiLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }

    private static JsonFields Chain(Dictionary<string, JsonElement> templates, MappingNotes notes)
    {
        JsonFields chain = new(new Dictionary<string, JsonElement>(StringComparer.Ordinal), null, notes);
        // The German profile knows best; "dcat" is next; what portals add themselves comes last.
        foreach (var template in templates.OrderByDescending(t => Rank(t.Key)).ThenBy(t => t.Key, StringComparer.Ordinal))
        {
            var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (var member in template.Value.EnumerateObject()) members.TryAdd(Plain(member.Name), member.Value);
            chain = new JsonFields(members, chain, notes);
        }

        return chain;
    }

    private static int Rank(string template) => template switch
    {
        "dcat_ap_de" => 0,
        "dcat" => 1,
        _ when template.StartsWith("dcat_ap", StringComparison.Ordinal) => 2,
        _ => 3,
    };

    private static void Collect(Dictionary<string, JsonElement> templates, JsonElement metas)
    {
        if (metas.ValueKind != JsonValueKind.Object) return;
        foreach (var template in metas.EnumerateObject())
            if (template.Value.ValueKind == JsonValueKind.Object)
                templates.TryAdd(template.Name, template.Value);
    }

    private static JsonElement Inner(JsonFields fields, string name) => fields.Member(name) is { } value ? value : default;
}
