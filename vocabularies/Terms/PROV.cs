namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Provenance Ontology (W3C).</summary>
public static class PROV
{
    /// <summary>The namespace, usually written <c>prov:</c>.</summary>
    public const string Namespace = "http://www.w3.org/ns/prov#";

    /// <summary><c>prov:Activity</c>.</summary>
    public const string Activity = Namespace + "Activity";

    /// <summary><c>prov:Agent</c>.</summary>
    public const string Agent = Namespace + "Agent";

    /// <summary><c>prov:Attribution</c>.</summary>
    public const string Attribution = Namespace + "Attribution";

    /// <summary><c>prov:Entity</c>.</summary>
    public const string Entity = Namespace + "Entity";

    /// <summary><c>prov:agent</c>.</summary>
    public const string AgentProperty = Namespace + "agent";

    /// <summary><c>prov:qualifiedAttribution</c>.</summary>
    public const string QualifiedAttribution = Namespace + "qualifiedAttribution";

    /// <summary><c>prov:used</c>.</summary>
    public const string Used = Namespace + "used";

    /// <summary><c>prov:wasAttributedTo</c>.</summary>
    public const string WasAttributedTo = Namespace + "wasAttributedTo";

    /// <summary><c>prov:wasDerivedFrom</c>.</summary>
    public const string WasDerivedFrom = Namespace + "wasDerivedFrom";

    /// <summary><c>prov:wasGeneratedBy</c>.</summary>
    public const string WasGeneratedBy = Namespace + "wasGeneratedBy";

    /// <summary><c>prov:generatedAtTime</c>.</summary>
    public const string GeneratedAtTime = Namespace + "generatedAtTime";
}
