namespace OpenDataNrw.Rdf.Shacl.Values;

/// <summary>How one value stands to another.</summary>
public enum XsdOrder
{
    /// <summary>The two cannot be compared: of different kinds, ill-formed, not ordered, or unordered without a time zone.</summary>
    Incomparable,

    /// <summary>The first comes before the second.</summary>
    Less,

    /// <summary>Both are the same value, however written.</summary>
    Equal,

    /// <summary>The first comes after the second.</summary>
    Greater,
}
