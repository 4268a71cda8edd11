using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Mapping;
using OpenDataNrw.Harvester.Mapping.DataJson;

namespace OpenDataNrw.Harvester.Connectors.Opendatasoft;

/// <summary>
/// Maps a dataset of an Opendatasoft catalogue. Values stay as the source wrote them; rules interpret them later.
/// </summary>
internal static class OpendatasoftMapper
{
    private const string Restricted = "http://publications.europa.eu/resource/authority/access-right/RESTRICTED";

    /// <summary>Maps an entry of a catalogue.</summary>
    /// <param name="entry">Its JSON, UTF-8, in the build of any version.</param>
    /// <param name="site">The portal.</param>
    /// <param name="version">The version of the API that the source asks for, if it says so.</param>
    /// <exception cref="RecordRejectedException">No object, no id, no title, or broken text.</exception>
    public static WithFindings<CatalogResource> Map(ReadOnlyMemory<byte> entry, OpendatasoftSite site, string? version)
    {
        using var document = JsonRecord.Open(entry);
        var notes = new MappingNotes();
        var outer = new JsonFields(document.RootElement, notes);
        var fields = outer.Objects("dataset").FirstOrDefault() ?? outer;
        var metadata = new OpendatasoftMetadata(fields, notes);
        var identifier = fields.FirstText("dataset_id", "datasetid")
            ?? throw new RecordRejectedException("record.no-identifier", "Der Datensatz hat keine 'dataset_id' und kann nicht wiedererkannt werden. Bitte den Betreiber des Portals benachrichtigen.");
        var titles = metadata.Default.Languages("title");
        if (titles.Count == 0)
            throw new RecordRejectedException("record.no-title", $"Der Datensatz '{identifier}' hat keinen Titel. Bitte im Portal unter 'Information' einen Titel eintragen.");
        var isVisible = fields.Text("data_visible") != "false" && metadata.Default.Text("visibility") != "restricted";
        var files = new OpendatasoftFiles(site, identifier, VersionOf(outer, metadata, version), fields, metadata, notes);
        var dataset = Describe(metadata, notes) with
        {
            Iri = site.Page(identifier),
            Identifiers = [identifier],
            Titles = titles,
            LandingPages = LandingPages(metadata.Default, site.Page(identifier), notes),
            Distributions = isVisible ? files.Distributions() : [],
        };
        if (dataset.Distributions.Count == 0 && files.License is { } license) notes.LeftOut("dcterms:license", license.Text ?? license.Iri!);
        if (!isVisible) dataset = dataset with { AccessRights = new CodedValue(Restricted) };
        notes.Unknown("metas", OpendatasoftNames.Unread(metadata));
        return new WithFindings<CatalogResource>(dataset, notes.Findings);
    }

    private static Dataset Describe(OpendatasoftMetadata metadata, MappingNotes notes)
    {
        var (basic, dcat) = (metadata.Default, metadata.Dcat);
        return new Dataset
        {
            Descriptions = basic.Languages("description"),
            // A list of one comes as a text that may have commas of its own: it is one keyword, or one theme.
            Keywords = [.. basic.Texts("keyword").Select(k => new LangString(k))],
            Themes = SourceValues.Coded([.. basic.Texts("theme"), .. dcat.Texts("theme")]),
            Publisher = Agent(basic.Text("publisher") ?? dcat.FirstText("publisher", "publishername")),
            Creators = Agents(dcat.Texts("creator")),
            Contributors = Agents(dcat.Texts("contributor")),
            Originators = Agents(dcat.Texts("originator")),
            Custodians = Agents(dcat.Texts("maintainer")),
            ContactPoints = Contacts(metadata),
            // Dates without words of the publisher are those of the last load.
            Issued = SourceValues.Date(dcat.FirstText("issued", "created"), "dcterms:issued", notes),
            Modified = SourceValues.Date(basic.FirstText("modified", "data_processed"), "dcterms:modified", notes),
            AccrualPeriodicity = SourceValues.Coded(dcat.FirstText("accrualperiodicity", "frequency") ?? basic.Text("update_frequency")),
            Languages = SourceValues.Coded(basic.Texts("language")),
            AccessRights = SourceValues.Coded(dcat.Text("accessrights")),
            Availability = SourceValues.Coded(dcat.FirstText("availability", "plannedavailability")),
            ConformsTo = SourceValues.Coded(dcat.Texts("conformsto")),
            Pages = [.. dcat.Texts("documentation"), .. dcat.Texts("page")],
            Relations = [.. dcat.Texts("relation").Where(SourceValues.IsWeb)],
            Provenance = dcat.Languages("provenance"),
            Version = dcat.FirstText("version", "versioninfo"),
            SpatialResolutionInMeters = dcat.Text("spatialresolutioninmeters"),
            TemporalResolution = dcat.Text("temporalresolution"),
            Spatial = OpendatasoftPlaces.Read(metadata, notes),
            Temporal = Periods(dcat, notes),
            PoliticalGeocodingLevels = SourceValues.Coded([.. dcat.Texts("politicalgeocodingleveluri"), .. dcat.Texts("politicalgeocodinglevel")]),
            ContributorIds = SourceValues.Coded(dcat.Texts("contributorid")),
            ApplicableLegislation = dcat.Texts("applicablelegislation"),
            HvdCategories = SourceValues.Coded(dcat.Texts("hvdcategory")),
        };
    }

    private static string VersionOf(JsonFields outer, OpendatasoftMetadata metadata, string? asked)
    {
        if (metadata.IsFirstVersion) return OpendatasoftSite.First;
        // Only version 2.0 wraps its entries.
        return asked == OpendatasoftSite.Former || outer.Objects("dataset").Any() ? OpendatasoftSite.Former : OpendatasoftSite.Latest;
    }

    private static List<string> LandingPages(JsonFields basic, string own, MappingNotes notes)
    {
        var pages = new List<string>();
        // A dataset of another portal is at home there.
        if (basic.Text("source_domain_address") is { } domain && basic.Text("source_dataset") is { } dataset && Uri.TryCreate(SourceValues.IsWeb(domain) ? domain : "https://" + domain, UriKind.Absolute, out var origin))
            pages.Add(new OpendatasoftSite(new Uri(origin.GetLeftPart(UriPartial.Authority) + "/")).Page(dataset));
        foreach (var reference in basic.Texts("references"))
            foreach (var part in reference.Split([' ', '\r', '\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var address = part.TrimEnd(',');
                if (!SourceValues.IsWeb(address)) notes.LeftOut("dcat:landingPage", reference);
                else if (!pages.Contains(address, StringComparer.Ordinal)) pages.Add(address);
            }

        return pages.Count > 0 ? pages : [own];
    }

    private static List<ContactPoint> Contacts(OpendatasoftMetadata metadata)
    {
        var (dcat, inspire) = (metadata.Dcat, metadata.Inspire);
        var stated = Contact(dcat.FirstText("contactname", "contactpoint"), null, dcat.FirstText("contactemail", "contactpointemail"), dcat.FirstText("contacturl", "contactpage"))
            ?? Contact(inspire.Text("contact_individual_name"), inspire.FirstText("contact_organisation_name", "contact_organization_name"), inspire.Text("contact_email"), null);
        return stated is null ? [] : [stated];
    }

    private static ContactPoint? Contact(string? name, string? organisation, string? email, string? page) =>
        (name ?? organisation ?? email ?? page) is null ? null : new ContactPoint
        {
            Name = name,
            Organisation = organisation,
            Emails = SourceValues.Email(email) is { } address ? [address] : [],
            Urls = page is null ? [] : [page],
        };

    private static IReadOnlyList<PeriodOfTime> Periods(JsonFields dcat, MappingNotes notes)
    {
        if ((dcat.FirstText("temporalcoveragestartdate", "temporalcoveragestart", "temporalstart"), dcat.FirstText("temporalcoverageenddate", "temporalcoverageend", "temporalend")) is var (start, end) && (start ?? end) is not null)
            return [new PeriodOfTime(SourceValues.Date(start, "dcat:startDate", notes), SourceValues.Date(end, "dcat:endDate", notes))];
        return DataJsonTimes.Periods(dcat, notes);
    }

    private static Agent? Agent(string? name) => name is null ? null : new Agent { Names = [new LangString(name)] };

    private static List<Agent> Agents(IReadOnlyList<string> names) => [.. names.Select(n => Agent(n)!)];
}
