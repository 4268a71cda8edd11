namespace OpenDataNrw.Catalog.FixFirst;

internal static partial class Changes
{
    /// <summary>The entry as it was before our rules settled what an edit is about; the same one where that is not assessed.</summary>
    public static CatalogResource Undo(CatalogResource resource, EditDraft draft)
    {
        var before = Said(draft.Key.Before);
        var after = draft.Key.After;
        return (draft.Topic.Id, draft.Key.Before) switch
        {
            (_, _) when draft.Key.Kind == EditKind.Export => resource,
            ("theme", not null) when resource.Themes.Any(t => t.Iri == after) =>
                resource with { Themes = [.. resource.Themes.Select(t => t.Iri == after ? before!.Value : t)] },
            ("access-rights", _) => resource with { AccessRights = before },
            ("availability", _) => resource with { Availability = before },
            ("contributor", _) => resource with { ContributorIds = Listed(before) },
            ("level", _) => resource with { PoliticalGeocodingLevels = Listed(before) },
            ("publisher", null) => resource with { Publisher = null },
            ("publisher", _) => resource with { Publisher = resource.Publisher is { } publisher ? publisher with { Type = null } : null },
            ("place", null) => resource with { Spatial = [] },
            ("place", { } label) => resource with { Spatial = [new Location { Labels = [new LangString(label)] }] },
            ("hvd-category", not null) => resource with { HvdCategories = Listed(before) },
            ("modified", _) => resource with { Modified = Lexical(draft, resource.Modified) },
            ("issued", _) => resource with { Issued = Lexical(draft, resource.Issued) },
            ("frequency", _) => resource switch
            {
                Dataset dataset => dataset with { AccrualPeriodicity = before },
                DatasetSeries series => series with { AccrualPeriodicity = before },
                _ => resource,
            },
            ("licence", _) => resource switch
            {
                Dataset dataset => Turned(dataset, draft, d => d.License?.Iri == after, d => d with { License = before }),
                DataService service => service with { License = before },
                _ => resource,
            },
            ("format", _) when resource is Dataset dataset => Turned(dataset, draft, d => d.Format?.Iri == after, d => d with { Format = before }),
            ("media-type", _) when resource is Dataset dataset => Turned(dataset, draft, d => d.MediaType?.Iri == after, d => d with { MediaType = before }),
            _ => resource,
        };
    }

    private static CatalogResource Turned(Dataset dataset, EditDraft draft, Func<Distribution, bool> has, Func<Distribution, Distribution> turn)
    {
        var number = 0;
        return dataset with { Distributions = [.. dataset.Distributions.Select(d => draft.Concerns(++number) && has(d) ? turn(d) : d)] };
    }

    private static CodedValue? Said(string? text) => text is null ? null : CodedValue.Said(text);

    private static IReadOnlyList<CodedValue> Listed(CodedValue? value) => value is { } given ? [given] : [];

    // Dates are each entry's own: the finding holds them, not the key.
    private static DcatDate? Lexical(EditDraft draft, DcatDate? now) => draft.Findings[0].Before is { } before ? new DcatDate(before) : now;
}
