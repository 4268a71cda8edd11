namespace OpenDataNrw.Rdf.Shacl;

/// <summary>IRIs of SHACL (<see href="https://www.w3.org/TR/shacl/"/>) and of RDF Schema, as far as validation reads or writes them.</summary>
internal static class Sh
{
    public const string Namespace = "http://www.w3.org/ns/shacl#";

    public const string RdfFirst = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
    public const string RdfRest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
    public const string RdfNil = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";
    public const string RdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    public const string LangString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
    public const string RdfsClass = "http://www.w3.org/2000/01/rdf-schema#Class";
    public const string SubClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf";

    public const string NodeShape = Namespace + "NodeShape";
    public const string PropertyShape = Namespace + "PropertyShape";
    public const string Path = Namespace + "path";
    public const string InversePath = Namespace + "inversePath";
    public const string AlternativePath = Namespace + "alternativePath";
    public const string ZeroOrMorePath = Namespace + "zeroOrMorePath";
    public const string OneOrMorePath = Namespace + "oneOrMorePath";
    public const string ZeroOrOnePath = Namespace + "zeroOrOnePath";
    public const string TargetNode = Namespace + "targetNode";
    public const string TargetClass = Namespace + "targetClass";
    public const string TargetSubjectsOf = Namespace + "targetSubjectsOf";
    public const string TargetObjectsOf = Namespace + "targetObjectsOf";
    public const string Severity = Namespace + "severity";
    public const string Message = Namespace + "message";
    public const string Deactivated = Namespace + "deactivated";
    public const string Violation = Namespace + "Violation";
    public const string Entailment = Namespace + "entailment";
    public const string Property = Namespace + "property";
    public const string QualifiedValueShape = Namespace + "qualifiedValueShape";

    /// <summary>The IRI of a constraint component, from the parameter it is named after.</summary>
    public static string Component(string name) => $"{Namespace}{name}ConstraintComponent";
}
