using System.Collections.Frozen;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The indicators of our own score. A new one is a file in <c>Indicators/</c> and a line here.</summary>
public static class ScoreIndicators
{
    /// <summary>All indicators by criterion.</summary>
    public static IReadOnlyList<ScoreIndicator> All { get; } =
    [
        TitleIndicator.Indicator,
        DescriptionIndicator.Indicator,
        KeywordIndicator.Indicator,
        ThemeIndicator.Indicator,
        PlaceIndicator.Indicator,
        PeriodIndicator.Indicator,

        FormatIndicator.Indicator,
        AccessIndicator.Indicator,
        EndpointIndicator.Indicator,
        InterfaceIndicator.Indicator,
        ServesIndicator.Indicator,
        MediaTypeIndicator.Indicator,
        SizeIndicator.Indicator,
        DocumentationIndicator.Indicator,
        StandardIndicator.Indicator,

        LinksIndicator.Indicator,
        DeadFilesIndicator.Indicator,

        LicenceIndicator.Indicator,
        OpennessIndicator.Indicator,
        AttributionIndicator.Indicator,
        AccessRightsIndicator.Indicator,

        ModifiedIndicator.Indicator,
        PromiseIndicator.Indicator,
        KeptIndicator.Indicator,
        AvailabilityIndicator.Indicator,

        PublisherIndicator.Indicator,
        ContactIndicator.Indicator,
        IdentifierIndicator.Indicator,

        ContributorIndicator.Indicator,
        GeocodingIndicator.Indicator,
        HighValueIndicator.Indicator,
        ConformanceIndicator.Indicator,
        FormIndicator.Indicator,
    ];

    private static readonly FrozenDictionary<string, int> Places =
        All.Select((indicator, place) => (indicator.Id, place)).ToFrozenDictionary(p => p.Id, p => p.place, StringComparer.Ordinal);

    private static readonly FrozenDictionary<ResourceKind, ScoreIndicator[]> ByKind =
        Enum.GetValues<ResourceKind>().ToFrozenDictionary(kind => kind, kind => All.Where(i => i.Weights.For(kind) > 0).ToArray());

    /// <summary>The indicator with this id; null for strangers.</summary>
    public static ScoreIndicator? ById(string id) => Places.TryGetValue(id, out var place) ? All[place] : null;

    /// <summary>The indicators that count for a kind.</summary>
    public static IReadOnlyList<ScoreIndicator> For(ResourceKind kind) => ByKind[kind];

    /// <summary>The place in <see cref="All"/>.</summary>
    internal static int IndexOf(string id) => Places[id];
}
