namespace OpenDataNrw.Rdf.Syntax;

/// <summary>IRIs of the RDF vocabulary that the syntaxes themselves need, as UTF-8.</summary>
internal static class RdfTerms
{
    public static ReadOnlySpan<byte> Namespace => "http://www.w3.org/1999/02/22-rdf-syntax-ns#"u8;

    public static ReadOnlySpan<byte> Type => "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"u8;

    public static ReadOnlySpan<byte> First => "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"u8;

    public static ReadOnlySpan<byte> Rest => "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"u8;

    public static ReadOnlySpan<byte> Nil => "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"u8;
}
