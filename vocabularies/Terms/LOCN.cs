namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Core Location Vocabulary.</summary>
public static class LOCN
{
    /// <summary>The namespace, usually written <c>locn:</c>.</summary>
    public const string Namespace = "http://www.w3.org/ns/locn#";

    /// <summary><c>locn:Address</c>.</summary>
    public const string Address = Namespace + "Address";

    /// <summary><c>locn:Geometry</c>.</summary>
    public const string Geometry = Namespace + "Geometry";

    /// <summary><c>locn:address</c>.</summary>
    public const string AddressProperty = Namespace + "address";

    /// <summary><c>locn:adminUnitL1</c>.</summary>
    public const string AdminUnitL1 = Namespace + "adminUnitL1";

    /// <summary><c>locn:adminUnitL2</c>.</summary>
    public const string AdminUnitL2 = Namespace + "adminUnitL2";

    /// <summary><c>locn:fullAddress</c>.</summary>
    public const string FullAddress = Namespace + "fullAddress";

    /// <summary><c>locn:geographicName</c>.</summary>
    public const string GeographicName = Namespace + "geographicName";

    /// <summary><c>locn:geometry</c>.</summary>
    public const string GeometryProperty = Namespace + "geometry";

    /// <summary><c>locn:locatorDesignator</c>.</summary>
    public const string LocatorDesignator = Namespace + "locatorDesignator";

    /// <summary><c>locn:postCode</c>.</summary>
    public const string PostCode = Namespace + "postCode";

    /// <summary><c>locn:postName</c>.</summary>
    public const string PostName = Namespace + "postName";

    /// <summary><c>locn:thoroughfare</c>.</summary>
    public const string Thoroughfare = Namespace + "thoroughfare";
}
