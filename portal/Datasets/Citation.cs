using OpenDataNrw.Catalog;
using OpenDataNrw.Portal.Texts;

namespace OpenDataNrw.Portal.Datasets;

/// <summary>How to cite an entry in a text.</summary>
internal static class Citation
{
    /// <summary>Who, when, what, where, and the day it was looked at.</summary>
    internal static string Of(StoredDataset entry, CatalogDescription catalogue, PortalTexts texts, ReaderFormat format, DateTimeOffset now)
    {
        var publisher = entry.Resource.Publisher.Name(texts.Language) ?? texts.Dataset.PublisherUnknown;
        var year = entry.Changed().Instant is { } changed ? format.Year(changed) : texts.Dataset.NoYear;
        var title = entry.Title(texts.Language).Value.TrimEnd('.');
        return $"{publisher} ({year}): {title}. {catalogue.Title}. {catalogue.DatasetUrl(entry.Id)} ({texts.Dataset.RetrievedOn(format.LongDay(now))}).";
    }
}
