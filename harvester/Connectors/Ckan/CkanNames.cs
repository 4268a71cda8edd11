using System.Collections.Frozen;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>
/// The names of members and extras that the mapping reads, and those that are the portal's own book-keeping. Whatever else a
/// package or resource says is reported by name, so that nothing is lost in silence.
/// </summary>
internal static class CkanNames
{
    private const string Read =
        // CKAN (https://docs.ckan.org/en/2.11/api/, package_show)
        "id name title notes url version license_id license_title license_url license tags tag_string groups organization resources extras author author_email maintainer maintainer_email "
        + "metadata_created metadata_modified state type private revision_timestamp title_translated notes_translated "
        // ckanext-dcat (docs/mapping.md): extras, and top-level names of its schemas for ckanext-scheming
        + "uri identifier guid alternate_identifier issued modified dcat_version version_notes language frequency conforms_to documentation provenance access_rights dcat_type source sample "
        + "has_version is_referenced_by was_generated_by related_resource in_series qualified_relation qualified_attribution applicable_legislation hvd_category spatial spatial_uri spatial_text "
        + "spatial_bbox spatial_centroid spatial_coverage spatial_resolution_in_meters temporal_start temporal_end temporal_coverage temporal_resolution theme publisher publisher_uri publisher_name "
        + "publisher_email publisher_url publisher_type publisher_identifier contact contact_uri contact_name contact_fn contact_email contact_identifier contact_url contact_tel creator creator_uri creator_name "
        + "creator_email creator_url creator_type creator_identifier contributor endpoint_url endpoint_description serves_dataset format rights "
        // ckanext-dcatde
        + "contact_street contact_city contact_zip contact_country contributorID politicalGeocodingLevelURI politicalGeocodingURI geocodingText legalbasisText qualityProcessURI originator "
        + "originator_name originator_email originator_url originator_type originator_uri originator_contacttype contributor_name contributor_email contributor_url contributor_type contributor_uri "
        + "contributor_contacttype maintainer_name maintainer_url maintainer_tel maintainer_type maintainer_uri maintainer_contacttype author_name author_url author_type author_uri author_contacttype "
        + "publisher_contacttype availability plannedAvailability granularity references used_datasets licenseAttributionByText license_attribution_by_text metadata_original_html "
        // OGD 1.1 and Berlin
        + "metadata_original_id metadata_original_portal spatial_reference geographical_granularity geographical_coverage temporal_coverage_from temporal_coverage_to temporal_coverage-from "
        + "temporal_coverage-to temporal_granularity temporal_granularity_factor dates contacts terms_of_use date_released date_updated";

    private const string BookKeeping =
        "owner_org creator_user_id revision_id isopen num_resources num_tags relationships_as_object relationships_as_subject relationships tracking_summary ratings_average ratings_count download_url "
        + "ckan_url notes_rendered score index_id data_dict validated_data_dict site_id capacity entity_type dataset_type log_message metadata_language "
        + "harvest_object_id harvest_source_id harvest_source_title harvest_url harvest_timestamp harvested_portal metadata_harvested_portal metadata_transformer metadata_original_xml "
        + "metadata_original_rdf metadata_schema metadata_modified_source sector opennessScore shacl_report image_url image_display_url dcat_issued dcat_modified "
        + "dcat_publisher_name dcat_publisher_email spatial-reference-system metadata-language metadata-date progress resource-type coupled-resource responsible-party access_constraints "
        + "bbox-east-long bbox-north-lat bbox-south-lat bbox-west-long graphic-preview-file graphic-preview-description graphic-preview-type dataset-reference-date frequency-of-update contact-email "
        + "temporal-extent-begin temporal-extent-end spatial_harvester licence duplicate_of";

    private const string OfResources =
        "id uri name name_translated description description_translated access_url download_url url url_type access_services license license_url license_id license_title licenseAttributionByText rights "
        + "format mimetype mimetype_inner compress_format package_format size byte_size hash hash_algorithm issued created modified last_modified metadata_modified language documentation conforms_to "
        + "plannedAvailability availability status has_policy applicable_legislation spatial_resolution_in_meters temporal_resolution state extras "
        + "position package_id resource_group_id resource_type revision_id revision_timestamp cache_url cache_last_updated webstore_url webstore_last_updated datastore_active "
        + "datastore_contains_all_records_of_source_file total_record_count tracking_summary ckan_url on_same_domain preview has_views original_url distribution_ref resource_locator_function "
        + "resource_locator_protocol verified verified_date owner content_length content_type cache_filepath";

    private static readonly FrozenSet<string> Package = Split(Read + " " + BookKeeping);
    private static readonly FrozenSet<string> Resource = Split(OfResources);

    /// <summary>Whether a member or extra of a package is read or known to be book-keeping.</summary>
    public static bool OfPackage(string name) => Package.Contains(name);

    /// <summary>Whether a member of a resource is read or known to be book-keeping.</summary>
    public static bool OfResource(string name) => Resource.Contains(name) || name.StartsWith("tracking_", StringComparison.Ordinal);

    private static FrozenSet<string> Split(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
