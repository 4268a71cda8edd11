namespace OpenDataNrw.Catalog.Text;

/// <summary>The parts of one word, folded, one behind the other in a buffer.</summary>
internal readonly ref struct FoldedParts
{
    private readonly int _ending;

    private FoldedParts(int count, int ending, bool onlyNumbers)
    {
        Count = count;
        _ending = ending;
        OnlyNumbers = onlyNumbers;
    }

    public int Count { get; }

    /// <summary>Whether the word is a date or a range, of which only the parts are worth finding.</summary>
    public bool OnlyNumbers { get; }

    /// <summary>Whether a part is no word but <c>in</c> or <c>innen</c> behind a gender sign.</summary>
    public bool IsEnding(int part) => part == _ending;

    /// <summary>Folds a word and finds its parts.</summary>
    /// <param name="written">As <see cref="WordScanner"/> found it.</param>
    /// <param name="buffer">Takes the folded letters.</param>
    /// <param name="ends">Takes where each part ends; what is beyond its length is joined to the last part.</param>
    public static FoldedParts Read(ReadOnlySpan<char> written, Span<char> buffer, Span<int> ends)
    {
        var count = 0;
        var length = 0;
        var start = 0;
        var ending = -1;
        var onlyNumbers = true;
        var decimals = DecimalPoint(written);
        for (var i = 0; i < written.Length; i++)
        {
            var c = written[i];
            var folded = GermanFolding.Fold(c);
            if (folded[0] > GermanFolding.Invisible)
            {
                if (char.IsAsciiDigit(folded[0]) && BeginsNumber(written, i)) End(buffer, ends);
                folded.CopyTo(buffer[length..]);
                length += folded.Length;
                onlyNumbers &= char.IsAsciiDigit(folded[0]);
                continue;
            }

            if (c is '.' or ',')
            {
                if (decimals == Decimals.Point) buffer[length++] = '.';
                else if (decimals == Decimals.None) End(buffer, ends);
            }
            else if (WordScanner.IsHyphen(c))
            {
                End(buffer, ends);
            }
            else if (WordScanner.IsGenderSign(c))
            {
                End(buffer, ends);
                ending = count;
            }
        }

        // The last part also takes what found no place of its own.
        length = start + GermanFolding.ShortenUmlauts(buffer[start..length]);
        ends[count++] = length;
        return new FoldedParts(count, ending, onlyNumbers && count > 1);

        void End(Span<char> letters, Span<int> partEnds)
        {
            if (length == start || count == partEnds.Length - 1) return;
            length = start + GermanFolding.ShortenUmlauts(letters[start..length]);
            partEnds[count++] = length;
            start = length;
        }
    }

    private enum Decimals
    {
        None,
        Groups,
        Point,
    }

    // 10.000 is ten thousand, 2,5 and 2.5 are two and a half, 01.02.2023 is three numbers.
    private static Decimals DecimalPoint(ReadOnlySpan<char> written)
    {
        var first = written.IndexOfAny('.', ',');
        if (first < 0) return Decimals.None;
        var rest = written[(first + 1)..];
        var grouped = first <= 3;
        var signs = 1;
        var run = 0;
        foreach (var c in rest)
        {
            if (c is '.' or ',')
            {
                signs++;
                grouped &= run == 3 && c == written[first];
                run = 0;
                continue;
            }

            if (!char.IsAsciiDigit(c)) return Decimals.None;
            run++;
        }

        if (written[first] == '.' && grouped && run == 3) return Decimals.Groups;
        return signs == 1 ? Decimals.Point : Decimals.None;
    }

    // The first digit behind letters, where the word is letters and then digits and nothing else (PM10, A46).
    private static bool BeginsNumber(ReadOnlySpan<char> written, int at)
    {
        if (at == 0 || !char.IsLetter(written[at - 1])) return false;
        foreach (var c in written[..at])
            if (!char.IsLetter(c))
                return false;
        foreach (var c in written[at..])
            if (!char.IsAsciiDigit(c))
                return false;
        return true;
    }
}
