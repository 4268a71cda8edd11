namespace OpenDataNrw.Catalog.Search;

/// <summary>A part of the earth between meridians and parallels, in degrees (WGS 84).</summary>
/// <param name="West">From -180 to 180.</param>
/// <param name="South">From -90 to 90.</param>
/// <param name="East">From <paramref name="West"/> to 180.</param>
/// <param name="North">From <paramref name="South"/> to 90.</param>
public readonly record struct GeoBox(double West, double South, double East, double North)
{
    /// <summary>Whether the corners are in range and in order.</summary>
    public bool IsValid => West >= -180 && East <= 180 && South >= -90 && North <= 90 && West <= East && South <= North;

    /// <summary>Whether two boxes have a point in common.</summary>
    public bool Meets(GeoBox other) => West <= other.East && other.West <= East && South <= other.North && other.South <= North;
}

/// <summary>Days from one to another, both included; an end that is open is the least or greatest day there is.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public readonly record struct DayRange(DateOnly From, DateOnly Until)
{
    /// <summary>Whether two ranges have a day in common.</summary>
    public bool Meets(DayRange other) => From <= other.Until && other.From <= Until;
}
