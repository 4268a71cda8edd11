namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Terms of DCAT-AP (SEMIC).</summary>
public static class DCATAP
{
    /// <summary>The namespace, usually written <c>dcatap:</c>.</summary>
    public const string Namespace = "http://data.europa.eu/r5r/";

    /// <summary><c>dcatap:applicableLegislation</c>.</summary>
    public const string ApplicableLegislation = Namespace + "applicableLegislation";

    /// <summary><c>dcatap:availability</c>.</summary>
    public const string Availability = Namespace + "availability";

    /// <summary><c>dcatap:hvdCategory</c>.</summary>
    public const string HvdCategory = Namespace + "hvdCategory";
}
