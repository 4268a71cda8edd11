using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>Access rights, availability, status, types, checksum algorithms: EU and SPDX lists, the lists they replaced included.</summary>
internal static class ListRule
{
    internal const string AccessRightsAlias = "access-rights.alias";
    internal const string AccessRightsUnknown = "access-rights.unknown";
    internal const string AvailabilityAlias = "availability.alias";
    internal const string AvailabilityUnknown = "availability.unknown";
    internal const string StatusAlias = "status.alias";
    internal const string StatusUnknown = "status.unknown";
    internal const string TypeAlias = "type.alias";
    internal const string TypeUnknown = "type.unknown";
    internal const string ChecksumAlias = "checksum.alias";
    internal const string ChecksumUnknown = "checksum.unknown";

    private static CodedRule AccessRights => new(ControlledVocabularies.AccessRights, "dcterms:accessRights", AccessRightsAlias, AccessRightsUnknown);

    private static CodedRule Availability => new(ControlledVocabularies.Availabilities, "dcatap:availability", AvailabilityAlias, AvailabilityUnknown);

    private static CodedRule Status => new(ControlledVocabularies.DistributionStatuses, "adms:status", StatusAlias, StatusUnknown);

    private static CodedRule Type => new(ControlledVocabularies.DatasetTypes, "dcterms:type", TypeAlias, TypeUnknown);

    private static CodedRule Algorithm => new(ControlledVocabularies.ChecksumAlgorithms, "spdx:algorithm", ChecksumAlias, ChecksumUnknown);

    public static CatalogResource Apply(CatalogResource resource, FindingList findings)
    {
        var rights = Coded.Apply(resource.AccessRights, AccessRights, findings);
        var availability = Coded.Apply(resource.Availability, Availability, findings);
        var types = Types(resource.Types, findings);
        return rights == resource.AccessRights && availability == resource.Availability && ReferenceEquals(types, resource.Types)
            ? resource
            : resource with { AccessRights = rights, Availability = availability, Types = types };
    }

    // GeoDCAT-AP states by the same property what kind of resource it is; that is no type of the EU list, and no mistake.
    private static IReadOnlyList<CodedValue> Types(IReadOnlyList<CodedValue> types, FindingList findings)
    {
        for (var i = 0; i < types.Count; i++)
            if (types[i].Iri?.StartsWith(ResourceTypes, StringComparison.OrdinalIgnoreCase) == true)
                return Coded.DistinctConcepts(Lists.EachValue(types, findings, static (type, findings) =>
                    type.Iri?.StartsWith(ResourceTypes, StringComparison.OrdinalIgnoreCase) == true ? type : Coded.Apply(type, Type, findings)));
        return Coded.Apply(types, Type, findings);
    }

    private const string ResourceTypes = "http://inspire.ec.europa.eu/metadata-codelist/ResourceType/";

    public static Distribution Apply(Distribution distribution, FindingList findings)
    {
        var availability = Coded.Apply(distribution.Availability, Availability, findings);
        var status = Coded.Apply(distribution.Status, Status, findings);
        var checksum = distribution.Checksum;
        if (checksum is not null && Coded.Apply(checksum.Algorithm, Algorithm, findings) is { } algorithm && algorithm != checksum.Algorithm)
            checksum = checksum with { Algorithm = algorithm };
        return availability == distribution.Availability && status == distribution.Status && ReferenceEquals(checksum, distribution.Checksum)
            ? distribution
            : distribution with { Availability = availability, Status = status, Checksum = checksum };
    }
}
