using System.Globalization;

namespace OpenDataNrw.Rdf.Shacl.Values;

/// <summary>Reads a lexical form from left to right.</summary>
internal ref struct Scan(ReadOnlySpan<char> rest)
{
    public ReadOnlySpan<char> Rest { get; private set; } = rest;

    public readonly bool IsAtEnd => Rest.IsEmpty;

    /// <summary>Takes a character if it comes next.</summary>
    public bool Take(char expected)
    {
        if (Rest.IsEmpty || Rest[0] != expected) return false;
        Rest = Rest[1..];
        return true;
    }

    /// <summary>Takes all digits that come next; false where they are fewer or more than allowed.</summary>
    public bool Digits(int least, int most, out ReadOnlySpan<char> digits)
    {
        var length = Rest.IndexOfAnyExceptInRange('0', '9');
        if (length < 0) length = Rest.Length;
        digits = Rest[..length];
        Rest = Rest[length..];
        return length >= least && length <= most;
    }

    /// <summary>Takes a number of exactly two digits within bounds.</summary>
    public bool TwoDigits(int least, int most, out int number)
    {
        number = 0;
        if (Rest.Length < 2 || !char.IsAsciiDigit(Rest[0]) || !char.IsAsciiDigit(Rest[1])) return false;
        number = ((Rest[0] - '0') * 10) + Rest[1] - '0';
        Rest = Rest[2..];
        return number >= least && number <= most;
    }

    /// <summary>Takes a fraction after its point, as a part of one; digits beyond what a decimal holds are rounded.</summary>
    public bool Fraction(out decimal fraction)
    {
        fraction = 0;
        if (!Take('.')) return true;
        if (!Digits(1, int.MaxValue, out var digits)) return false;
        fraction = decimal.Parse($"0.{digits[..Math.Min(digits.Length, 12)]}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return true;
    }
}
