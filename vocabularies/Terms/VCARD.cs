namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>vCard (W3C).</summary>
public static class VCARD
{
    /// <summary>The namespace, usually written <c>vcard:</c>.</summary>
    public const string Namespace = "http://www.w3.org/2006/vcard/ns#";

    /// <summary><c>vcard:Address</c>.</summary>
    public const string Address = Namespace + "Address";

    /// <summary><c>vcard:Group</c>.</summary>
    public const string Group = Namespace + "Group";

    /// <summary><c>vcard:Individual</c>.</summary>
    public const string Individual = Namespace + "Individual";

    /// <summary><c>vcard:Kind</c>.</summary>
    public const string Kind = Namespace + "Kind";

    /// <summary><c>vcard:Organization</c>.</summary>
    public const string Organization = Namespace + "Organization";

    /// <summary><c>vcard:country-name</c>.</summary>
    public const string CountryName = Namespace + "country-name";

    /// <summary><c>vcard:fn</c>.</summary>
    public const string Fn = Namespace + "fn";

    /// <summary><c>vcard:hasAddress</c>.</summary>
    public const string HasAddress = Namespace + "hasAddress";

    /// <summary><c>vcard:hasEmail</c>.</summary>
    public const string HasEmail = Namespace + "hasEmail";

    /// <summary><c>vcard:hasTelephone</c>.</summary>
    public const string HasTelephone = Namespace + "hasTelephone";

    /// <summary><c>vcard:hasURL</c>.</summary>
    public const string HasUrl = Namespace + "hasURL";

    /// <summary><c>vcard:hasValue</c>.</summary>
    public const string HasValue = Namespace + "hasValue";

    /// <summary><c>vcard:hasOrganizationName</c>.</summary>
    public const string HasOrganizationName = Namespace + "hasOrganizationName";

    /// <summary><c>vcard:locality</c>.</summary>
    public const string Locality = Namespace + "locality";

    /// <summary><c>vcard:organization-name</c>.</summary>
    public const string OrganizationName = Namespace + "organization-name";

    /// <summary><c>vcard:organization-unit</c>.</summary>
    public const string OrganizationUnit = Namespace + "organization-unit";

    /// <summary><c>vcard:postal-code</c>.</summary>
    public const string PostalCode = Namespace + "postal-code";

    /// <summary><c>vcard:street-address</c>.</summary>
    public const string StreetAddress = Namespace + "street-address";

    /// <summary><c>vcard:value</c>.</summary>
    public const string Value = Namespace + "value";

    /// <summary><c>vcard:email</c>.</summary>
    public const string Email = Namespace + "email";

    /// <summary><c>vcard:tel</c>.</summary>
    public const string Tel = Namespace + "tel";

    /// <summary><c>vcard:url</c>.</summary>
    public const string Url = Namespace + "url";
}
