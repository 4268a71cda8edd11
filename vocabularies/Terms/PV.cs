namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Terms of the vocabulary in which data.europa.eu publishes its Metadata Quality Assessment (piveau).</summary>
public static class PV
{
    /// <summary>The namespace, usually written <c>pv:</c>; metrics and dimensions are named in it.</summary>
    public const string Namespace = "https://piveau.eu/ns/voc#";

    /// <summary><c>pv:score</c>: the sum of the points.</summary>
    public const string Score = Namespace + "score";

    /// <summary>The dimension of reusability as the published vocabulary misspells it; read, never written.</summary>
    public const string MisspeltReusability = Namespace + "reusablity";
}
