using System.Text;
using System.Text.RegularExpressions;

namespace OpenDataNrw.Rdf.Shacl.Compilation;

/// <summary>
/// Compiles the regular expressions of XPath (<see href="https://www.w3.org/TR/xpath-functions-31/#regex-syntax"/>), which SPARQL and
/// SHACL use, into those of .NET.
/// </summary>
internal static class PatternCompiler
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    /// <exception cref="ShapesGraphException">The expression or a flag cannot be read.</exception>
    public static Regex Compile(RdfTerm shape, string pattern, string flags)
    {
        var options = RegexOptions.CultureInvariant;
        var isLiteral = false;
        foreach (var flag in flags)
        {
            switch (flag)
            {
                case 'i':
                    options |= RegexOptions.IgnoreCase;
                    break;
                case 's':
                    options |= RegexOptions.Singleline;
                    break;
                case 'm':
                    options |= RegexOptions.Multiline;
                    break;
                case 'x':
                    options |= RegexOptions.IgnorePatternWhitespace;
                    break;
                case 'q':
                    isLiteral = true;
                    break;
                default:
                    throw new ShapesGraphException(shape, $"sh:flags knows i, s, m, x and q, not '{flag}'.");
            }
        }

        // With q, every character stands for itself and only i has a meaning beside it.
        if (isLiteral) options &= RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
        var translated = isLiteral ? Regex.Escape(pattern) : Translate(pattern, (options & RegexOptions.Multiline) != 0);
        try
        {
            return Build(translated, options);
        }
        catch (ArgumentException fault)
        {
            throw new ShapesGraphException(shape, $"sh:pattern cannot be read: {fault.Message}", fault);
        }
    }

    private static Regex Build(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options | RegexOptions.NonBacktracking, LongestMatch);
        }
        catch (NotSupportedException)
        {
            // Back references and the like need backtracking; the time limit keeps it within bounds.
            return new Regex(pattern, options, LongestMatch);
        }
    }

    /// <summary>The end of the text is not the place before a last line feed, and XML's name characters have escapes.</summary>
    private static string Translate(string pattern, bool isMultiline)
    {
        var text = new StringBuilder(pattern.Length + 8);
        var classDepth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                text.Append(Escape(pattern[++i], classDepth > 0));
                continue;
            }

            if (c == '[') classDepth++;
            else if (c == ']' && classDepth > 0) classDepth--;
            if (c == '$' && classDepth == 0 && !isMultiline) text.Append(@"\z");
            else text.Append(c);
        }

        return text.ToString();
    }

    private static string Escape(char escaped, bool isInClass) => escaped switch
    {
        'i' => isInClass ? @"\p{L}\p{Nl}_:" : @"[\p{L}\p{Nl}_:]",
        'c' => isInClass ? @"\p{L}\p{N}\p{M}\-._:" : @"[\p{L}\p{N}\p{M}\-._:]",
        'I' when !isInClass => @"[^\p{L}\p{Nl}_:]",
        'C' when !isInClass => @"[^\p{L}\p{N}\p{M}\-._:]",
        _ => $"\\{escaped}",
    };
}
