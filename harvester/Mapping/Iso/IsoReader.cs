using OpenDataNrw.Harvester.Mapping.Xml;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>
/// Reads a record of ISO 19139 or ISO 19115-3. Elements are known by their local names, which both standards share for the most part;
/// where they differ, both are asked for.
/// </summary>
internal static partial class IsoReader
{
    // What a catalogue keeps about its own records, or what GeoDCAT-AP says nothing about.
    private static readonly HashSet<string> KnownOfMetadata =
    [
        "fileIdentifier", "metadataIdentifier", "language", "defaultLocale", "otherLocale", "locale", "characterSet", "parentIdentifier", "parentMetadata",
        "hierarchyLevel", "hierarchyLevelName", "metadataScope", "contact", "dateStamp", "dateInfo", "metadataStandardName", "metadataStandardVersion",
        "metadataStandard", "metadataProfile", "metadataLinkage", "alternativeMetadataReference", "dataSetURI", "referenceSystemInfo", "identificationInfo",
        "distributionInfo", "dataQualityInfo", "resourceLineage",
    ];

    private static readonly HashSet<string> KnownOfIdentification =
    [
        "citation", "abstract", "pointOfContact", "descriptiveKeywords", "topicCategory", "resourceConstraints", "language", "defaultLocale", "otherLocale",
        "characterSet", "extent", "resourceMaintenance", "spatialResolution", "temporalResolution", "graphicOverview", "aggregationInfo", "associatedResource",
        "spatialRepresentationType", "serviceType", "serviceTypeVersion", "containsOperations", "operatesOn", "coupledResource", "couplingType",
    ];

    /// <summary>The record within an element: itself, or the first within an envelope; none where there is no such record.</summary>
    public static TreeNode Find(TreeNode root)
    {
        if (IsRecord(root)) return root;
        foreach (var child in root.Children)
            if (IsRecord(child))
                return child;
            else if (IsRecord(child.First))
                return child.First;
        return default;
    }

    /// <summary>Reads a record.</summary>
    /// <param name="metadata">As <see cref="Find"/> gives it.</param>
    public static IsoRecord Read(TreeNode metadata)
    {
        var languages = new IsoLanguages(metadata);
        var identification = metadata["identificationInfo"].First;
        var isService = identification.Name == "SV_ServiceIdentification";
        return new IsoRecord
        {
            FileIdentifier = FileIdentifier(metadata),
            ParentIdentifier = Parent(metadata),
            Scopes = Scopes(metadata),
            MetadataDate = MetadataDate(metadata),
            MetadataContacts = Parties(metadata, "contact", languages),
            DatasetUri = IsoValues.Text(metadata["dataSetURI"]),
            IsService = isService,
            Citation = Citation(identification["citation"].First, languages),
            Abstract = IsoValues.Translated(identification["abstract"], languages),
            Contacts = Parties(identification, "pointOfContact", languages),
            Keywords = Keywords(identification, languages),
            Topics = IsoValues.Codes(identification, "topicCategory"),
            Constraints = Constraints(identification, languages),
            Languages = ResourceLanguages(identification),
            Extents = Extents(identification, languages),
            Frequency = Frequency(identification),
            Scales = Scales(identification),
            Distances = Distances(identification),
            TemporalResolution = IsoValues.Text(identification["temporalResolution"]),
            Pictures = Pictures(identification),
            Associated = Associated(identification),
            ReferenceSystems = ReferenceSystems(metadata),
            Lineage = Lineage(metadata, languages),
            Conformities = Conformities(metadata, languages),
            Transfers = Transfers(metadata, languages),
            Distributors = Distributors(metadata, languages),
            Service = isService ? Service(identification) : null,
            Unread = Unread(metadata, identification),
        };
    }

    /// <summary>The identifier of a record.</summary>
    public static string? FileIdentifier(TreeNode metadata) =>
        IsoValues.Text(metadata["fileIdentifier"]) ?? IsoValues.Text(metadata["metadataIdentifier"].First["code"]);

    /// <summary>The first identifier of a resource.</summary>
    /// <param name="citation">Its CI_Citation.</param>
    public static string? ResourceIdentifier(TreeNode citation)
    {
        foreach (var property in citation.All("identifier"))
            if (Identifier(property.First)?.Whole is { } whole)
                return whole;
        return null;
    }

    private static bool IsRecord(TreeNode node) => node.Name is "MD_Metadata" or "MI_Metadata";

    private static string? Parent(TreeNode metadata)
    {
        if (IsoValues.Text(metadata["parentIdentifier"]) is { } identifier) return identifier;
        var parent = metadata["parentMetadata"];
        return parent.Attribute("uuidref") ?? IsoValues.Text(parent.First["identifier"].First["code"]) ?? parent.Attribute("href");
    }

    private static List<string> Scopes(TreeNode metadata)
    {
        var scopes = IsoValues.Codes(metadata, "hierarchyLevel");
        foreach (var scope in metadata.All("metadataScope"))
            if (IsoValues.Code(scope.First["resourceScope"]) is { } code)
                scopes.Add(code);
        return scopes;
    }

    private static string? MetadataDate(TreeNode metadata)
    {
        if (IsoValues.Text(metadata["dateStamp"]) is { } stamp) return stamp;
        string? revised = null, any = null;
        foreach (var info in metadata.All("dateInfo"))
        {
            if (IsoValues.Text(info.First["date"]) is not { } date) continue;
            if (any is null || string.CompareOrdinal(date, any) > 0) any = date;
            if (IsoValues.Code(info.First["dateType"]) is "revision" or "lastUpdate" && (revised is null || string.CompareOrdinal(date, revised) > 0)) revised = date;
        }

        return revised ?? any;
    }

    private static List<string> ResourceLanguages(TreeNode identification)
    {
        var codes = IsoValues.Codes(identification, "language");
        foreach (var name in (ReadOnlySpan<string>)["defaultLocale", "otherLocale"])
            foreach (var locale in identification.All(name))
                if (IsoValues.Code(locale.First["language"]) is { } code)
                    codes.Add(code);
        return codes;
    }

    private static List<IsoKeywords> Keywords(TreeNode identification, IsoLanguages languages)
    {
        var groups = new List<IsoKeywords>();
        foreach (var property in identification.All("descriptiveKeywords"))
        {
            var words = new List<IsoText>();
            foreach (var word in property.First.All("keyword"))
                if (IsoValues.Translated(word, languages) is { IsEmpty: false } text)
                    words.Add(text);
            if (words.Count > 0) groups.Add(new IsoKeywords(words, IsoValues.Translated(property.First["thesaurusName"].First["title"], languages)));
        }

        return groups;
    }

    private static string? Frequency(TreeNode identification)
    {
        foreach (var maintenance in identification.All("resourceMaintenance"))
            if ((IsoValues.Code(maintenance.First["maintenanceAndUpdateFrequency"]) ?? IsoValues.Text(maintenance.First["userDefinedMaintenanceFrequency"])) is { } frequency)
                return frequency;
        return null;
    }

    private static List<string> Scales(TreeNode identification)
    {
        var scales = new List<string>();
        foreach (var resolution in identification.All("spatialResolution"))
            if (IsoValues.Text(resolution.First["equivalentScale"].First["denominator"]) is { } denominator)
                scales.Add(denominator);
        return scales;
    }

    private static List<(string Value, string? Unit)> Distances(TreeNode identification)
    {
        var distances = new List<(string Value, string? Unit)>();
        foreach (var resolution in identification.All("spatialResolution"))
            if (resolution.First["distance"].First is { Text: { } value } distance)
                distances.Add((value, distance.Attribute("uom")));
        return distances;
    }

    private static List<string> Pictures(TreeNode identification)
    {
        var pictures = new List<string>();
        foreach (var overview in identification.All("graphicOverview"))
            if (IsoValues.Text(overview.First["fileName"]) is { } address)
                pictures.Add(address);
        return pictures;
    }

    private static List<IsoIdentifier> Associated(TreeNode identification)
    {
        var associated = new List<IsoIdentifier>();
        foreach (var aggregation in identification.All("aggregationInfo"))
            if (Identifier(aggregation.First["aggregateDataSetIdentifier"].First) is { } identifier)
                associated.Add(identifier);
        foreach (var resource in identification.All("associatedResource"))
        {
            var reference = resource.First["metadataReference"];
            if (Identifier(reference.First["identifier"].First) is { } identifier) associated.Add(identifier);
            else if ((reference.Attribute("href") ?? reference.Attribute("uuidref")) is { } address) associated.Add(new IsoIdentifier(address, null, null));
        }

        return associated;
    }

    private static List<string> Unread(TreeNode metadata, TreeNode identification)
    {
        var names = new List<string>();
        foreach (var child in metadata.Children)
            if (!KnownOfMetadata.Contains(child.Name) && (child.First.Exists || child.Text is not null))
                names.Add(child.Name);
        foreach (var child in identification.Children)
            if (!KnownOfIdentification.Contains(child.Name) && (child.First.Exists || child.Text is not null))
                names.Add(child.Name);
        return names;
    }
}
