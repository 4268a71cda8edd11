namespace OpenDataNrw.Catalog.Assessment;

/// <summary>The ratings that data.europa.eu gives for points.</summary>
public enum MqaBand
{
    /// <summary>0–120 points: bad, mangelhaft.</summary>
    Bad,

    /// <summary>121–220 points: sufficient, ausreichend.</summary>
    Sufficient,

    /// <summary>221–350 points: good, gut.</summary>
    Good,

    /// <summary>351–405 points: excellent, ausgezeichnet.</summary>
    Excellent,
}

/// <summary>Rates points of the MQA.</summary>
public static class MqaBands
{
    /// <summary>
    /// The rating for points. The published texts (0–120, 121–220, 221–350, 351–405) and the scoring vocabulary (<c>&lt;120</c>,
    /// <c>120–220</c> …) disagree about exactly 120; the texts that people read win.
    /// </summary>
    /// <param name="points">0 to 405; a mean over datasets need not be whole, and reaches a rating only when it exceeds the one below.</param>
    public static MqaBand Of(double points) => points switch
    {
        > 350 => MqaBand.Excellent,
        > 220 => MqaBand.Good,
        > 120 => MqaBand.Sufficient,
        _ => MqaBand.Bad,
    };

    /// <summary>The rating in words of a language (<c>de</c> or <c>en</c>).</summary>
    public static string Name(MqaBand band, string language) => (band, language == "en") switch
    {
        (MqaBand.Excellent, false) => "Ausgezeichnet",
        (MqaBand.Excellent, true) => "Excellent",
        (MqaBand.Good, false) => "Gut",
        (MqaBand.Good, true) => "Good",
        (MqaBand.Sufficient, false) => "Ausreichend",
        (MqaBand.Sufficient, true) => "Sufficient",
        (_, false) => "Mangelhaft",
        _ => "Bad",
    };
}
