namespace OpenDataNrw.Catalog.Assessment;

/// <summary>
/// What a link check holds of an address. Assessments take it as a function of the address; null means that nobody has looked
/// yet.
/// </summary>
/// <param name="Status">The HTTP status after redirects, by which the MQA goes; 0 where no answer came (no such host, refused, timed out).</param>
/// <param name="Serves">
/// Whether a reader gets there what is promised, by which our own score goes: false also where a page of excuses answers with
/// 200; null where it is doubtful, such as a server that turns machines away.
/// </param>
public readonly record struct CheckedLink(int Status, bool? Serves)
{
    private const int TooManyRequests = 429;

    /// <summary>Whether the address works as data.europa.eu counts it: 200 to 399.</summary>
    public bool Works => Status is >= 200 and < 400;

    /// <summary>A link of which nothing but the status is known: it serves if it works; too many requests leave it open.</summary>
    public static CheckedLink OfStatus(int status) => new(status, status == TooManyRequests ? null : status is >= 200 and < 400);
}
