using OpenDataNrw.Rdf;
using OpenDataNrw.Rdf.Shacl;

namespace OpenDataNrw.Catalog.Profiles;

/// <summary>How true to the letter the official files are taken.</summary>
public enum ProfileMode
{
    /// <summary>With the cures of <see cref="ShapePatches"/>.</summary>
    Patched,

    /// <summary>As they were delivered, defects and all: what the official validator says.</summary>
    AsOfficial,
}

/// <summary>
/// DCAT-AP.de 3.0 as its makers check it: the official shapes, from a folder of the operator's, with the vocabularies that they ask for
/// beside every record. High-value datasets are held to DCAT-AP HVD as well. Immutable; any number of threads may ask it at the same time.
/// </summary>
public sealed class OfficialProfile
{
    /// <summary>The id of findings of the shapes for all records.</summary>
    public const string BaseId = "dcat-ap-de-3.0";

    /// <summary>The id of findings of the shapes for high-value datasets.</summary>
    public const string HighValueId = "dcat-ap-hvd-3.0.0";

    private OfficialProfile(ShapeProfile all, ShapeProfile highValue)
    {
        All = all;
        HighValue = highValue;
    }

    /// <summary>The profile for all records.</summary>
    public ShapeProfile All { get; }

    /// <summary>The profile for high-value datasets; on its own it would demand of every dataset to be one.</summary>
    public ShapeProfile HighValue { get; }

    /// <summary>Reads and compiles the official files; some hundred milliseconds, to be done once.</summary>
    /// <param name="folder">The folder that holds the paths of <see cref="OfficialFiles"/>.</param>
    /// <param name="mode">Whether known defects are cured.</param>
    /// <exception cref="ProfileFolderException">The folder or a file is missing or cannot be used; the message says which.</exception>
    public static OfficialProfile Load(string folder, ProfileMode mode)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
            throw new ProfileFolderException(root, $"Den Ordner »{root}« mit den amtlichen SHACL-Dateien gibt es nicht. Bitte den Pfad prüfen oder das Profil abschalten.");
        var background = ProfileBackground.Create();
        var german = OfficialFiles.Read(root, OfficialFiles.German);
        return new OfficialProfile(
            Compile(BaseId, root, OfficialFiles.Base, german, mode, background),
            Compile(HighValueId, root, [OfficialFiles.HighValue], german, mode, background));
    }

    /// <summary>Holds a record to the profile, and its high-value part to that for high-value datasets.</summary>
    /// <param name="record">A resource with all that belongs to it, or a catalogue of many; read only.</param>
    /// <param name="cancellationToken">Ends the check between two nodes.</param>
    /// <returns>The findings in order: those for all records, then those for high-value datasets.</returns>
    public IReadOnlyList<ProfileFinding> Validate(RdfGraph record, CancellationToken cancellationToken = default)
    {
        var findings = All.Validate(record, cancellationToken);
        var subset = HighValueSubset.Of(record);
        return subset.Count == 0 ? findings : [.. findings, .. HighValue.Validate(record, subset, cancellationToken)];
    }

    private static ShapeProfile Compile(string id, string root, IReadOnlyList<string> files, RdfGraph german, ProfileMode mode, RdfGraph background)
    {
        var graphs = new Dictionary<string, RdfGraph>();
        var shapes = new RdfGraph();
        foreach (var file in files)
        {
            var graph = file == OfficialFiles.German ? german : OfficialFiles.Read(root, file);
            if (mode == ProfileMode.Patched) graph = ShapePatches.Cure(file, graph, german);
            graphs.Add(file, graph);
            foreach (var triple in graph.Triples) shapes.Add(triple);
        }

        try
        {
            return ShapeProfile.Compile(id, shapes, background);
        }
        catch (ShapesGraphException fault)
        {
            var file = files.FirstOrDefault(name => graphs[name].Find(fault.Node).Any()) ?? files[0];
            var path = Path.Combine(root, file);
            throw new ProfileFolderException(path, $"Die Datei »{path}« enthält eine Regel, die SHACL nicht erlaubt. Bitte durch das Original ersetzen. {fault.Message}", fault);
        }
    }
}
