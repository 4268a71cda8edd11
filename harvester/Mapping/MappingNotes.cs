using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Mapping;

/// <summary>Collects what a mapping lost or had to reshape on the way from the source's format to the model.</summary>
internal sealed class MappingNotes
{
    private const int ShownValue = 300;

    private readonly HashSet<Finding> _known = [];
    private readonly List<Finding> _findings = [];

    /// <summary>The findings so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>A value that the model cannot hold in the form it came in; it was left out.</summary>
    public void LeftOut(string property, string before, int? distribution = null) =>
        Add(new Finding("transport.value-left-out", Severity.Warning, Responsibility.Transport, property, Shown(before), null, distribution));

    /// <summary>A value that was reshaped without loss of meaning.</summary>
    public void Reshaped(string property, string before, string after, int? distribution = null) =>
        Add(new Finding("transport.value-reshaped", Severity.Note, Responsibility.Transport, property, Shown(before), Shown(after), distribution));

    /// <summary>A list or object written as text that is not valid JSON; taken as one plain text.</summary>
    public void BrokenJson(string property, string before) =>
        Add(new Finding("transport.broken-json", Severity.Warning, Responsibility.Transport, property, Shown(before), null));

    /// <summary>Members that have a value but no meaning for DCAT-AP.de; nothing is done with them.</summary>
    /// <param name="place">Where they stand in the source's format, such as <c>extras</c>.</param>
    /// <param name="names">Their names.</param>
    public void Unknown(string place, IEnumerable<string> names)
    {
        var unknown = string.Join(", ", names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        if (unknown.Length > 0) Add(new Finding("transport.unknown-fields", Severity.Note, Responsibility.Transport, place, Shown(unknown), null));
    }

    /// <summary>A record that names nobody as publisher; a party in another role stands in.</summary>
    /// <param name="role">The role it has.</param>
    /// <param name="name">Its name.</param>
    public void PublisherFromRole(string role, string name) =>
        Add(new Finding("publisher.from-role", Severity.Note, Responsibility.Platform, "dcterms:publisher", role, Shown(name)));

    private static string Shown(string value) => value.Length <= ShownValue ? value : value[..ShownValue] + "…";

    private void Add(Finding finding)
    {
        if (_known.Add(finding)) _findings.Add(finding);
    }
}
