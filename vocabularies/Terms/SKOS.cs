namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Simple Knowledge Organization System (W3C).</summary>
public static class SKOS
{
    /// <summary>The namespace, usually written <c>skos:</c>.</summary>
    public const string Namespace = "http://www.w3.org/2004/02/skos/core#";

    /// <summary><c>skos:Concept</c>.</summary>
    public const string Concept = Namespace + "Concept";

    /// <summary><c>skos:ConceptScheme</c>.</summary>
    public const string ConceptScheme = Namespace + "ConceptScheme";

    /// <summary><c>skos:altLabel</c>.</summary>
    public const string AltLabel = Namespace + "altLabel";

    /// <summary><c>skos:broader</c>.</summary>
    public const string Broader = Namespace + "broader";

    /// <summary><c>skos:closeMatch</c>.</summary>
    public const string CloseMatch = Namespace + "closeMatch";

    /// <summary><c>skos:definition</c>.</summary>
    public const string Definition = Namespace + "definition";

    /// <summary><c>skos:exactMatch</c>.</summary>
    public const string ExactMatch = Namespace + "exactMatch";

    /// <summary><c>skos:hasTopConcept</c>.</summary>
    public const string HasTopConcept = Namespace + "hasTopConcept";

    /// <summary><c>skos:hiddenLabel</c>.</summary>
    public const string HiddenLabel = Namespace + "hiddenLabel";

    /// <summary><c>skos:inScheme</c>.</summary>
    public const string InScheme = Namespace + "inScheme";

    /// <summary><c>skos:narrower</c>.</summary>
    public const string Narrower = Namespace + "narrower";

    /// <summary><c>skos:notation</c>.</summary>
    public const string Notation = Namespace + "notation";

    /// <summary><c>skos:note</c>.</summary>
    public const string Note = Namespace + "note";

    /// <summary><c>skos:prefLabel</c>.</summary>
    public const string PrefLabel = Namespace + "prefLabel";

    /// <summary><c>skos:topConceptOf</c>.</summary>
    public const string TopConceptOf = Namespace + "topConceptOf";
}
