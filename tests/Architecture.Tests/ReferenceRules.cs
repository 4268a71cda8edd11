using System.Xml.Linq;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Architecture.Tests;

/// <summary>Holds who may know whom: the shape of the house, read from the project files and the namespaces used.</summary>
public sealed class ReferenceRules
{
    private static readonly Dictionary<string, string[]> May = new()
    {
        ["Vocabularies"] = [],
        ["Rdf"] = [],
        ["Catalog"] = ["Rdf", "Vocabularies"],
        ["Registers"] = ["Catalog", "Rdf", "Vocabularies"],
        ["Engines"] = ["Catalog", "Registers", "Rdf", "Vocabularies"],
        ["Harvester"] = ["Catalog", "Registers", "Engines", "Rdf", "Vocabularies"],
        ["CatalogApi"] = ["Catalog", "Registers", "Engines", "Rdf", "Vocabularies"],
        ["Portal"] = ["Vocabularies", "Rdf", "Catalog", "Registers", "Engines", "Harvester", "CatalogApi"],
    };

    private static readonly Dictionary<string, string> Folders = new()
    {
        ["Vocabularies"] = "vocabularies",
        ["Rdf"] = "rdf",
        ["Catalog"] = "catalog",
        ["Registers"] = "registers",
        ["Engines"] = "engines",
        ["Harvester"] = "harvester",
        ["CatalogApi"] = "catalog-api",
        ["Portal"] = "portal",
    };

    /// <summary>The projects of the house.</summary>
    public static TheoryData<string> Projects => [.. May.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_it_may(string project)
    {
        var file = Path.Combine(SharedMaterial.RepositoryRoot, Folders[project], $"OpenDataNrw.{project}.csproj");
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))["OpenDataNrw.".Length..]);

        Assert.All(references, reference => Assert.Contains(reference, May[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Sources_name_only_namespaces_of_projects_they_may_know(string project)
    {
        var allowed = May[project].Append(project).ToHashSet();
        var strangers = SourceFiles(Folders[project])
            .SelectMany(file => NamespacesUsed(file).Where(n => May.ContainsKey(n) && !allowed.Contains(n)).Select(n => $"{Relative(file)} → {n}"));

        Assert.Empty(strangers);
    }

    [Fact]
    public void Connectors_do_not_know_each_other()
    {
        var root = Path.Combine(SharedMaterial.RepositoryRoot, "harvester", "Connectors");
        var kinds = Directory.GetDirectories(root).Select(d => Path.GetFileName(d)!).ToList();

        var strangers =
            from kind in kinds
            from file in SourceFiles(Path.Combine("harvester", "Connectors", kind))
            let text = File.ReadAllText(file)
            from other in kinds
            where other != kind && text.Contains($"Connectors.{other}", StringComparison.Ordinal)
            select $"{Relative(file)} → {other}";

        Assert.NotEmpty(kinds);
        Assert.Empty(strangers);
    }

    [Fact]
    public void The_pipeline_knows_no_connector()
    {
        var kinds = Directory.GetDirectories(Path.Combine(SharedMaterial.RepositoryRoot, "harvester", "Connectors")).Select(d => Path.GetFileName(d)!);
        var strangers =
            from file in SourceFiles(Path.Combine("harvester", "Pipeline"))
            let text = File.ReadAllText(file)
            from kind in kinds
            where text.Contains($"Connectors.{kind}", StringComparison.Ordinal)
            select $"{Relative(file)} → {kind}";

        Assert.Empty(strangers);
    }

    [Theory]
    [InlineData("Microsoft.Data.Sqlite", "engines/Sqlite")]
    [InlineData("Npgsql", "engines/Postgres")]
    [InlineData("Quartz", "harvester/Schedule")]
    public void Only_one_folder_sees_a_library(string library, string folder)
    {
        var strangers = Folders.Values.SelectMany(SourceFiles)
            .Where(file => !Relative(file).StartsWith(folder, StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Any(line => line.StartsWith($"using {library}", StringComparison.Ordinal)))
            .Select(Relative);

        Assert.Empty(strangers);
    }

    [Fact]
    public void Top_level_folders_are_those_of_the_design()
    {
        string[] known = [.. Folders.Values, "samples", "tests", "bench", "docs", "artifacts", "data"];
        var found = Directory.GetDirectories(SharedMaterial.RepositoryRoot).Select(d => Path.GetFileName(d)!)
            .Where(name => !name.StartsWith('.') && name != "TestResults");

        Assert.All(found, name => Assert.Contains(name, known));
    }

    private static IEnumerable<string> SourceFiles(string folder)
    {
        var root = Path.Combine(SharedMaterial.RepositoryRoot, folder);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories)
                .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
                .Where(f => !f.Contains("node_modules", StringComparison.Ordinal))
            : [];
    }

    private static IEnumerable<string> NamespacesUsed(string file) =>
        File.ReadLines(file)
            .Select(line => line.TrimStart('@').Trim())
            .Where(line => line.StartsWith("using OpenDataNrw.", StringComparison.Ordinal))
            .Select(line => line["using OpenDataNrw.".Length..].TrimEnd(';').Split('.')[0]);

    private static string Relative(string file) => Path.GetRelativePath(SharedMaterial.RepositoryRoot, file).Replace('\\', '/');
}
