using OpenDataNrw.Harvester.Mapping;

namespace OpenDataNrw.Harvester.Connectors.Folder;

/// <summary>
/// By what a record of a file is known within the delivery. An address on the web is unique by itself and survives when the file is
/// renamed; any other identifier is one of its file only: <c>amt-62/inventar.xlsx#17</c>.
/// </summary>
internal static class FileIdentity
{
    /// <summary>The identifier within the delivery.</summary>
    public static string Of(string path, string identifier) => SourceValues.IsWeb(identifier) ? identifier : $"{path.Replace("#", "%23", StringComparison.Ordinal)}#{identifier}";

    /// <summary>The identifier within its file.</summary>
    public static string Within(string identifier) => SourceValues.IsWeb(identifier) ? identifier : identifier[(identifier.IndexOf('#', StringComparison.Ordinal) + 1)..];
}
