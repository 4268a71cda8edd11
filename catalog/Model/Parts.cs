namespace OpenDataNrw.Catalog;

/// <summary>A person or organisation (<c>foaf:Agent</c>).</summary>
public sealed record Agent
{
    /// <summary>Its IRI, if it has one.</summary>
    public string? Iri { get; init; }

    /// <summary><c>foaf:name</c>.</summary>
    public IReadOnlyList<LangString> Names { get; init; } = [];

    /// <summary><c>dcterms:type</c>, ADMS publisher type.</summary>
    public CodedValue? Type { get; init; }

    /// <summary><c>foaf:mbox</c>: an e-mail address without <c>mailto:</c>.</summary>
    public string? Email { get; init; }

    /// <summary><c>foaf:homepage</c> (IRI).</summary>
    public string? Homepage { get; init; }
}

/// <summary>How to reach somebody about a dataset (<c>vcard:Kind</c>).</summary>
public sealed record ContactPoint
{
    /// <summary>Its IRI, if it has one.</summary>
    public string? Iri { get; init; }

    /// <summary><c>vcard:fn</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>vcard:organization-name</c>.</summary>
    public string? Organisation { get; init; }

    /// <summary><c>vcard:hasEmail</c>: addresses without <c>mailto:</c>.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary><c>vcard:hasURL</c> (IRIs).</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary><c>vcard:hasTelephone</c>: numbers as the source wrote them or in E.164, without <c>tel:</c>.</summary>
    public IReadOnlyList<string> Telephones { get; init; } = [];
}

/// <summary>A place (<c>dcterms:Location</c>).</summary>
public sealed record Location
{
    /// <summary>The place's IRI (EU place, dcat-ap.de key, GeoNames), if it has one.</summary>
    public string? Iri { get; init; }

    /// <summary><c>skos:prefLabel</c> or <c>rdfs:label</c>: the name.</summary>
    public IReadOnlyList<LangString> Labels { get; init; } = [];

    /// <summary>Official municipal key (AGS: 2, 3, 5 or 8 digits) of the area, once it is known.</summary>
    public string? Ags { get; init; }

    /// <summary><c>dcat:bbox</c> as WKT or GeoJSON, as the source gave it.</summary>
    public string? Bbox { get; init; }

    /// <summary><c>dcat:centroid</c> as WKT or GeoJSON.</summary>
    public string? Centroid { get; init; }

    /// <summary><c>locn:geometry</c> as WKT or GeoJSON.</summary>
    public string? Geometry { get; init; }
}

/// <summary>A period (<c>dcterms:PeriodOfTime</c>); one end may be open.</summary>
/// <param name="Start"><c>dcat:startDate</c>.</param>
/// <param name="End"><c>dcat:endDate</c>.</param>
public sealed record PeriodOfTime(DcatDate? Start, DcatDate? End);

/// <summary>A further identifier (<c>adms:Identifier</c>).</summary>
/// <param name="Notation"><c>skos:notation</c>.</param>
/// <param name="Scheme">Datatype IRI of the notation, which names the scheme; null for none.</param>
public sealed record OtherIdentifier(string Notation, string? Scheme = null);

/// <summary>A checksum of the file (<c>spdx:Checksum</c>).</summary>
/// <param name="Algorithm">SPDX algorithm.</param>
/// <param name="Value">Hexadecimal digits.</param>
public sealed record Checksum(CodedValue Algorithm, string Value);

/// <summary>A relation with a role (<c>dcat:Relationship</c>).</summary>
/// <param name="Target">IRI of the related thing.</param>
/// <param name="Roles"><c>dcat:hadRole</c> (IRIs).</param>
public sealed record Relationship(string Target, IReadOnlyList<string> Roles);

/// <summary>An agent with a role (<c>prov:Attribution</c>).</summary>
/// <param name="Agent">Who.</param>
/// <param name="Roles"><c>dcat:hadRole</c> (IRIs).</param>
public sealed record Attribution(Agent Agent, IReadOnlyList<string> Roles);
