namespace OpenDataNrw.Rdf.Shacl.Values;

/// <summary>Decimals of any length, compared as they are written: nothing is converted, so no length is too much.</summary>
internal static class XsdDecimals
{
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        if (text is ['+' or '-', ..]) text = text[1..];
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + 1)..];
        return whole.Length + fraction.Length > 0 && !whole.ContainsAnyExceptInRange('0', '9') && !fraction.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Compares two well-formed decimals.</summary>
    public static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var a = Parts.Of(left);
        var b = Parts.Of(right);
        if (a.Sign != b.Sign) return a.Sign.CompareTo(b.Sign);
        var magnitude = a.Whole.Length.CompareTo(b.Whole.Length);
        if (magnitude == 0) magnitude = a.Whole.SequenceCompareTo(b.Whole);
        if (magnitude == 0) magnitude = a.Fraction.SequenceCompareTo(b.Fraction);
        return magnitude * a.Sign;
    }

    /// <summary>Digits without the zeros that say nothing.</summary>
    private readonly ref struct Parts
    {
        private Parts(int sign, ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction)
        {
            Sign = sign;
            Whole = whole;
            Fraction = fraction;
        }

        /// <summary>-1, 0 or 1.</summary>
        public int Sign { get; }

        public ReadOnlySpan<char> Whole { get; }

        public ReadOnlySpan<char> Fraction { get; }

        public static Parts Of(ReadOnlySpan<char> text)
        {
            var sign = text[0] == '-' ? -1 : 1;
            if (text[0] is '+' or '-') text = text[1..];
            var point = text.IndexOf('.');
            var whole = (point < 0 ? text : text[..point]).TrimStart('0');
            var fraction = (point < 0 ? default : text[(point + 1)..]).TrimEnd('0');
            return new Parts(whole.Length + fraction.Length == 0 ? 0 : sign, whole, fraction);
        }
    }
}
