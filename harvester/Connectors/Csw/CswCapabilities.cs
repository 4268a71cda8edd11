using System.Xml;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Mapping.Xml;
using OpenDataNrw.Harvester.Xml;

namespace OpenDataNrw.Harvester.Connectors.Csw;

/// <summary>What a catalogue service says it can do, as far as listing needs it (OGC 07-006r1, §10.3 and §10.8; CSW 3.0: OGC 12-176r7).</summary>
internal sealed record CswCapabilities
{
    /// <summary>Version of the protocol.</summary>
    public string Version { get; init; } = "2.0.2";

    /// <summary>Address of GetRecords by GET; null where the service offers none.</summary>
    public string? Get { get; init; }

    /// <summary>Address of GetRecords by POST of plain XML; null where the service offers none.</summary>
    public string? Post { get; init; }

    /// <summary>Forms in which records can be had.</summary>
    public IReadOnlyList<string> OutputSchemas { get; init; } = [];

    /// <summary>Types of records that can be asked for.</summary>
    public IReadOnlyList<string> TypeNames { get; init; } = [];

    /// <summary>Languages of filters: CQL_TEXT, FILTER.</summary>
    public IReadOnlyList<string> ConstraintLanguages { get; init; } = [];

    /// <summary>Fetches and reads the capabilities of a source.</summary>
    /// <exception cref="SourceFaultException">No such service, or not to be read.</exception>
    public static async Task<CswCapabilities> FetchAsync(HarvestSource source, SourceClient client, CancellationToken cancellationToken)
    {
        var url = CswAddress.With(source.Url, "service=CSW&version=2.0.2&request=GetCapabilities");
        return Read(await client.GetAsync(url, CswAddress.Accept, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads capabilities.</summary>
    /// <exception cref="SourceFaultException">It is something else.</exception>
    public static CswCapabilities Read(SourceDocument document)
    {
        TreeNode root;
        try
        {
            using var reader = SafeXml.OpenMetadata(document, out _);
            root = XmlTree.Read(reader).Root;
        }
        catch (XmlException e)
        {
            throw SafeXml.Fault(document, e);
        }

        CswFaults.ThrowIfException(root, document);
        if (root.Name != "Capabilities") throw CswFaults.Unexpected(document, "GetCapabilities", root.Name);
        return Read(root);
    }

    private static CswCapabilities Read(TreeNode root)
    {
        var operations = root["OperationsMetadata"];
        foreach (var operation in operations.All("Operation"))
        {
            if (operation.Attribute("name") != "GetRecords") continue;
            var http = operation["DCP"]["HTTP"];
            return new CswCapabilities
            {
                Version = root.Attribute("version") ?? "2.0.2",
                Get = http["Get"].Attribute("href"),
                Post = PostOf(http),
                OutputSchemas = Values(operation, operations, "outputSchema"),
                TypeNames = [.. Values(operation, operations, "typeName"), .. Values(operation, operations, "typeNames")],
                ConstraintLanguages = Values(operation, operations, "constraintLanguage"),
            };
        }

        // Without a word about GetRecords it is asked for where the capabilities were.
        return new CswCapabilities { Version = root.Attribute("version") ?? "2.0.2" };
    }

    private static string? PostOf(TreeNode http)
    {
        foreach (var post in http.All("Post"))
        {
            var isXml = !post["Constraint"].Exists;
            foreach (var constraint in post.All("Constraint"))
            {
                foreach (var value in constraint.All("Value")) isXml |= value.Text == "XML";
                foreach (var value in constraint["AllowedValues"].All("Value")) isXml |= value.Text == "XML";
            }

            if (isXml && post.Attribute("href") is { } address) return address;
        }

        return null;
    }

    private static List<string> Values(TreeNode operation, TreeNode operations, string name)
    {
        var values = new List<string>();
        foreach (var place in (ReadOnlySpan<TreeNode>)[operation, operations])
            foreach (var kind in (ReadOnlySpan<string>)["Parameter", "Constraint"])
                foreach (var parameter in place.All(kind))
                {
                    if (!name.Equals(parameter.Attribute("name"), StringComparison.OrdinalIgnoreCase)) continue;
                    foreach (var value in parameter.All("Value")) Add(value.Text);
                    foreach (var value in parameter["AllowedValues"].All("Value")) Add(value.Text);
                }

        return values;

        void Add(string? value)
        {
            if (value is not null && !values.Contains(value)) values.Add(value);
        }
    }
}
