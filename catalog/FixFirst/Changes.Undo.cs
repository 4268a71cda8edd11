namespace OpenDataNrw.Catalog.FixFirst;

internal static partial class Changes
{
    /// <summary>The entry as it was before our rules settled what an edit is about; the same one where that is not assessed.</summary>
    public static CatalogResource Undo(CatalogResource resource, EditDraft draft)
    {
        var before = Said(draft.Key.Before);
        // The key may hold the word for it that the source's form takes.
        var after = draft.Findings.Count > 0 ? draft.Findings[0].After : draft.Key.After;
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

    /// <summary>Whether a statement can be put into an entry that says nothing else.</summary>
    public static bool Holds(string topic) => topic is "theme" or "access-rights" or "publisher" or "place" or "licence" or "format" or "media-type" or "modified" or "issued";

    /// <summary>An entry with one statement of a topic; what earns only together with another gets that beside it.</summary>
    /// <param name="bare">An entry with one file that says nothing of it.</param>
    /// <param name="topic">The id of one of the topics that <see cref="Holds"/> names.</param>
    /// <param name="value">The value; null for none.</param>
    public static CatalogResource Put(Dataset bare, string topic, string? value)
    {
        var file = bare.Distributions[0];
        return (topic, value) switch
        {
            (_, null) => bare,
            ("theme", _) => bare with { Themes = [CodedValue.Said(value)] },
            ("access-rights", _) => bare with { AccessRights = CodedValue.Said(value) },
            ("publisher", _) => bare with { Publisher = new Agent { Names = [new LangString(value)] } },
            ("place", _) => bare with { Spatial = [new Location { Labels = [new LangString(value)] }] },
            ("modified", _) => bare with { Modified = new DcatDate(value) },
            ("issued", _) => bare with { Issued = new DcatDate(value) },
            ("licence", _) => bare with { Distributions = [file with { License = CodedValue.Said(value) }] },
            ("format", _) => bare with { Distributions = [file with { Format = CodedValue.Said(value), MediaType = TextCsv }] },
            ("media-type", _) => bare with { Distributions = [file with { MediaType = CodedValue.Said(value), Format = Csv }] },
            _ => bare,
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
