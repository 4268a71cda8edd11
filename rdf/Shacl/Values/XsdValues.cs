namespace OpenDataNrw.Rdf.Shacl.Values;

/// <summary>
/// Lexical forms and order of the XML Schema datatypes (<see href="https://www.w3.org/TR/xmlschema11-2/"/>), as far as RDF uses them.
/// </summary>
public static class XsdValues
{
    /// <summary>
    /// Whether a lexical form is one of the datatype. Blanks around it are not forgiven (RDF 1.1 Concepts §5.1). True for
    /// datatypes that are not of XML Schema. Years of more than nine digits count as ill-formed.
    /// </summary>
    /// <param name="lexical">The text of the literal.</param>
    /// <param name="datatype">The IRI of its datatype.</param>
    public static bool IsWellFormed(string lexical, string datatype)
    {
        ArgumentNullException.ThrowIfNull(lexical);
        ArgumentNullException.ThrowIfNull(datatype);
        if (!datatype.StartsWith(Xsd.Namespace, StringComparison.Ordinal)) return true;
        var name = datatype[Xsd.Namespace.Length..];
        return XsdIntegers.IsFamily(name)
            ? XsdIntegers.IsWellFormed(lexical, name)
            : XsdLexical.IsText(name) ? XsdLexical.IsWellFormed(lexical, name) : XsdValue.TryRead(lexical, name, out _) ?? true;
    }

    /// <summary>
    /// How two literals stand to each other, as the operator <c>&lt;</c> of SPARQL 1.1 sees it: numbers of any type among
    /// each other, strings by code point, times with and without a zone only where no zone could change the order.
    /// Language-tagged strings, IRIs and blank nodes have no order.
    /// </summary>
    public static XsdOrder Compare(RdfTerm left, RdfTerm right) =>
        XsdValue.TryRead(left, out var a) && XsdValue.TryRead(right, out var b) ? XsdValue.Compare(a, b) : XsdOrder.Incomparable;
}
