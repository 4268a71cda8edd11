using OpenDataNrw.Catalog.Profiles;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Tests.Profiles;

/// <summary>Findings as short lines.</summary>
internal static class FindingLines
{
    public static string[] Of(IEnumerable<ProfileFinding> findings) => [.. findings.Select(Of)];

    private static string Of(ProfileFinding finding) =>
        $"{finding.Severity} {Short(finding.FocusNode.Value)} {(finding.Path is { } path ? Prefixes.Shorten(path) : "-")} {(finding.Value is { } value ? Short(value.Value) : "-")}: {finding.German}";

    private static string Short(string text) => text.Replace("https://example.org/", "", StringComparison.Ordinal);
}
