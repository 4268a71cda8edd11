namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Terms of SPDX for checksums.</summary>
public static class SPDX
{
    /// <summary>The namespace, usually written <c>spdx:</c>.</summary>
    public const string Namespace = "http://spdx.org/rdf/terms#";

    /// <summary><c>spdx:Checksum</c>.</summary>
    public const string Checksum = Namespace + "Checksum";

    /// <summary><c>spdx:ChecksumAlgorithm</c>.</summary>
    public const string ChecksumAlgorithm = Namespace + "ChecksumAlgorithm";

    /// <summary><c>spdx:algorithm</c>.</summary>
    public const string Algorithm = Namespace + "algorithm";

    /// <summary><c>spdx:checksum</c>.</summary>
    public const string ChecksumProperty = Namespace + "checksum";

    /// <summary><c>spdx:checksumValue</c>.</summary>
    public const string ChecksumValue = Namespace + "checksumValue";
}
