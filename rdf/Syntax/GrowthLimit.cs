namespace OpenDataNrw.Rdf.Syntax;

/// <summary>
/// Keeps prefixes, vocabularies and bases from making a small document large: a namespace of a megabyte and a million names of
/// three characters would be a terabyte of IRIs.
/// </summary>
internal sealed class GrowthLimit
{
    /// <summary>How many times as long as what is written the IRIs made of it may be, taken together.</summary>
    private const int Factor = 100;

    /// <summary>What may be made beside that: real documents never use it up.</summary>
    private const long Allowance = 64L * 1024 * 1024;

    public const string Message = "Prefixes or base make the IRIs of the document more than 100 times as long as they are written.";

    private long _left = Allowance;

    /// <summary>Counts an IRI; false where it is too much.</summary>
    /// <param name="written">The length of what stands in the document.</param>
    /// <param name="made">The length of what was made of it.</param>
    public bool Allows(int written, int made)
    {
        _left += ((long)Factor * written) - made;
        return _left >= 0;
    }
}
