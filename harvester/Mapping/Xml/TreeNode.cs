namespace OpenDataNrw.Harvester.Mapping.Xml;

/// <summary>An element of an <see cref="XmlTree"/>, or none: asking none for anything gives nothing, so that paths need no checks.</summary>
internal readonly struct TreeNode
{
    private readonly XmlTree? _tree;
    private readonly int _index;

    internal TreeNode(XmlTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    /// <summary>Whether there is an element.</summary>
    public bool Exists => _tree is not null;

    /// <summary>Local name; empty for none.</summary>
    public string Name => _tree?.At(_index).Name ?? "";

    /// <summary>Namespace; empty for none.</summary>
    public string Namespace => _tree?.At(_index).Namespace ?? "";

    /// <summary>The text that stands directly in the element, trimmed; null where there is none.</summary>
    public string? Text => _tree?.At(_index).Text?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The first element within.</summary>
    public TreeNode First => _tree is not null && _index + 1 < _tree.At(_index).End ? new TreeNode(_tree, _index + 1) : default;

    /// <summary>The first element within that has a local name.</summary>
    public TreeNode this[string name]
    {
        get
        {
            foreach (var child in Children)
                if (child.Name == name)
                    return child;
            return default;
        }
    }

    /// <summary>The elements within.</summary>
    public ChildSequence Children => new(_tree, _index, null);

    /// <summary>The elements within that have a local name.</summary>
    public ChildSequence All(string name) => new(_tree, _index, name);

    /// <summary>An attribute by its local name, trimmed; null where it is absent or empty.</summary>
    public string? Attribute(string name) => _tree?.AttributeOf(_index, name);

    /// <summary>Elements within an element, in their order.</summary>
    internal readonly struct ChildSequence(XmlTree? tree, int parent, string? name)
    {
        public ChildEnumerator GetEnumerator() => new(tree, parent, name);
    }

    /// <summary>Goes through elements within an element.</summary>
    internal struct ChildEnumerator(XmlTree? tree, int parent, string? name)
    {
        private readonly int _end = tree is null ? 0 : tree.At(parent).End;
        private int _next = parent + 1;
        private int _at;

        public readonly TreeNode Current => new(tree!, _at);

        public bool MoveNext()
        {
            while (tree is not null && _next < _end)
            {
                _at = _next;
                _next = tree.At(_at).End;
                if (name is null || tree.At(_at).Name == name) return true;
            }

            return false;
        }
    }
}
