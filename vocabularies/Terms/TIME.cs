namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Time Ontology (W3C).</summary>
public static class TIME
{
    /// <summary>The namespace, usually written <c>time:</c>.</summary>
    public const string Namespace = "http://www.w3.org/2006/time#";

    /// <summary><c>time:Instant</c>.</summary>
    public const string Instant = Namespace + "Instant";

    /// <summary><c>time:ProperInterval</c>.</summary>
    public const string ProperInterval = Namespace + "ProperInterval";

    /// <summary><c>time:hasBeginning</c>.</summary>
    public const string HasBeginning = Namespace + "hasBeginning";

    /// <summary><c>time:hasEnd</c>.</summary>
    public const string HasEnd = Namespace + "hasEnd";

    /// <summary><c>time:inDateTime</c>.</summary>
    public const string InDateTime = Namespace + "inDateTime";

    /// <summary><c>time:inXSDDate</c>.</summary>
    public const string InXsdDate = Namespace + "inXSDDate";

    /// <summary><c>time:inXSDDateTime</c>.</summary>
    public const string InXsdDateTime = Namespace + "inXSDDateTime";

    /// <summary><c>time:inXSDDateTimeStamp</c>.</summary>
    public const string InXsdDateTimeStamp = Namespace + "inXSDDateTimeStamp";

    /// <summary><c>time:inXSDgYear</c>.</summary>
    public const string InXsdGYear = Namespace + "inXSDgYear";

    /// <summary><c>time:inXSDgYearMonth</c>.</summary>
    public const string InXsdGYearMonth = Namespace + "inXSDgYearMonth";
}
