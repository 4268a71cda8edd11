namespace OpenDataNrw.Catalog.Assessment;

/// <summary>Our own score in a word.</summary>
public enum ScoreBand
{
    /// <summary>Below 30.</summary>
    Insufficient,

    /// <summary>30 to below 50.</summary>
    Patchy,

    /// <summary>50 to below 70.</summary>
    Serviceable,

    /// <summary>70 to below 85.</summary>
    Good,

    /// <summary>85 and more.</summary>
    Exemplary,
}

/// <summary>Rates points of our own score.</summary>
public static class ScoreBands
{
    /// <summary>The rating of points from 0 to 100.</summary>
    public static ScoreBand Of(double points) => points switch
    {
        >= 85 => ScoreBand.Exemplary,
        >= 70 => ScoreBand.Good,
        >= 50 => ScoreBand.Serviceable,
        >= 30 => ScoreBand.Patchy,
        _ => ScoreBand.Insufficient,
    };

    /// <summary>The rating in words of a language (<c>de</c> or <c>en</c>).</summary>
    public static string Name(ScoreBand band, string language) => (band, language == "en") switch
    {
        (ScoreBand.Exemplary, false) => "Vorbildlich",
        (ScoreBand.Exemplary, true) => "Exemplary",
        (ScoreBand.Good, false) => "Gut",
        (ScoreBand.Good, true) => "Good",
        (ScoreBand.Serviceable, false) => "Brauchbar",
        (ScoreBand.Serviceable, true) => "Serviceable",
        (ScoreBand.Patchy, false) => "Lückenhaft",
        (ScoreBand.Patchy, true) => "Patchy",
        (_, false) => "Unzureichend",
        _ => "Insufficient",
    };
}
