namespace OpenDataNrw.Rdf;

/// <summary>Datatype IRIs that the readers and writers themselves need.</summary>
public static class Xsd
{
    /// <summary>Namespace of XML Schema datatypes.</summary>
    public const string Namespace = "http://www.w3.org/2001/XMLSchema#";

    /// <summary><c>xsd:string</c>, the datatype of plain literals.</summary>
    public const string String = Namespace + "string";

    /// <summary><c>xsd:boolean</c>.</summary>
    public const string Boolean = Namespace + "boolean";

    /// <summary><c>xsd:integer</c>.</summary>
    public const string Integer = Namespace + "integer";

    /// <summary><c>xsd:decimal</c>.</summary>
    public const string Decimal = Namespace + "decimal";

    /// <summary><c>xsd:double</c>.</summary>
    public const string Double = Namespace + "double";

    internal static ReadOnlySpan<byte> StringUtf8 => "http://www.w3.org/2001/XMLSchema#string"u8;

    internal static ReadOnlySpan<byte> BooleanUtf8 => "http://www.w3.org/2001/XMLSchema#boolean"u8;

    internal static ReadOnlySpan<byte> IntegerUtf8 => "http://www.w3.org/2001/XMLSchema#integer"u8;

    internal static ReadOnlySpan<byte> DecimalUtf8 => "http://www.w3.org/2001/XMLSchema#decimal"u8;

    internal static ReadOnlySpan<byte> DoubleUtf8 => "http://www.w3.org/2001/XMLSchema#double"u8;
}
