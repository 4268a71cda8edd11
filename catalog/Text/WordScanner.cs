namespace OpenDataNrw.Catalog.Text;

/// <summary>
/// Finds the words of a text: runs of letters and digits, held together across hyphens (<c>Rhein-Sieg-Kreis</c>), across the point
/// or comma within a number (<c>2,5</c>), across apostrophes and across the gender sign before <c>in</c> and <c>innen</c>
/// (<c>Bürger:innen</c>).
/// </summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    /// <summary>Longer runs are cut; nothing that long is a word.</summary>
    public const int MaxLength = 96;

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    /// <summary>The word as written.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Where the word ends in the text.</summary>
    public readonly int End => _position;

    public bool MoveNext()
    {
        while (_position < _text.Length && !IsWord(_text[_position])) _position++;
        if (_position == _text.Length) return false;
        var start = _position++;
        var end = Math.Min(_text.Length, start + MaxLength);
        while (_position < end && Continues(_position)) _position++;
        Current = _text[start.._position];
        return true;
    }

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsGenderSign(char c) => c is ':' or '*' or '_' or '\u00B7';

    private static bool IsWord(char c) => GermanFolding.Fold(c)[0] > GermanFolding.Invisible;

    private readonly bool Continues(int at)
    {
        var c = _text[at];
        if (GermanFolding.Fold(c)[0] != GermanFolding.Separator) return true;
        if (at + 1 >= _text.Length || !IsWord(_text[at + 1])) return false;
        if (IsHyphen(c)) return true;
        if (c is '.' or ',') return char.IsDigit(_text[at - 1]) && char.IsDigit(_text[at + 1]);
        if (c is '\'' or '\u2019') return char.IsLetter(_text[at - 1]) && char.IsLetter(_text[at + 1]);
        return IsGenderSign(c) && char.IsLetter(_text[at - 1]) && IsFemaleEnding(_text[(at + 1)..]);
    }

    private static bool IsFemaleEnding(ReadOnlySpan<char> rest)
    {
        var length = rest.StartsWith("innen", StringComparison.OrdinalIgnoreCase) ? 5 : rest.StartsWith("in", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        return length > 0 && (rest.Length == length || !char.IsLetterOrDigit(rest[length]));
    }
}
