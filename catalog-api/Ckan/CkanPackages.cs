using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Duplicates;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.CatalogApi.Ckan;

/// <summary>Makes CKAN packages of entries.</summary>
internal static class CkanPackages
{
    public static CkanPackage Of(StoredDataset entry, DatasetRoutes routes, CatalogDescription catalog)
    {
        var resource = entry.Resource;
        var distributions = resource is Dataset dataset ? dataset.Distributions : [];
        var licence = CommonLicence(resource, distributions);
        var licenceConcept = licence?.Iri is { } licenceIri ? ControlledVocabularies.Licences.ByIri(licenceIri) : null;
        var organisation = Organisation(entry);
        var contact = resource.ContactPoints.Count > 0 ? resource.ContactPoints[0] : null;
        var creator = resource.Creators.Count > 0 ? resource.Creators[0] : null;
        IReadOnlyList<CkanTag> tags = [.. resource.Keywords.Select(k => k.Value).Distinct().Select(k => new CkanTag(k, CkanName.Id("tag", k), k))];
        return new CkanPackage
        {
            Id = entry.Id.ToString(),
            Name = entry.Name,
            Title = resource.Titles.In() ?? entry.Name,
            TitleTranslated = CkanJson.Translated(resource.Titles),
            Notes = resource.Descriptions.In() ?? "",
            NotesTranslated = CkanJson.Translated(resource.Descriptions),
            Url = resource.LandingPages.Count > 0 ? resource.LandingPages[0] : null,
            Version = resource is Dataset versioned ? versioned.Version : null,
            Type = resource switch
            {
                DataService => "dataservice",
                DatasetSeries => "dataset_series",
                _ => "dataset",
            },
            Author = creator?.Names.In(),
            AuthorEmail = creator?.Email,
            Maintainer = contact?.Name ?? contact?.Organisation,
            MaintainerEmail = contact is { Emails.Count: > 0 } ? contact.Emails[0] : null,
            LicenseId = CkanResources.Code(licence),
            LicenseTitle = licenceConcept?.German ?? licence?.ToString(),
            LicenseUrl = licence?.Iri is { } iri ? ControlledVocabularies.LicenceTextUrl(iri) ?? iri : null,
            Isopen = licence?.Iri is { } open && ControlledVocabularies.IsOpenLicence(open),
            MetadataCreated = CkanName.Time(entry.FirstSeen),
            MetadataModified = CkanName.Time(entry.LastChanged),
            NumResources = distributions.Count,
            NumTags = tags.Count,
            Organization = organisation,
            OwnerOrg = organisation?.Id,
            Tags = tags,
            Groups = [.. resource.Themes.Select(t => t.Iri is { } theme ? ControlledVocabularies.DataThemes.ByIri(theme) : null).OfType<Concept>().Select(Group)],
            Resources = [.. distributions.Select((d, i) => CkanResources.Of(d, i, entry))],
            Extras = CkanExtras.Of(entry, routes, catalog),
        };
    }

    /// <summary>The licence that all distributions share; CKAN reads a package's licence as that of every resource, so any other must not stand there.</summary>
    private static CodedValue? CommonLicence(CatalogResource resource, IReadOnlyList<Distribution> distributions)
    {
        if (resource is DataService service) return service.License;
        var licences = distributions.Select(d => d.License).DistinctBy(l => l?.ToString()).ToList();
        return licences.Count == 1 ? licences[0] : null;
    }

    private static CkanGroup Group(Concept theme) => new(theme.German, CkanName.Id("group", theme.Code), theme.Code.ToLowerInvariant(), theme.German);

    private static CkanOrganization? Organisation(StoredDataset entry)
    {
        if (entry.Resource.Publisher?.Names.In() is not { } title || CkanName.From(title) is not { Length: > 0 } name) return null;
        // CKAN wants a date of birth; the catalogue knows none of publishers, so it is the same for all.
        return new CkanOrganization(CkanName.Id("organization", name), name, title, "1970-01-01T00:00:00.000000");
    }
}
