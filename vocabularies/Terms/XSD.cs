namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Datatypes of XML Schema (W3C).</summary>
public static class XSD
{
    /// <summary>The namespace, usually written <c>xsd:</c>.</summary>
    public const string Namespace = "http://www.w3.org/2001/XMLSchema#";

    /// <summary><c>xsd:anyURI</c>.</summary>
    public const string AnyUri = Namespace + "anyURI";

    /// <summary><c>xsd:boolean</c>.</summary>
    public const string Boolean = Namespace + "boolean";

    /// <summary><c>xsd:date</c>.</summary>
    public const string Date = Namespace + "date";

    /// <summary><c>xsd:dateTime</c>.</summary>
    public const string DateTime = Namespace + "dateTime";

    /// <summary><c>xsd:decimal</c>.</summary>
    public const string Decimal = Namespace + "decimal";

    /// <summary><c>xsd:double</c>.</summary>
    public const string Double = Namespace + "double";

    /// <summary><c>xsd:duration</c>.</summary>
    public const string Duration = Namespace + "duration";

    /// <summary><c>xsd:float</c>.</summary>
    public const string Float = Namespace + "float";

    /// <summary><c>xsd:gYear</c>.</summary>
    public const string GYear = Namespace + "gYear";

    /// <summary><c>xsd:gYearMonth</c>.</summary>
    public const string GYearMonth = Namespace + "gYearMonth";

    /// <summary><c>xsd:hexBinary</c>.</summary>
    public const string HexBinary = Namespace + "hexBinary";

    /// <summary><c>xsd:int</c>.</summary>
    public const string Int = Namespace + "int";

    /// <summary><c>xsd:integer</c>.</summary>
    public const string Integer = Namespace + "integer";

    /// <summary><c>xsd:language</c>.</summary>
    public const string Language = Namespace + "language";

    /// <summary><c>xsd:long</c>.</summary>
    public const string Long = Namespace + "long";

    /// <summary><c>xsd:nonNegativeInteger</c>.</summary>
    public const string NonNegativeInteger = Namespace + "nonNegativeInteger";

    /// <summary><c>xsd:positiveInteger</c>.</summary>
    public const string PositiveInteger = Namespace + "positiveInteger";

    /// <summary><c>xsd:string</c>.</summary>
    public const string String = Namespace + "string";

    /// <summary><c>xsd:time</c>.</summary>
    public const string Time = Namespace + "time";
}
