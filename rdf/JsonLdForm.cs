namespace OpenDataNrw.Rdf;

/// <summary>How JSON-LD documents are laid out.</summary>
public enum JsonLdForm
{
    /// <summary>With a context of the prefixes in use, blank nodes and lists nested: for people and simple clients.</summary>
    Compacted,

    /// <summary>Without a context, one object for each node (JSON-LD 1.1 API §8.4, "fromRdf"): for further processing.</summary>
    Expanded,
}
