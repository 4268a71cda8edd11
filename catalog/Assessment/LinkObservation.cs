namespace OpenDataNrw.Catalog.Assessment;

/// <summary>
/// What a link check saw at an address when it last looked. Assessments take observations as a function of the address;
/// null means that nobody has looked yet.
/// </summary>
/// <param name="Status">The HTTP status after redirects; 0 where no answer came (no such host, refused, timed out).</param>
public readonly record struct LinkObservation(int Status)
{
    private const int TooManyRequests = 429;

    /// <summary>Whether the address works as data.europa.eu counts it: 200 to 399.</summary>
    public bool Works => Status is >= 200 and < 400;

    /// <summary>Whether the server turned the check away for asking too often, which says nothing about the address.</summary>
    public bool IsInconclusive => Status == TooManyRequests;
}
