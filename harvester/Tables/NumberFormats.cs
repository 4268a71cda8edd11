using System.Globalization;

namespace OpenDataNrw.Harvester.Tables;

/// <summary>Tells what a number in a cell means by the way it is shown (ECMA-376 part 1, §18.8.30 and §18.8.31).</summary>
internal static class NumberFormats
{
    /// <summary>Whether one of the numbered formats shows a date.</summary>
    public static bool IsDate(int id) => id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 50 and <= 58);

    /// <summary>Whether a format of the file's own shows a date, at least with day or year.</summary>
    public static bool IsDate(string code)
    {
        var positive = code.Split(';')[0];
        for (var i = 0; i < positive.Length; i++)
        {
            switch (positive[i])
            {
                case '"':
                    i = positive.IndexOf('"', i + 1);
                    if (i < 0) return false;
                    break;
                case '[':
                    i = positive.IndexOf(']', i);
                    if (i < 0) return false;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                // German Excel writes j for years and t for days into some files.
                case 'd' or 'D' or 'y' or 'Y' or 'j' or 'J' or 't' or 'T':
                    return true;
            }
        }

        return false;
    }

    /// <summary>How many digits a format of nothing but zeros asks for (<c>00000000</c> for a municipal key); 0 for other formats.</summary>
    public static int Digits(string code) => code.Length is > 1 and <= 30 && code.All(c => c == '0') ? code.Length : 0;

    /// <summary>A number of days as a date; null where it is none. Excel takes 1900 for a leap year.</summary>
    /// <param name="days">Days since 30 December 1899 or 1 January 1904.</param>
    /// <param name="from1904">Whether they are counted from 1904.</param>
    public static string? Date(double days, bool from1904)
    {
        if (from1904) days += 1462;
        else if (days < 60) days += 1;
        // Below a day it is a time of day; above it the year 9999 has ended.
        if (!(days is >= 2 and < 2_958_466)) return null;
        var seconds = Math.Round(days * 86400);
        var instant = new DateTime(1899, 12, 30).AddSeconds(seconds);
        return instant.ToString(instant.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>A number as text: whole ones without exponent, up to the fifteen digits that are exact.</summary>
    public static string Text(double number) => number == Math.Truncate(number) && Math.Abs(number) < 1e15
        ? ((long)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
