namespace OpenDataNrw.Harvester.Tests.Faults;

/// <summary>What goes wrong with one answer.</summary>
internal enum Bite
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>503 without any more.</summary>
    Unavailable,

    /// <summary>429 that asks to come back in two minutes.</summary>
    TooManyWithPause,

    /// <summary>429 that asks for nothing.</summary>
    TooMany,

    /// <summary>The connection breaks before the answer.</summary>
    Refused,

    /// <summary>The connection breaks in the middle of the answer.</summary>
    BrokenOff,

    /// <summary>The answer begins, and nothing more comes.</summary>
    Tarpit,

    /// <summary>200 and nothing.</summary>
    Empty,

    /// <summary>200 and a web page.</summary>
    WebPage,

    /// <summary>200 and an error in the manner of CKAN.</summary>
    ErrorEnvelope,

    /// <summary>200 and an error in the manner of OGC services.</summary>
    ExceptionReport,

    /// <summary>The first half, as if it were everything.</summary>
    Half,

    /// <summary>More bytes than anybody takes.</summary>
    Endless,

    /// <summary>A small body that unpacks to a large one.</summary>
    GzipBomb,

    /// <summary>Entities that multiply.</summary>
    XmlBomb,

    /// <summary>Elsewhere, into the harvester's own network.</summary>
    RedirectInside,

    /// <summary>Elsewhere, to itself.</summary>
    RedirectToItself,

    /// <summary>A charset that is not that of the bytes.</summary>
    WrongCharset,

    /// <summary>The page before once more.</summary>
    PageBefore,
}

/// <summary>How much each fault may cost.</summary>
internal static class Bites
{
    /// <summary>Faults that pass by when the request is repeated.</summary>
    public static readonly Bite[] Passing = [Bite.Unavailable, Bite.TooManyWithPause, Bite.TooMany, Bite.Refused, Bite.BrokenOff];

    /// <summary>Faults after which a listing cannot be complete.</summary>
    public static readonly Bite[] Fatal =
    [
        Bite.Empty, Bite.WebPage, Bite.ErrorEnvelope, Bite.ExceptionReport, Bite.Half, Bite.Endless, Bite.GzipBomb, Bite.XmlBomb,
        Bite.RedirectInside, Bite.RedirectToItself, Bite.WrongCharset, Bite.PageBefore,
    ];
}
