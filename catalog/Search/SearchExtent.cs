using System.Globalization;
using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Search;

/// <summary>What an entry covers on the map and in time, as an index compares it.</summary>
internal static class SearchExtent
{
    /// <summary>
    /// The box around its own boxes and geometries in degrees; where none of them can be read, the box around its areas; null where
    /// there is neither. Boxes in metres are left aside: an area that is named is the better guess.
    /// </summary>
    public static GeoBox? BoundsOf(CatalogResource resource)
    {
        GeoBox? own = null;
        GeoBox? areas = null;
        foreach (var place in resource.Spatial)
        {
            if ((place.Bbox ?? place.Geometry ?? place.Centroid) is { } geometry && BoxOf(geometry) is { } box) own = Around(own, box);
            if (place.Ags is { } ags && Areas.ByKey(ags) is { } area) areas = Around(areas, new GeoBox(area.West, area.South, area.East, area.North));
        }

        return own ?? areas;
    }

    /// <summary>From the first day of the earliest period to the last of the latest; null where no date can be read.</summary>
    public static DayRange? PeriodOf(CatalogResource resource)
    {
        DayRange? all = null;
        foreach (var period in resource.Temporal)
        {
            var from = period.Start is { } start ? FirstDay(start) : null;
            var until = period.End is { } end ? LastDay(end) : null;
            if (from is null && until is null) continue;
            var (first, last) = (from ?? DateOnly.MinValue, until ?? DateOnly.MaxValue);
            // Ends that changed places are a mistake that means the days between them.
            if (first > last) (first, last) = (last, first);
            all = all is { } before
                ? new DayRange(first < before.From ? first : before.From, last > before.Until ? last : before.Until)
                : new DayRange(first, last);
        }

        return all;
    }

    private static GeoBox? BoxOf(string geometry)
    {
        if (GeometryBounds.Read(geometry) is not { } read) return null;
        var box = new GeoBox(read.MinX, read.MinY, read.MaxX, read.MaxY);
        if (read.MeetsTheStateSwapped && !read.MeetsTheState) box = new GeoBox(read.MinY, read.MinX, read.MaxY, read.MaxX);
        return box.IsValid ? box : null;
    }

    private static GeoBox Around(GeoBox? box, GeoBox other) => box is { } known
        ? new GeoBox(Math.Min(known.West, other.West), Math.Min(known.South, other.South), Math.Max(known.East, other.East), Math.Max(known.North, other.North))
        : other;

    // The day as written: a time of day in another zone must not make it the day before.
    private static DateOnly? FirstDay(DcatDate date) => date.Precision switch
    {
        DatePrecision.Year when date.Lexical == "0000" => null,
        DatePrecision.Year => new DateOnly(int.Parse(date.Lexical, CultureInfo.InvariantCulture), 1, 1),
        DatePrecision.YearMonth => Day(date.Lexical + "-01"),
        DatePrecision.Date or DatePrecision.DateTime => Day(date.Lexical[..10]),
        _ => null,
    };

    private static DateOnly? LastDay(DcatDate date) => FirstDay(date) is not { } first
        ? null
        : date.Precision switch
        {
            DatePrecision.Year => new DateOnly(first.Year, 12, 31),
            DatePrecision.YearMonth => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
