using System.Collections.Frozen;

namespace OpenDataNrw.Catalog.Assessment;

/// <summary>
/// The 23 indicators that earn points, as data.europa.eu publishes them (piveau-dqv-vocabulary 0.3.0; methodology page of the
/// MQA). Their order is part of the stored form of results and only ever grows at its end.
/// </summary>
public static partial class MqaIndicators
{
    /// <summary>The most points a dataset can have.</summary>
    public const int MostPoints = 405;

    internal const int KeywordUsage = 0;
    internal const int Categories = 1;
    internal const int GeoSearch = 2;
    internal const int TimeSearch = 3;
    internal const int AccessUrlWorks = 4;
    internal const int DownloadUrl = 5;
    internal const int DownloadUrlWorks = 6;
    internal const int Format = 7;
    internal const int MediaType = 8;
    internal const int VocabularyAlignment = 9;
    internal const int NonProprietary = 10;
    internal const int MachineReadable = 11;
    internal const int Compliance = 12;
    internal const int Licence = 13;
    internal const int KnownLicence = 14;
    internal const int AccessRights = 15;
    internal const int AccessRightsAlignment = 16;
    internal const int Contact = 17;
    internal const int Publisher = 18;
    internal const int Rights = 19;
    internal const int FileSize = 20;
    internal const int Issued = 21;
    internal const int Modified = 22;

    /// <summary>All indicators by dimension.</summary>
    // A method makes each part: the order in which fields of several files are set is not defined.
    public static IReadOnlyList<MqaIndicator> All { get; } = [.. Findability(), .. Accessibility(), .. Interoperability(), .. Reusability(), .. Contextuality()];

    private static readonly FrozenDictionary<string, MqaIndicator> ByName = All.ToFrozenDictionary(i => i.Metric, StringComparer.Ordinal);

    /// <summary>The indicator of a metric by its local name (<c>keywordAvailability</c>); null for strangers.</summary>
    public static MqaIndicator? ByMetric(string metric) => ByName.GetValueOrDefault(metric);

    /// <summary>The name of a dimension in a language (<c>de</c> or <c>en</c>).</summary>
    public static string DimensionName(MqaDimension dimension, string language) => (dimension, language == "en") switch
    {
        (MqaDimension.Findability, false) => "Auffindbarkeit",
        (MqaDimension.Findability, true) => "Findability",
        (MqaDimension.Accessibility, false) => "Zugänglichkeit",
        (MqaDimension.Accessibility, true) => "Accessibility",
        (MqaDimension.Interoperability, false) => "Interoperabilität",
        (MqaDimension.Interoperability, true) => "Interoperability",
        (MqaDimension.Reusability, false) => "Wiederverwendbarkeit",
        (MqaDimension.Reusability, true) => "Reusability",
        (MqaDimension.Contextuality, false) => "Kontext",
        _ => "Contextuality",
    };

    private static MqaIndicator Indicator(
        int index, string metric, MqaDimension dimension, MqaLevel level, int points, IndicatorWords german, IndicatorWords english) =>
        new() { Index = index, Metric = metric, Dimension = dimension, Level = level, Points = points, German = german, English = english };
}
