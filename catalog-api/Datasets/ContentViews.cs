using OpenDataNrw.Catalog;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.CatalogApi.Datasets;

/// <summary>Turns the model into the API's view of it: nothing is left out, nothing is added but the words of codes.</summary>
internal static class ContentViews
{
    public static ContentView Of(CatalogResource resource)
    {
        var common = Common(resource);
        return resource switch
        {
            Dataset dataset => common with
            {
                Distribution = Stated(dataset.Distributions, Of),
                Sample = Stated(dataset.Samples, Of),
                AccrualPeriodicity = Of(dataset.AccrualPeriodicity),
                Version = dataset.Version,
                VersionNotes = Of(dataset.VersionNotes),
                HasVersion = Stated(dataset.HasVersions),
                Provenance = Of(dataset.Provenance),
                IsReferencedBy = Stated(dataset.IsReferencedBy),
                WasGeneratedBy = Stated(dataset.WasGeneratedBy),
                SpatialResolutionInMeters = dataset.SpatialResolutionInMeters,
                TemporalResolution = dataset.TemporalResolution,
            },
            DataService service => common with
            {
                EndpointUrl = Stated(service.EndpointUrls),
                EndpointDescription = Stated(service.EndpointDescriptions),
                ServesDataset = Stated(service.ServesDatasets),
                License = Of(service.License),
                Rights = Of(service.Rights),
                Format = Of(service.Formats),
            },
            DatasetSeries series => common with { AccrualPeriodicity = Of(series.AccrualPeriodicity) },
            _ => common,
        };
    }

    private static ContentView Common(CatalogResource resource) => new()
    {
        Title = Of(resource.Titles),
        Description = Of(resource.Descriptions),
        Publisher = resource.Publisher is { } publisher ? Of(publisher) : null,
        Creator = Stated(resource.Creators, Of),
        Contributor = Stated(resource.Contributors, Of),
        Originator = Stated(resource.Originators, Of),
        Custodian = Stated(resource.Custodians, Of),
        ContactPoint = Stated(resource.ContactPoints, c => new ContactView(c.Iri, c.Name, c.Organisation, Stated(c.Emails), Stated(c.Urls), Stated(c.Telephones))),
        Identifier = Stated(resource.Identifiers),
        OtherIdentifier = Stated(resource.OtherIdentifiers),
        Keyword = Of(resource.Keywords),
        Theme = Of(resource.Themes),
        Type = Of(resource.Types),
        Issued = resource.Issued?.Lexical,
        Modified = resource.Modified?.Lexical,
        Language = Of(resource.Languages),
        AccessRights = Of(resource.AccessRights),
        Availability = Of(resource.Availability),
        LandingPage = Stated(resource.LandingPages),
        Page = Stated(resource.Pages),
        ConformsTo = Of(resource.ConformsTo),
        ApplicableLegislation = Stated(resource.ApplicableLegislation),
        HvdCategory = Of(resource.HvdCategories),
        Spatial = Stated(resource.Spatial, l => new LocationView(l.Iri, Of(l.Labels), l.Ags, l.Bbox, l.Centroid, l.Geometry)),
        Temporal = Stated(resource.Temporal, p => new PeriodView(p.Start?.Lexical, p.End?.Lexical)),
        PoliticalGeocodingLevelUri = Of(resource.PoliticalGeocodingLevels),
        ContributorId = Of(resource.ContributorIds),
        Relation = Stated(resource.Relations),
        References = Stated(resource.References),
        InSeries = Stated(resource.InSeries),
        QualifiedRelation = Stated(resource.QualifiedRelations),
        QualifiedAttribution = Stated(resource.QualifiedAttributions, a => new AttributionView(Of(a.Agent), a.Roles)),
        ExtraTriples = resource.ExtraTriples,
    };

    private static DistributionView Of(Distribution distribution) => new()
    {
        Iri = distribution.Iri,
        Title = Of(distribution.Titles),
        Description = Of(distribution.Descriptions),
        AccessUrl = Stated(distribution.AccessUrls),
        DownloadUrl = Stated(distribution.DownloadUrls),
        AccessService = Stated(distribution.AccessServices, s => new ServiceView(s.Iri, Of((CatalogResource)s))),
        License = Of(distribution.License),
        LicenseAttributionByText = Of(distribution.AttributionTexts),
        Rights = Of(distribution.Rights),
        Format = Of(distribution.Format),
        MediaType = Of(distribution.MediaType),
        CompressFormat = Of(distribution.CompressFormat),
        PackageFormat = Of(distribution.PackageFormat),
        ByteSize = distribution.ByteSize,
        Checksum = distribution.Checksum is { } checksum ? new ChecksumView(Coded(checksum.Algorithm), checksum.Value) : null,
        Issued = distribution.Issued?.Lexical,
        Modified = distribution.Modified?.Lexical,
        Language = Of(distribution.Languages),
        Page = Stated(distribution.Pages),
        ConformsTo = Of(distribution.ConformsTo),
        Availability = Of(distribution.Availability),
        Status = Of(distribution.Status),
        HasPolicy = distribution.Policy,
        ApplicableLegislation = Stated(distribution.ApplicableLegislation),
        SpatialResolutionInMeters = distribution.SpatialResolutionInMeters,
        TemporalResolution = distribution.TemporalResolution,
    };

    private static AgentView Of(Agent agent) => new(agent.Iri, Of(agent.Names), Of(agent.Type), agent.Email, agent.Homepage);

    private static IReadOnlyList<TextView>? Of(IReadOnlyList<LangString> texts) => Stated(texts, t => new TextView(t.Value, t.Language));

    private static IReadOnlyList<CodeView>? Of(IReadOnlyList<CodedValue> values) => Stated(values, Coded);

    private static CodeView? Of(CodedValue? value) => value is { } stated ? Coded(stated) : null;

    private static CodeView Coded(CodedValue value)
    {
        var concept = value.Iri is { } iri ? ControlledVocabularies.FindByIri(iri) : null;
        return new CodeView(value.Iri, concept?.Code, concept is null ? null : new CodeLabel(concept.German, concept.English), value.Text);
    }

    private static IReadOnlyList<T>? Stated<T>(IReadOnlyList<T> values) => values.Count == 0 ? null : values;

    private static IReadOnlyList<TView>? Stated<T, TView>(IReadOnlyList<T> values, Func<T, TView> view) =>
        values.Count == 0 ? null : [.. values.Select(view)];
}
