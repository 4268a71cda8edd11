using System.Text.RegularExpressions;

namespace OpenDataNrw.Rdf.Shacl.Constraints;

/// <summary>A constraint on the text of IRIs and literals; blank nodes have none and are at fault.</summary>
internal abstract class TextConstraint(string component) : ValueConstraint(component)
{
    protected sealed override bool Holds(Validation run, int value) =>
        run.KindOf(value) != TermKind.BlankNode && Holds(run.TermOf(value).Value);

    protected abstract bool Holds(string text);

    /// <summary>How many characters, in the sense of Unicode, a text has.</summary>
    protected static int LengthOf(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                length--;
        return length;
    }
}

/// <summary><c>sh:minLength</c>. A bound of 0 still excludes blank nodes.</summary>
internal sealed class MinLengthConstraint(long least) : TextConstraint("MinLength")
{
    protected override bool Holds(string text) => LengthOf(text) >= least;
}

/// <summary><c>sh:maxLength</c>.</summary>
internal sealed class MaxLengthConstraint(long most) : TextConstraint("MaxLength")
{
    protected override bool Holds(string text) => LengthOf(text) <= most;
}

/// <summary><c>sh:pattern</c>. A text on which the expression takes too long counts as not matching.</summary>
internal sealed class PatternConstraint(Regex pattern) : TextConstraint("Pattern")
{
    protected override bool Holds(string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}

/// <summary><c>sh:languageIn</c>: the value is tagged with one of the languages or a narrower one.</summary>
internal sealed class LanguageInConstraint(string[] ranges) : ValueConstraint("LanguageIn")
{
    protected override bool Holds(Validation run, int value)
    {
        if (run.KindOf(value) != TermKind.Literal) return false;
        var tag = run.TermOf(value).Language;
        return Array.Exists(ranges, range => LanguageRange.Matches(range, tag));
    }
}

/// <summary><c>sh:uniqueLang</c>: one result for each language that more than one value has.</summary>
internal sealed class UniqueLanguageConstraint() : Constraint("UniqueLang")
{
    public override bool Check(Validation run, scoped in Occasion at)
    {
        if (at.Values.Length < 2) return true;
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in at.Values)
            if (run.KindOf(value) == TermKind.Literal && run.TermOf(value).Language is { } language)
                counts[language] = counts.GetValueOrDefault(language) + 1;
        var isMet = true;
        foreach (var count in counts.Values)
        {
            if (count < 2) continue;
            isMet = false;
            at.Report(run, Component);
        }

        return isMet;
    }
}
