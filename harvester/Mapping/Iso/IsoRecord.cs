namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>
/// What a record of ISO 19139 or ISO 19115-3 says, as far as GeoDCAT-AP has a place for it: both standards, all prefixes and versions
/// of namespaces in one form. Values are as written.
/// </summary>
internal sealed record IsoRecord
{
    /// <summary>fileIdentifier, metadataIdentifier.</summary>
    public string? FileIdentifier { get; init; }

    /// <summary>parentIdentifier, parentMetadata.</summary>
    public string? ParentIdentifier { get; init; }

    /// <summary>Codes of hierarchyLevel, resourceScope: dataset, series, service, …</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>dateStamp, or the latest of dateInfo that is a revision.</summary>
    public string? MetadataDate { get; init; }

    /// <summary>Parties responsible for the record itself.</summary>
    public IReadOnlyList<IsoParty> MetadataContacts { get; init; } = [];

    /// <summary>dataSetURI (ISO 19139).</summary>
    public string? DatasetUri { get; init; }

    /// <summary>Whether it is the description of a service (srv:SV_ServiceIdentification).</summary>
    public bool IsService { get; init; }

    /// <summary>The citation of the resource.</summary>
    public IsoCitation Citation { get; init; } = new();

    /// <summary>abstract.</summary>
    public IsoText Abstract { get; init; } = IsoText.None;

    /// <summary>pointOfContact, all roles.</summary>
    public IReadOnlyList<IsoParty> Contacts { get; init; } = [];

    /// <summary>descriptiveKeywords.</summary>
    public IReadOnlyList<IsoKeywords> Keywords { get; init; } = [];

    /// <summary>topicCategory.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>resourceConstraints.</summary>
    public IReadOnlyList<IsoConstraints> Constraints { get; init; } = [];

    /// <summary>Languages of the resource, as codes.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>extent.</summary>
    public IReadOnlyList<IsoExtent> Extents { get; init; } = [];

    /// <summary>maintenanceAndUpdateFrequency, or userDefinedMaintenanceFrequency.</summary>
    public string? Frequency { get; init; }

    /// <summary>Denominators of equivalentScale.</summary>
    public IReadOnlyList<string> Scales { get; init; } = [];

    /// <summary>Distances of spatialResolution, with their units.</summary>
    public IReadOnlyList<(string Value, string? Unit)> Distances { get; init; } = [];

    /// <summary>temporalResolution (ISO 19115-3).</summary>
    public string? TemporalResolution { get; init; }

    /// <summary>Addresses of graphicOverview.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>Identifiers of aggregationInfo, associatedResource.</summary>
    public IReadOnlyList<IsoIdentifier> Associated { get; init; } = [];

    /// <summary>Reference systems, as written.</summary>
    public IReadOnlyList<IsoIdentifier> ReferenceSystems { get; init; } = [];

    /// <summary>Statements of lineage.</summary>
    public IReadOnlyList<IsoText> Lineage { get; init; } = [];

    /// <summary>Results of tests of conformity.</summary>
    public IReadOnlyList<IsoConformity> Conformities { get; init; } = [];

    /// <summary>Formats and addresses.</summary>
    public IReadOnlyList<IsoTransfer> Transfers { get; init; } = [];

    /// <summary>Parties that distribute.</summary>
    public IReadOnlyList<IsoParty> Distributors { get; init; } = [];

    /// <summary>What a service is; null for data.</summary>
    public IsoService? Service { get; init; }

    /// <summary>Names of elements with content that are not read.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];
}

/// <summary>A text with its translations, and the address behind it where it is an anchor.</summary>
/// <param name="Text">In the language of the record.</param>
/// <param name="Href">xlink:href of gmx:Anchor, gcx:Anchor.</param>
/// <param name="Language">BCP 47 tag of the text; null if the record does not say.</param>
/// <param name="Translations">Further languages: tag and text.</param>
internal sealed record IsoText(string? Text, string? Href, string? Language, IReadOnlyList<(string? Language, string Text)> Translations)
{
    public static IsoText None { get; } = new(null, null, null, []);

    /// <summary>The text, else the first translation.</summary>
    public string? Value => Text ?? (Translations.Count > 0 ? Translations[0].Text : null);

    /// <summary>Whether it says nothing at all.</summary>
    public bool IsEmpty => Text is null && Href is null && Translations.Count == 0;
}

/// <summary>A citation: of the resource, a thesaurus, a specification.</summary>
internal sealed record IsoCitation
{
    public IsoText Title { get; init; } = IsoText.None;

    public IReadOnlyList<IsoText> AlternateTitles { get; init; } = [];

    /// <summary>Dates with their type: creation, publication, revision, …</summary>
    public IReadOnlyList<(string Date, string? Type)> Dates { get; init; } = [];

    public IReadOnlyList<IsoIdentifier> Identifiers { get; init; } = [];

    public IReadOnlyList<IsoParty> Parties { get; init; } = [];

    public string? Edition { get; init; }

    /// <summary>Address of onlineResource (ISO 19115-3).</summary>
    public string? Online { get; init; }

    /// <summary>The date of a type; the latest, where there are several.</summary>
    public string? Date(string type)
    {
        string? latest = null;
        foreach (var (date, of) in Dates)
            if (string.Equals(of, type, StringComparison.OrdinalIgnoreCase) && (latest is null || string.CompareOrdinal(date, latest) > 0))
                latest = date;
        return latest;
    }
}

/// <summary>An identifier (MD_Identifier, RS_Identifier).</summary>
/// <param name="Code">The code.</param>
/// <param name="CodeSpace">Where it is unique.</param>
/// <param name="Href">The address behind the code, where it is an anchor.</param>
internal sealed record IsoIdentifier(string? Code, string? CodeSpace, string? Href)
{
    /// <summary>
    /// The identifier in one text: the anchor's address, else the code with the name space before it that makes it unique
    /// (INSPIRE TG Metadata 2.0.1, requirement 1.3).
    /// </summary>
    public string? Whole
    {
        get
        {
            if (Href is not null && SourceValues.IsWeb(Href)) return Href;
            if (Code is null || CodeSpace is null || SourceValues.IsWeb(Code) || Code.StartsWith(CodeSpace, StringComparison.Ordinal)) return Code;
            return CodeSpace[^1] is '/' or '#' or '=' or ':' ? CodeSpace + Code : CodeSpace + "/" + Code;
        }
    }
}

/// <summary>A responsible party in a role.</summary>
internal sealed record IsoParty
{
    /// <summary>Code of CI_RoleCode.</summary>
    public string? Role { get; init; }

    public IsoText Organisation { get; init; } = IsoText.None;

    public string? Individual { get; init; }

    public string? Position { get; init; }

    public IReadOnlyList<string> Emails { get; init; } = [];

    public IReadOnlyList<string> Telephones { get; init; } = [];

    public string? Url { get; init; }

    public bool HasRole(string role) => string.Equals(Role, role, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Keywords of one thesaurus or of none.</summary>
internal sealed record IsoKeywords(IReadOnlyList<IsoText> Words, IsoText Thesaurus);

/// <summary>Constraints (legal or other).</summary>
internal sealed record IsoConstraints
{
    public IReadOnlyList<IsoText> UseLimitations { get; init; } = [];

    /// <summary>Texts of otherConstraints, and those that stand where a code of useConstraints or accessConstraints should.</summary>
    public IReadOnlyList<IsoText> Others { get; init; } = [];

    /// <summary>Cited documents (mco:reference).</summary>
    public IReadOnlyList<IsoCitation> References { get; init; } = [];

    /// <summary>Codes of MD_RestrictionCode that say something beyond "see the text".</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];
}

/// <summary>An extent in space and time.</summary>
internal sealed record IsoExtent
{
    public IsoText Description { get; init; } = IsoText.None;

    public IReadOnlyList<IsoBox> Boxes { get; init; } = [];

    /// <summary>Geographic identifiers.</summary>
    public IReadOnlyList<(IsoIdentifier Identifier, IsoText Code)> Places { get; init; } = [];

    /// <summary>Shapes of GML: as WKT, or the name of a reference system that is not geographic.</summary>
    public IReadOnlyList<GmlShape> Shapes { get; init; } = [];

    /// <summary>Begin and end of periods; both the same for an instant.</summary>
    public IReadOnlyList<(string? Begin, string? End)> Periods { get; init; } = [];
}

/// <summary>A bounding box in degrees, as written.</summary>
internal sealed record IsoBox(string? West, string? East, string? South, string? North);

/// <summary>A conformity with a specification; null for <paramref name="Pass"/> means not evaluated.</summary>
internal sealed record IsoConformity(IsoCitation Specification, bool? Pass);

/// <summary>A format of distribution.</summary>
internal sealed record IsoFormat(IsoText Name, string? Version);

/// <summary>An address.</summary>
internal sealed record IsoOnline
{
    public required string Linkage { get; init; }

    public IsoText Protocol { get; init; } = IsoText.None;

    public IsoText Name { get; init; } = IsoText.None;

    public IsoText Description { get; init; } = IsoText.None;

    public string? Function { get; init; }

    public IsoText Profile { get; init; } = IsoText.None;
}

/// <summary>Addresses that share formats.</summary>
/// <param name="Online">The addresses.</param>
/// <param name="Formats">The formats that hold for them.</param>
/// <param name="Megabytes">transferSize.</param>
internal sealed record IsoTransfer(IReadOnlyList<IsoOnline> Online, IReadOnlyList<IsoFormat> Formats, string? Megabytes);

/// <summary>What a service is and serves.</summary>
internal sealed record IsoService
{
    /// <summary>serviceType: view, download, discovery, …, or OGC:WMS.</summary>
    public string? Type { get; init; }

    /// <summary>serviceTypeVersion.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>Operations with their addresses.</summary>
    public IReadOnlyList<(string? Name, string Address)> Operations { get; init; } = [];

    /// <summary>The data served: uuidref and xlink:href of operatesOn, or the identifier of coupledResource.</summary>
    public IReadOnlyList<(string? Identifier, string? Href)> OperatesOn { get; init; } = [];
}
