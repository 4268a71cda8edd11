using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>
/// Maps a record that was read to an entry of the catalogue, along GeoDCAT-AP 3.0 (https://semiceu.github.io/GeoDCAT-AP/releases/3.0.0/,
/// annex B) and the conventions of DCAT-AP.de. One property after the other, each of its own function. Pure.
/// </summary>
internal static class IsoMapper
{
    /// <summary>Maps a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="identifier">By what the source knows it; stands in where the record has no identifier.</param>
    /// <exception cref="RecordRejectedException"><c>record.no-title</c>.</exception>
    public static WithFindings<CatalogResource> Map(IsoRecord record, string identifier)
    {
        var notes = new MappingNotes();
        var terms = IsoTerms.Read(record, notes);
        var access = IsoAccess.Read(record, terms, notes);
        CatalogResource resource = KindOf(record, access) switch
        {
            Kind.Service => Common(IsoServices.Map(record, terms, access, notes), record, terms, access, identifier, notes),
            Kind.Series => Common(new DatasetSeries { AccrualPeriodicity = SourceValues.Coded(record.Frequency) }, record, terms, access, identifier, notes),
            _ => Common(Dataset(record, terms, access, notes), record, terms, access, identifier, notes),
        };
        foreach (var code in terms.Codes) notes.LeftOut("dcterms:accessRights", code);
        notes.Unknown("ISO 19115", record.Unread);
        return new WithFindings<CatalogResource>(resource, notes.Findings);
    }

    private enum Kind
    {
        Dataset,
        Series,
        Service,
    }

    // A series that is itself offered is a dataset to its users: the model's series have no files of their own.
    private static Kind KindOf(IsoRecord record, IsoAccess access)
    {
        var scope = record.Scopes.Count > 0 ? record.Scopes[0] : "";
        if (record.IsService || scope.Equals("service", StringComparison.OrdinalIgnoreCase)) return Kind.Service;
        return scope.Equals("series", StringComparison.OrdinalIgnoreCase) && access.Distributions.Count == 0 ? Kind.Series : Kind.Dataset;
    }

    private static T Common<T>(T resource, IsoRecord record, IsoTerms terms, IsoAccess access, string identifier, MappingNotes notes)
        where T : CatalogResource
    {
        var titles = IsoTexts.Of(record.Citation.Title);
        if (titles.Count == 0)
            throw new RecordRejectedException("record.no-title", $"Der Metadatensatz '{identifier}' hat keinen Titel (identificationInfo/…/citation/…/title). Bitte im Katalog einen Titel eintragen.");
        var subjects = IsoSubjects.Read(record);
        var agents = new IsoAgents(record, notes);
        var identifiers = Identifiers(record);
        return resource with
        {
            Iri = identifiers.Find(SourceValues.IsWeb),
            Titles = titles,
            Descriptions = IsoTexts.Of(record.Abstract),
            Publisher = agents.Publisher(),
            Creators = agents.InRole("author"),
            Contributors = agents.InRole("processor"),
            Originators = agents.InRole("originator"),
            Custodians = agents.InRole("custodian"),
            ContactPoints = agents.ContactPoints(),
            QualifiedAttributions = agents.Attributions(),
            Identifiers = identifiers.Count > 0 ? identifiers : [record.FileIdentifier ?? identifier],
            OtherIdentifiers = record.FileIdentifier is { } file && identifiers.Count > 0 && !identifiers.Contains(file) ? [new OtherIdentifier(file)] : [],
            Keywords = subjects.Keywords,
            Themes = subjects.Themes,
            HvdCategories = subjects.HvdCategories,
            ApplicableLegislation = [.. subjects.Legislation.Union(terms.Legislation)],
            Issued = SourceValues.Date(record.Citation.Date("publication"), "dcterms:issued", notes),
            // Convention 40: the date of the record; that of the resource where the record has none.
            Modified = SourceValues.Date(record.MetadataDate ?? record.Citation.Date("revision"), "dcterms:modified", notes),
            Languages = SourceValues.Coded([.. record.Languages.Distinct(StringComparer.Ordinal)]),
            AccessRights = terms.AccessRights,
            LandingPages = access.LandingPages,
            Pages = access.Pages,
            ConformsTo = ConformsTo(record, notes),
            Spatial = IsoPlaces.Read(record, notes),
            Temporal = [.. record.Extents.SelectMany(e => e.Periods).Distinct().Select(p => new PeriodOfTime(Date(p.Begin), Date(p.End)))],
            Relations = Relations(record, notes),
            InSeries = Series(record, notes),
            ExtraTriples = IsoExtraTriples.Write(record, subjects),
        };
    }

    private static Dataset Dataset(IsoRecord record, IsoTerms terms, IsoAccess access, MappingNotes notes)
    {
        if (access.Distributions.Count == 0 && terms.License is { } unplaced) notes.LeftOut("dcterms:license", unplaced.ToString());
        return new Dataset
        {
            Distributions = access.Distributions,
            AccrualPeriodicity = SourceValues.Coded(record.Frequency),
            Version = record.Citation.Edition,
            Provenance = [.. record.Lineage.SelectMany(IsoTexts.Of).Distinct()],
            SpatialResolutionInMeters = Resolution(record, notes),
            TemporalResolution = record.TemporalResolution,
        };
    }

    private static DcatDate? Date(string? text) => text is null ? null : new DcatDate(text);

    private static List<string> Identifiers(IsoRecord record)
    {
        var identifiers = new List<string>();
        foreach (var identifier in record.Citation.Identifiers)
            if (identifier.Whole is { } whole && !identifiers.Contains(whole))
                identifiers.Add(whole);
        return identifiers;
    }

    private static List<CodedValue> ConformsTo(IsoRecord record, MappingNotes notes)
    {
        var standards = new List<CodedValue>();
        foreach (var (specification, pass) in record.Conformities)
        {
            if (pass != true) continue;
            var address = specification.Title.Href ?? specification.Online ?? specification.Identifiers.Select(i => i.Whole).FirstOrDefault(i => i is not null && SourceValues.IsWeb(i));
            Add(address is not null && SourceValues.IsWeb(address) ? new CodedValue(address, specification.Title.Value) : SourceValues.Coded(specification.Title.Value));
        }

        foreach (var system in record.ReferenceSystems)
        {
            var said = (SourceValues.IsWeb(system.Whole ?? "") ? system.Whole : system.Code) ?? "";
            var iri = ReferenceSystem(system);
            if (iri is not null && iri != said) notes.Reshaped("dcterms:conformsTo", said, iri);
            Add(iri is null ? SourceValues.Coded(said) : new CodedValue(iri, iri == said ? null : said));
        }

        return standards;

        void Add(CodedValue? standard)
        {
            if (standard is { } value && !standards.Exists(s => s.ToString() == value.ToString())) standards.Add(value);
        }
    }

    /// <summary>The address of a reference system: EPSG codes are written in a dozen ways.</summary>
    private static string? ReferenceSystem(IsoIdentifier system)
    {
        if (system.Whole is { } whole && SourceValues.IsWeb(whole)) return whole;
        if (system.Code is not { } said) return null;
        var isEpsg = said.Contains("EPSG", StringComparison.OrdinalIgnoreCase) || system.CodeSpace?.Contains("EPSG", StringComparison.OrdinalIgnoreCase) == true;
        var code = said.AsSpan(said.LastIndexOf(':') + 1).Trim();
        if (said.StartsWith("EPSG ", StringComparison.OrdinalIgnoreCase)) code = said.AsSpan(5).Trim();
        var end = code.IndexOfAnyExceptInRange('0', '9');
        // "EPSG:25832 / UTM zone 32N" as well, but not "ETRS89 (EPSG 25832 oder 4647)".
        if (end > 0 && code[end] is ' ' or '/' or '(') code = code[..end];
        return isEpsg && code.Length is 4 or 5 && !code.ContainsAnyExceptInRange('0', '9') ? $"http://www.opengis.net/def/crs/EPSG/0/{code}" : null;
    }

    private static string? Resolution(IsoRecord record, MappingNotes notes)
    {
        string? resolution = null;
        foreach (var (value, unit) in record.Distances)
        {
            var name = unit is null ? "m" : unit[(unit.LastIndexOfAny(['#', '/', ':']) + 1)..];
            // EPSG 9001 is the metre. Without a unit people mean metres; degrees have no fixed length.
            var metres = name.ToUpperInvariant() switch
            {
                "M" or "METER" or "METRE" or "METERS" or "METRES" or "9001" or "MTR" => value,
                "KM" or "CM" or "MM" => $"{value} {name}",
                "DM" or _ => null,
            };
            if (metres is null || resolution is not null) notes.LeftOut("dcat:spatialResolutionInMeters", unit is null ? value : $"{value} {unit}");
            else resolution = metres;
        }

        return resolution;
    }

    private static List<string> Relations(IsoRecord record, MappingNotes notes)
    {
        var relations = new List<string>();
        foreach (var associated in record.Associated)
            if (associated.Whole is { } whole)
            {
                if (SourceValues.IsWeb(whole)) relations.Add(whole);
                else notes.LeftOut("dcterms:relation", whole);
            }

        return relations;
    }

    // The identifier of another record is no address that a reader could follow.
    private static IReadOnlyList<string> Series(IsoRecord record, MappingNotes notes)
    {
        if (record.ParentIdentifier is not { } parent || parent == record.FileIdentifier) return [];
        if (SourceValues.IsWeb(parent)) return [parent];
        notes.LeftOut("dcat:inSeries", parent);
        return [];
    }
}
