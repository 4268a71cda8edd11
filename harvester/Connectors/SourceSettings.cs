using System.Globalization;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Connectors;

/// <summary>Reads the settings of a source; a wrong one ends the run with words for whoever wrote it.</summary>
internal static class SourceSettings
{
    /// <summary>Seconds between two requests; a setting of any source.</summary>
    public const string RequestInterval = "requestInterval";

    /// <summary>Whether all settings of a source are such as its connector knows: a misspelt one would be left out silently.</summary>
    /// <exception cref="SourceFaultException"><c>source.bad-setting</c>; names the known ones, or what is wrong with one.</exception>
    public static void EnsureKnown(HarvestSource source, ISourceConnector connector)
    {
        string[] known = [.. connector.Settings.Append(RequestInterval).Order(StringComparer.Ordinal)];
        foreach (var name in source.Settings.Keys.Order(StringComparer.Ordinal))
            if (!known.Contains(name, StringComparer.Ordinal))
                throw new SourceFaultException(
                    "source.bad-setting",
                    $"Die Einstellung '{name}' der Quelle '{source.Id}' gibt es bei Quellen der Art '{source.Kind}' nicht. Möglich sind (Groß- und Kleinschreibung zählt): {string.Join(", ", known)}.");
        connector.CheckSettings(source);
    }

    public static string? Text(this HarvestSource source, string name) =>
        source.Settings.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public static int Number(this HarvestSource source, string name, int otherwise, int least, int most)
    {
        if (source.Text(name) is not { } text) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Bad(source, name, $"eine ganze Zahl von {least} bis {most}");
    }

    public static string OneOf(this HarvestSource source, string name, string otherwise, params ReadOnlySpan<string> allowed)
    {
        if (source.Text(name) is not { } text) return otherwise;
        foreach (var one in allowed)
            if (one.Equals(text, StringComparison.OrdinalIgnoreCase))
                return one;
        throw Bad(source, name, "eines von: " + string.Join(", ", allowed));
    }

    public static SourceFaultException Bad(HarvestSource source, string name, string expected) => new(
        "source.bad-setting",
        $"Die Einstellung '{name}' der Quelle '{source.Id}' hat den Wert '{source.Settings[name]}'; erwartet wird {expected}.");
}
