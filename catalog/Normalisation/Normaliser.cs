namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>What a rule may know besides the record.</summary>
public sealed record NormalisationContext
{
    /// <summary>The source of the record.</summary>
    public required HarvestSource Source { get; init; }

    /// <summary>The present, to judge dates by.</summary>
    public required DateTimeOffset Now { get; init; }
}

/// <summary>
/// Puts a mapped record into standard form: all rules, one after the other, each leaving findings. What no rule can resolve
/// stays as the source said it and is reported; nothing is guessed.
/// </summary>
public static class Normaliser
{
    /// <summary>Applies all rules. Applying them to their own result changes nothing.</summary>
    public static WithFindings<CatalogResource> Normalise(CatalogResource resource, NormalisationContext context)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(context);
        var findings = new FindingList();
        var source = context.Source;

        resource = PlaceholderRule.Apply(resource, findings);
        resource = LanguageTagRule.Apply(resource, source, findings);
        resource = TextRule.Apply(resource, findings);
        resource = AddressRule.Apply(resource, source.Url, findings);
        resource = IdentifierRule.Apply(resource, findings);
        resource = ThemeRule.Apply(resource, findings);
        resource = KeywordRule.Apply(resource, findings);
        resource = ListRule.Apply(resource, findings);
        resource = Languages(resource, findings);
        resource = DateRule.Apply(resource, context.Now, findings);
        resource = PublisherRule.Apply(resource, source, findings);
        resource = AgentRule.Apply(resource, source.Url, findings);
        resource = ContactRule.Apply(resource, source.Url, findings);
        resource = PlaceRule.Apply(resource, source, findings);
        PlaceShapeRule.Check(resource, findings);
        resource = Contributors(resource, source, findings);
        resource = HighValueRule.Apply(resource, findings);
        resource = resource switch
        {
            Dataset dataset => Whole(dataset, context, findings),
            DatasetSeries series => Frequency(series, findings),
            DataService service => Whole(service, findings),
            _ => resource,
        };
        HighValueCompletenessRule.Check(resource, findings);
        return new WithFindings<CatalogResource>(resource, findings.Findings);
    }

    private static Dataset Whole(Dataset dataset, NormalisationContext context, FindingList findings)
    {
        var frequency = FrequencyRule.Apply(dataset.AccrualPeriodicity, findings);
        var distributions = Each(dataset.Distributions, 0, context, findings);
        // Samples are counted on from the distributions, so that a number means one thing.
        var samples = Each(dataset.Samples, dataset.Distributions.Count, context, findings);
        if (frequency != dataset.AccrualPeriodicity || !ReferenceEquals(distributions, dataset.Distributions) || !ReferenceEquals(samples, dataset.Samples))
            dataset = dataset with { AccrualPeriodicity = frequency, Distributions = distributions, Samples = samples };
        return AccessRightsRule.Apply(ResolutionRule.Apply(HighValueRule.OfSoleFile(dataset, findings), findings), findings);
    }

    private static DataService Whole(DataService service, FindingList findings)
    {
        service = FormatRule.Apply(LicenceRule.Apply(service, findings), findings);
        ServiceRule.Check(service, findings);
        return service;
    }

    private static IReadOnlyList<Distribution> Each(IReadOnlyList<Distribution> distributions, int before, NormalisationContext context, FindingList findings)
    {
        findings.Distribution = before;
        var changed = Lists.Each(distributions, (context, findings), static (distribution, state) =>
        {
            state.findings.Distribution++;
            return One(distribution, state.context, state.findings);
        });
        findings.Distribution = null;
        return changed;
    }

    private static Distribution One(Distribution distribution, NormalisationContext context, FindingList findings)
    {
        var against = context.Source.Url;
        distribution = PlaceholderRule.Apply(distribution, findings);
        distribution = LanguageTagRule.Apply(distribution, context.Source, findings);
        distribution = TextRule.Apply(distribution, findings);
        distribution = Services(distribution, against, findings);
        distribution = AddressRule.Apply(distribution, against, findings);
        distribution = AccessUrlRule.Apply(distribution, findings);
        distribution = LicenceRule.Apply(distribution, findings);
        distribution = MediaTypeRule.Apply(distribution, findings);
        distribution = FormatRule.Apply(distribution, findings);
        MediaTypeRule.Compare(distribution, findings);
        distribution = MediaTypeFromFormatRule.Apply(distribution, findings);
        distribution = ListRule.Apply(distribution, findings);
        StatusRule.Check(distribution, findings);
        ServiceRule.Check(distribution, findings);
        distribution = ResolutionRule.Apply(distribution, findings);
        distribution = DateRule.Apply(distribution, context.Now, findings);
        distribution = HighValueRule.Apply(distribution, findings);
        var languages = LanguageRule.Apply(distribution.Languages, findings);
        return ReferenceEquals(languages, distribution.Languages) ? distribution : distribution with { Languages = languages };
    }

    // The service behind a distribution is described by its dataset; only what it says itself is put in order.
    private static Distribution Services(Distribution distribution, Uri against, FindingList findings)
    {
        if (distribution.AccessServices.Count == 0) return distribution;
        var services = Lists.Each(distribution.AccessServices, (against, findings), static (service, state) =>
        {
            CatalogResource changed = service.Titles.Count == 0 ? service : TextRule.Apply(service, state.findings);
            changed = ListRule.Apply(AddressRule.Apply(changed, state.against, state.findings), state.findings);
            return FormatRule.Apply(LicenceRule.Apply((DataService)changed, state.findings), state.findings);
        });
        return ReferenceEquals(services, distribution.AccessServices) ? distribution : distribution with { AccessServices = services };
    }

    private static DatasetSeries Frequency(DatasetSeries series, FindingList findings)
    {
        var frequency = FrequencyRule.Apply(series.AccrualPeriodicity, findings);
        return frequency == series.AccrualPeriodicity ? series : series with { AccrualPeriodicity = frequency };
    }

    private static CatalogResource Languages(CatalogResource resource, FindingList findings)
    {
        var languages = LanguageRule.Apply(resource.Languages, findings);
        return ReferenceEquals(languages, resource.Languages) ? resource : resource with { Languages = languages };
    }

    private static CatalogResource Contributors(CatalogResource resource, HarvestSource source, FindingList findings)
    {
        var ids = ContributorRule.Apply(resource.ContributorIds, source, findings);
        return ReferenceEquals(ids, resource.ContributorIds) ? resource : resource with { ContributorIds = ids };
    }
}
