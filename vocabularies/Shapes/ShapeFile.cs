namespace OpenDataNrw.Vocabularies.Shapes;

/// <summary>A file of SHACL shapes in Turtle that this assembly carries.</summary>
public sealed class ShapeFile
{
    internal ShapeFile(string name, ShapeSet set)
    {
        Name = name;
        Set = set;
    }

    /// <summary>The name with its ending, such as <c>dataset.ttl</c>.</summary>
    public string Name { get; }

    /// <summary>The set that the file belongs to.</summary>
    public ShapeSet Set { get; }

    /// <summary>Opens the text: Turtle in UTF-8. The caller disposes the stream.</summary>
    public Stream Open() => typeof(ShapeFile).Assembly.GetManifestResourceStream("Shapes/" + Name)
        ?? throw new InvalidOperationException($"The shapes '{Name}' are not part of {typeof(ShapeFile).Assembly.GetName().Name}.");
}
