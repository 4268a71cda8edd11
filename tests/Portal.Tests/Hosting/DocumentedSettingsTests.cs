using System.Reflection;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.Links;
using OpenDataNrw.CatalogApi;
using OpenDataNrw.Engines;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Inbox;
using OpenDataNrw.Harvester.Links;
using OpenDataNrw.Harvester.Pipeline;
using OpenDataNrw.Harvester.Schedule;
using OpenDataNrw.Portal.Hosting;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Portal.Tests.Hosting;

public sealed class DocumentedSettingsTests
{
    private static readonly Dictionary<string, Type[]> Sections = new()
    {
        ["Portal"] = [typeof(PortalOptions)],
        ["Store"] = [typeof(StoreOptions)],
        ["Search"] = [typeof(SearchOptions)],
        ["Sources"] = [typeof(SourceSeedOptions)],
        ["Api"] = [typeof(CatalogApiOptions)],
        ["Harvest"] = [typeof(HarvestOptions), typeof(HarvestHttpOptions), typeof(InboxOptions)],
        ["Quality"] = [typeof(QualityOptions)],
        ["Links"] = [typeof(LinkRule), typeof(LinkCheckOptions)],
    };

    [Fact]
    public void The_table_of_settings_names_each_setting_and_no_other()
    {
        var known = Sections.SelectMany(s => s.Value.SelectMany(SettingsOf).Select(p => $"{s.Key}:{p.Name}")).Order(StringComparer.Ordinal);

        Assert.Equal(known, Rows().Keys.Where(name => name.Contains(':', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_of_settings_names_the_defaults_that_hold()
    {
        var rows = Rows();
        foreach (var (section, types) in Sections)
            foreach (var type in types)
            {
                var defaults = Activator.CreateInstance(type);
                foreach (var property in SettingsOf(type).Where(p => p.GetValue(defaults) is string or int or double or bool or TimeSpan))
                    Assert.Equal(Convert.ToString(property.GetValue(defaults), System.Globalization.CultureInfo.InvariantCulture), rows[$"{section}:{property.Name}"], ignoreCase: true);
            }
    }

    private static IEnumerable<PropertyInfo> SettingsOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null);

    private static Dictionary<string, string> Rows() =>
        File.ReadLines(Path.Combine(SharedMaterial.RepositoryRoot, "docs", "configuration.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1].Trim('`'), cells => cells[2].Trim('`'));
}
