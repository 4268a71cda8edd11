using System.Collections.Frozen;

namespace OpenDataNrw.Harvester.Connectors.Opendatasoft;

/// <summary>The metadata that the mapping reads, and those that are the portal's own book-keeping.</summary>
internal static class OpendatasoftNames
{
    private static readonly FrozenSet<string> Default = (
        "title description keyword theme publisher modified data_processed language license license_url attributions references territory geographic_reference geographic_area bbox "
        + "update_frequency records_count visibility source_domain_address source_dataset "
        // of the portal
        + "domain domain_title metadata_processed metadata_languages timezone parent_domain source_domain source_domain_title federated shared_catalog staged oauth_scope records_size "
        + "modified_updates_on_metadata_change modified_updates_on_data_change geographic_reference_auto geographic_area_mode geometry_types theme_id license_id").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Dcat = (
        "publisher publishername creator contributor originator maintainer contactname contactpoint contactemail contactpointemail contacturl contactpage issued created accrualperiodicity frequency accessrights "
        + "availability plannedavailability conformsto documentation page relation provenance version versioninfo spatialresolutioninmeters temporalresolution spatial politicalgeocodinguri geocodingdescription temporal "
        + "temporalcoveragestartdate temporalcoveragestart temporalstart temporalcoverageenddate temporalcoverageend temporalend politicalgeocodingleveluri politicalgeocodinglevel contributorid applicablelegislation "
        + "hvdcategory theme license licenseurl licenseattributionbytext").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Inspire = (
        "extend_bounding_box_westbound_longitude extend_bounding_box_southbound_latitude extend_bounding_box_eastbound_longitude extend_bounding_box_northbound_latitude "
        + "contact_individual_name contact_organisation_name contact_organization_name contact_email "
        // of the record, not of the data
        + "file_identifier hierarchy_level").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names of metadata that have a value and are not read.</summary>
    public static IEnumerable<string> Unread(OpendatasoftMetadata metadata) =>
        [
            .. metadata.Default.Names.Where(n => !Default.Contains(n)),
            .. metadata.Dcat.Names.Where(n => !Dcat.Contains(n)),
            .. metadata.Inspire.Names.Where(n => !Inspire.Contains(n)),
        ];
}
