using System.Text.Json.Serialization;

namespace OpenDataNrw.Catalog.Links;

/// <summary>What one look at a link found.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LinkOutcome>))]
public enum LinkOutcome
{
    /// <summary>What was promised is there, as far as its beginning tells.</summary>
    Reachable,

    /// <summary>The server answers but does not serve this reader: a login, a rule against programs, a parameter it wants (401, 403, 407, 451, other 4xx).</summary>
    Refused,

    /// <summary>The server asks to come back later (429, 503).</summary>
    Busy,

    /// <summary>The server says that there is nothing at this address (404, 410).</summary>
    NotThere,

    /// <summary>The host's name does not exist.</summary>
    UnknownHost,

    /// <summary>No connection came about, or it broke.</summary>
    NoConnection,

    /// <summary>The certificate of the server does not hold, or no encryption could be agreed on.</summary>
    BadCertificate,

    /// <summary>The server reports a fault of its own (5xx but 503).</summary>
    ServerFault,

    /// <summary>The answer did not come in time.</summary>
    TimedOut,

    /// <summary>An answer came, but not what was promised; <see cref="LinkDetail"/> says what.</summary>
    WrongAnswer,

    /// <summary>We do not look there; <see cref="LinkDetail"/> says why.</summary>
    NotChecked,
}

/// <summary>What exactly was wrong, or why a link is not looked at.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LinkDetail>))]
public enum LinkDetail
{
    /// <summary>Nothing more to say.</summary>
    None,

    /// <summary>A web page in the place of a file: mostly a login form or an error page with status 200.</summary>
    WebPage,

    /// <summary>An answer without content.</summary>
    Empty,

    /// <summary>A service that answers with an exception report.</summary>
    ServiceException,

    /// <summary>A service that answers the question for its capabilities with something else.</summary>
    NoCapabilities,

    /// <summary>Redirects in a circle, too many of them, or one that leads nowhere.</summary>
    RedirectLoop,

    /// <summary>The address, or the one it leads to, lies in a network that is not public.</summary>
    OwnNetwork,

    /// <summary>The address leads to something that is no web address without credentials.</summary>
    UnsupportedAddress,

    /// <summary>The address, or the one it leads to, uses a port that belongs to another service than the web.</summary>
    ForbiddenPort,
}

/// <summary>How a link was looked at.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LinkMethod>))]
public enum LinkMethod
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By asking for the headers.</summary>
    Head,

    /// <summary>By asking for the first kilobyte.</summary>
    RangedGet,

    /// <summary>By asking a service for its capabilities.</summary>
    Capabilities,
}

/// <summary>What a catalogue promises about a link. Where entries differ, the one with the lower number counts: it accuses less.</summary>
public enum LinkPromise
{
    /// <summary>A Web Map Service.</summary>
    Wms = 1,

    /// <summary>A Web Feature Service.</summary>
    Wfs = 2,

    /// <summary>A Web Coverage Service.</summary>
    Wcs = 3,

    /// <summary>A Web Map Tile Service.</summary>
    Wmts = 4,

    /// <summary>A Catalogue Service for the Web.</summary>
    Csw = 5,

    /// <summary>Something; a web page will do.</summary>
    Anything = 10,

    /// <summary>A file of data; a web page will not do.</summary>
    File = 20,
}

/// <summary>What is to be thought of a link.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LinkState>))]
public enum LinkState
{
    /// <summary>Not looked at yet, not lately, or not by us.</summary>
    NotChecked,

    /// <summary>It works.</summary>
    Works,

    /// <summary>It did not work for us; whether it works for readers is open.</summary>
    Doubtful,

    /// <summary>It leads nowhere, seen at least twice at different hours.</summary>
    Dead,
}
