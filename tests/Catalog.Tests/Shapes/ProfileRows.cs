namespace OpenDataNrw.Catalog.Tests.Shapes;

/// <summary>One row of the property tables of DCAT-AP.de 3.0.</summary>
/// <param name="Class">The class, prefixed.</param>
/// <param name="Property">The property, prefixed.</param>
/// <param name="Obligation">M mandatory, R recommended, O optional.</param>
/// <param name="Cardinality">How often, such as <c>0..1</c>.</param>
/// <param name="Range">The class or datatype of values; <c>text</c>, <c>date</c>, <c>anything</c> (any resource), <c>scheme</c> (a literal typed with its scheme).</param>
/// <param name="Vocabulary">The list that values come from; empty where there is none.</param>
/// <param name="IsOutdated">Whether version 3.0 marks the property as deprecated.</param>
internal sealed record ProfileRow(string Class, string Property, string Obligation, string Cardinality, string Range, string Vocabulary, bool IsOutdated)
{
    public bool IsMandatory => Cardinality.StartsWith('1');

    public bool IsSingle => Cardinality.EndsWith('1');

    public bool IsLiteral => Range is "text" or "date" or "scheme" || Range.StartsWith("xsd:", StringComparison.Ordinal) || Range == "geo:wktLiteral";

    public override string ToString() => $"{Class} {Property}";
}

/// <summary>The property tables of DCAT-AP.de 3.0 (spec, chapters 4 and 5), all 147 rows.</summary>
internal static class ProfileRows
{
    private const string Table = """
        dcat:Catalog | dcterms:title | M | 1..* | text
        dcat:Catalog | dcterms:description | M | 1..* | text
        dcat:Catalog | dcterms:publisher | M | 1..1 | foaf:Agent
        dcat:Catalog | dcterms:issued | R | 0..1 | date
        dcat:Catalog | dcterms:modified | R | 0..1 | date
        dcat:Catalog | dcterms:language | R | 0..* | dcterms:LinguisticSystem | languages
        dcat:Catalog | foaf:homepage | R | 0..1 | foaf:Document
        dcat:Catalog | dcterms:license | R | 0..1 | dcterms:LicenseDocument | licences
        dcat:Catalog | dcat:themeTaxonomy | R | 0..* | skos:ConceptScheme
        dcat:Catalog | dcatap:availability | R | 0..1 | skos:Concept | availabilities
        dcat:Catalog | dcterms:spatial | R | 0..* | dcterms:Location | places
        dcat:Catalog | dcat:dataset | R | 0..* | dcat:Dataset
        dcat:Catalog | dcterms:rights | O | 0..1 | dcterms:RightsStatement
        dcat:Catalog | dcat:catalog | O | 0..* | dcat:Catalog
        dcat:Catalog | dcatap:applicableLegislation | O | 0..* | eli:LegalResource
        dcat:Catalog | dcat:service | O | 0..* | dcat:DataService
        dcat:Catalog | dcterms:hasPart | O | 0..* | dcat:Catalog
        dcat:Catalog | dcterms:isPartOf | O | 0..1 | dcat:Catalog
        dcat:Catalog | dcat:record | O | 0..* | dcat:CatalogRecord
        dcat:Catalog | dcterms:creator | O | 0..* | foaf:Agent
        dcat:Dataset | dcterms:title | M | 1..* | text
        dcat:Dataset | dcterms:description | M | 1..* | text
        dcat:Dataset | dcterms:publisher | M | 1..1 | foaf:Agent
        dcat:Dataset | dcat:keyword | R | 0..* | text
        dcat:Dataset | dcatde:politicalGeocodingLevelURI | R | 0..* | anything | levels
        dcat:Dataset | dcatde:politicalGeocodingURI | R | 0..* | anything | keys | outdated
        dcat:Dataset | dcat:theme | R | 0..* | skos:Concept | themes
        dcat:Dataset | dcatap:availability | R | 0..1 | skos:Concept | availabilities
        dcat:Dataset | dcterms:spatial | R | 0..* | dcterms:Location | places
        dcat:Dataset | dcterms:temporal | R | 0..* | dcterms:PeriodOfTime
        dcat:Dataset | dcat:distribution | R | 0..* | dcat:Distribution
        dcat:Dataset | dcat:contactPoint | R | 0..* | vcard:Kind
        dcat:Dataset | dcatde:contributorID | O | 0..* | anything | contributors
        dcat:Dataset | dcatde:geocodingDescription | O | 0..* | text |  | outdated
        dcat:Dataset | dcterms:identifier | O | 0..* | text
        dcat:Dataset | adms:identifier | O | 0..* | adms:Identifier
        dcat:Dataset | dcterms:issued | O | 0..1 | date
        dcat:Dataset | dcterms:modified | O | 0..1 | date
        dcat:Dataset | dcat:version | O | 0..1 | text
        dcat:Dataset | owl:versionInfo | O | 0..1 | text |  | outdated
        dcat:Dataset | adms:versionNotes | O | 0..* | text
        dcat:Dataset | dcatap:applicableLegislation | O | 0..* | eli:LegalResource
        dcat:Dataset | dcatde:legalBasis | O | 0..* | text |  | outdated
        dcat:Dataset | dcterms:relation | O | 0..* | anything
        dcat:Dataset | dcat:landingPage | O | 0..* | foaf:Document
        dcat:Dataset | foaf:page | O | 0..* | foaf:Document
        dcat:Dataset | dcterms:language | O | 0..* | dcterms:LinguisticSystem | languages
        dcat:Dataset | dcterms:conformsTo | O | 0..* | dcterms:Standard
        dcat:Dataset | dcterms:accessRights | O | 0..1 | dcterms:RightsStatement | access-rights
        dcat:Dataset | dcterms:provenance | O | 0..* | dcterms:ProvenanceStatement
        dcat:Dataset | dcterms:accrualPeriodicity | O | 0..1 | dcterms:Frequency | frequencies
        dcat:Dataset | dcatde:qualityProcessURI | O | 0..1 | anything |  | outdated
        dcat:Dataset | dcterms:type | O | 0..* | skos:Concept | dataset-types
        dcat:Dataset | prov:wasGeneratedBy | O | 0..* | prov:Activity
        dcat:Dataset | dcat:spatialResolutionInMeters | O | 0..1 | xsd:decimal
        dcat:Dataset | dcat:temporalResolution | O | 0..* | xsd:duration
        dcat:Dataset | prov:qualifiedAttribution | O | 0..* | prov:Attribution
        dcat:Dataset | dcat:qualifiedRelation | O | 0..* | dcat:Relationship
        dcat:Dataset | dcterms:isReferencedBy | O | 0..* | anything
        dcat:Dataset | dcterms:references | O | 0..* | anything
        dcat:Dataset | dcterms:source | O | 0..* | dcat:Dataset
        dcat:Dataset | dcat:hasVersion | O | 0..* | dcat:Dataset
        dcat:Dataset | dcterms:hasVersion | O | 0..* | dcat:Dataset |  | outdated
        dcat:Dataset | dcterms:isVersionOf | O | 0..* | dcat:Dataset |  | outdated
        dcat:Dataset | adms:sample | O | 0..* | dcat:Distribution
        dcat:Dataset | dcterms:creator | O | 0..* | foaf:Agent
        dcat:Dataset | dcterms:contributor | O | 0..* | foaf:Agent
        dcat:Dataset | dcatde:originator | O | 0..* | foaf:Agent |  | outdated
        dcat:Dataset | geodcatap:originator | O | 0..* | foaf:Agent
        dcat:Dataset | dcatde:maintainer | O | 0..* | foaf:Agent |  | outdated
        dcat:Dataset | geodcatap:custodian | O | 0..* | foaf:Agent
        dcat:Dataset | dcat:inSeries | O | 0..* | dcat:DatasetSeries
        dcat:DataService | dcat:endpointURL | M | 1..* | anything
        dcat:DataService | dcterms:title | M | 1..* | text
        dcat:DataService | dcterms:publisher | M | 1..1 | foaf:Agent
        dcat:DataService | dcat:endpointDescription | R | 0..* | anything
        dcat:DataService | dcatap:availability | R | 0..1 | skos:Concept | availabilities
        dcat:DataService | dcat:servesDataset | R | 0..* | dcat:Dataset
        dcat:DataService | dcterms:description | O | 0..* | text
        dcat:DataService | dcterms:license | O | 0..1 | dcterms:LicenseDocument | licences
        dcat:DataService | dcterms:accessRights | O | 0..1 | dcterms:RightsStatement | access-rights
        dcat:DataService | dcterms:format | O | 0..* | dcterms:MediaTypeOrExtent | file-types
        dcat:DataService | dcatap:applicableLegislation | O | 0..* | eli:LegalResource
        dcat:DatasetSeries | dcterms:title | M | 1..* | text
        dcat:DatasetSeries | dcterms:description | M | 1..* | text
        dcat:DatasetSeries | dcterms:publisher | M | 1..1 | foaf:Agent
        dcat:DatasetSeries | dcterms:spatial | R | 0..* | dcterms:Location | places
        dcat:DatasetSeries | dcterms:temporal | R | 0..* | dcterms:PeriodOfTime
        dcat:DatasetSeries | dcat:contactPoint | R | 0..* | vcard:Kind
        dcat:DatasetSeries | dcterms:accrualPeriodicity | O | 0..1 | dcterms:Frequency | frequencies
        dcat:DatasetSeries | dcterms:issued | O | 0..1 | date
        dcat:DatasetSeries | dcterms:modified | O | 0..1 | date
        dcat:DatasetSeries | dcatap:applicableLegislation | O | 0..* | eli:LegalResource
        dcat:Distribution | dcat:accessURL | M | 1..* | anything
        dcat:Distribution | dcterms:license | M | 1..1 | dcterms:LicenseDocument | licences
        dcat:Distribution | dcterms:title | R | 0..* | text
        dcat:Distribution | dcterms:modified | R | 0..1 | date
        dcat:Distribution | dcterms:format | R | 0..1 | dcterms:MediaTypeOrExtent | file-types
        dcat:Distribution | dcatap:availability | R | 0..1 | skos:Concept | availabilities
        dcat:Distribution | dcatde:licenseAttributionByText | O | 0..* | text
        dcat:Distribution | dcterms:description | O | 0..* | text
        dcat:Distribution | dcat:byteSize | O | 0..1 | xsd:nonNegativeInteger
        dcat:Distribution | dcterms:issued | O | 0..1 | date
        dcat:Distribution | dcat:downloadURL | O | 0..* | anything
        dcat:Distribution | dcterms:language | O | 0..* | dcterms:LinguisticSystem | languages
        dcat:Distribution | foaf:page | O | 0..* | foaf:Document
        dcat:Distribution | dcterms:rights | O | 0..1 | dcterms:RightsStatement
        dcat:Distribution | dcterms:conformsTo | O | 0..* | dcterms:Standard
        dcat:Distribution | dcat:mediaType | O | 0..1 | dcterms:MediaType | media-types
        dcat:Distribution | dcat:compressFormat | O | 0..1 | dcterms:MediaType | media-types
        dcat:Distribution | dcat:packageFormat | O | 0..1 | dcterms:MediaType | media-types
        dcat:Distribution | odrl:hasPolicy | O | 0..1 | odrl:Policy
        dcat:Distribution | adms:status | O | 0..1 | skos:Concept | statuses
        dcat:Distribution | dcat:spatialResolutionInMeters | O | 0..1 | xsd:decimal
        dcat:Distribution | dcat:temporalResolution | O | 0..1 | xsd:duration
        dcat:Distribution | dcatap:applicableLegislation | O | 0..* | eli:LegalResource
        dcat:Distribution | dcat:accessService | O | 0..* | dcat:DataService
        dcat:Distribution | spdx:checksum | O | 0..1 | spdx:Checksum
        dcterms:PeriodOfTime | dcat:startDate | R | 0..1 | date
        dcterms:PeriodOfTime | dcat:endDate | R | 0..1 | date
        dcterms:PeriodOfTime | time:hasBeginning | O | 0..1 | time:Instant
        dcterms:PeriodOfTime | time:hasEnd | O | 0..1 | time:Instant
        dcterms:Location | dcat:bbox | R | 0..1 | geo:wktLiteral
        dcterms:Location | dcat:centroid | R | 0..1 | geo:wktLiteral
        dcterms:Location | locn:geometry | O | 0..1 | locn:Geometry
        foaf:Agent | foaf:name | M | 1..* | text
        foaf:Agent | dcterms:type | O | 0..1 | skos:Concept | publisher-types
        vcard:Kind | vcard:fn | R | 0..1 | text
        vcard:Kind | vcard:hasEmail | R | 0..* | anything
        vcard:Kind | vcard:hasURL | R | 0..* | anything
        vcard:Kind | vcard:hasTelephone | O | 0..* | anything
        adms:Identifier | skos:notation | M | 1..1 | scheme
        spdx:Checksum | spdx:algorithm | M | 1..1 | spdx:ChecksumAlgorithm | algorithms
        spdx:Checksum | spdx:checksumValue | M | 1..1 | xsd:hexBinary
        dcat:CatalogRecord | dcterms:modified | M | 1..1 | date
        dcat:CatalogRecord | foaf:primaryTopic | M | 1..1 | dcat:Resource
        dcat:CatalogRecord | dcterms:conformsTo | R | 0..* | dcterms:Standard
        dcat:CatalogRecord | adms:status | R | 0..1 | skos:Concept
        dcat:CatalogRecord | dcterms:issued | R | 0..1 | date
        dcat:CatalogRecord | dcterms:title | O | 0..* | text
        dcat:CatalogRecord | dcterms:description | O | 0..* | text
        dcat:CatalogRecord | dcterms:language | O | 0..* | dcterms:LinguisticSystem | languages
        dcat:CatalogRecord | dcterms:source | O | 0..1 | dcat:CatalogRecord
        dcat:Relationship | dcat:hadRole | M | 1..* | dcat:Role
        dcat:Relationship | dcterms:relation | M | 1..* | anything
        prov:Attribution | dcat:hadRole | M | 1..* | dcat:Role
        prov:Attribution | prov:agent | M | 1..* | prov:Agent
        """;

    public static IReadOnlyList<ProfileRow> All { get; } = [.. Table.Split('\n').Select(Row)];

    private static ProfileRow Row(string line)
    {
        var fields = line.Split('|', StringSplitOptions.TrimEntries);
        return new ProfileRow(
            fields[0], fields[1], fields[2], fields[3], fields[4],
            fields.ElementAtOrDefault(5) ?? "", fields.ElementAtOrDefault(6) == "outdated");
    }
}
