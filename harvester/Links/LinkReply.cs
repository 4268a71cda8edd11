using OpenDataNrw.Catalog.Links;

namespace OpenDataNrw.Harvester.Links;

/// <summary>What came back when a link was asked, redirects followed.</summary>
internal sealed record LinkReply
{
    /// <summary>How it was asked.</summary>
    public required LinkMethod Method { get; init; }

    /// <summary>The address that answered, or did not.</summary>
    public required Uri Url { get; init; }

    /// <summary>Whether redirects led there.</summary>
    public bool Redirected { get; init; }

    /// <summary>Where the link has moved for good, if it has.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>What kept an answer from coming; null where one came.</summary>
    public LinkOutcome? Failure { get; init; }

    /// <summary>What exactly.</summary>
    public LinkDetail FailureDetail { get; init; }

    /// <summary>The status of the answer.</summary>
    public int? Status { get; init; }

    /// <summary>Where the answer sends on to.</summary>
    public Uri? Redirect { get; init; }

    /// <summary>Media type in lower case, without parameters.</summary>
    public string? MediaType { get; init; }

    /// <summary>Size of the whole as the server states it.</summary>
    public long? Length { get; init; }

    /// <summary>Whether the body is packed, so that its beginning tells nothing.</summary>
    public bool Packed { get; init; }

    /// <summary>The beginning of the body; empty where it was not asked for.</summary>
    public ReadOnlyMemory<byte> Start { get; init; }

    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
