namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Friend of a Friend.</summary>
public static class FOAF
{
    /// <summary>The namespace, usually written <c>foaf:</c>.</summary>
    public const string Namespace = "http://xmlns.com/foaf/0.1/";

    /// <summary><c>foaf:Agent</c>.</summary>
    public const string Agent = Namespace + "Agent";

    /// <summary><c>foaf:Document</c>.</summary>
    public const string Document = Namespace + "Document";

    /// <summary><c>foaf:Organization</c>.</summary>
    public const string Organization = Namespace + "Organization";

    /// <summary><c>foaf:Person</c>.</summary>
    public const string Person = Namespace + "Person";

    /// <summary><c>foaf:homepage</c>.</summary>
    public const string Homepage = Namespace + "homepage";

    /// <summary><c>foaf:mbox</c>.</summary>
    public const string Mbox = Namespace + "mbox";

    /// <summary><c>foaf:name</c>.</summary>
    public const string Name = Namespace + "name";

    /// <summary><c>foaf:page</c>.</summary>
    public const string Page = Namespace + "page";

    /// <summary><c>foaf:phone</c>.</summary>
    public const string Phone = Namespace + "phone";

    /// <summary><c>foaf:primaryTopic</c>.</summary>
    public const string PrimaryTopic = Namespace + "primaryTopic";

    /// <summary><c>foaf:workplaceHomepage</c>.</summary>
    public const string WorkplaceHomepage = Namespace + "workplaceHomepage";
}
