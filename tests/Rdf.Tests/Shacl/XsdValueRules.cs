using OpenDataNrw.Rdf.Shacl.Values;

namespace OpenDataNrw.Rdf.Tests.Shacl;

/// <summary>Lexical forms and order of the XML Schema datatypes.</summary>
public sealed class XsdValueRules
{
    [Theory]
    [InlineData("integer", "0 -5 +7 007 123456789012345678901234567890", "|5.0| 5|5 |+|0x1|٣")]
    [InlineData("nonNegativeInteger", "0 -0 5", "-1")]
    [InlineData("positiveInteger", "1", "0|-1")]
    [InlineData("byte", "-128 127 +0127", "-129|128")]
    [InlineData("unsignedLong", "18446744073709551615", "18446744073709551616|-1")]
    [InlineData("long", "-9223372036854775808", "-9223372036854775809")]
    [InlineData("decimal", "1 1. .5 -0.50", ".|1e5|INF|1,5|")]
    [InlineData("double", "1 1e5 -1.5E-3 INF -INF NaN .5e+1", "inf|1e|e5|1e1.5|0x1|1_0|")]
    [InlineData("float", "1.5 1e39", "NAN")]
    [InlineData("boolean", "true false 1 0", "TRUE|yes|")]
    [InlineData("date", "2024-02-29 2000-02-29 2024-12-31Z 2024-01-01+14:00 -0044-03-15 12024-01-01",
        "2023-02-29|1900-02-29|2024-13-01|2024-00-10|2024-1-1|24-01-01|2024-01-01T00:00:00|2024-01-01+14:01|2024-01-01+15:00|01234-01-01|2024-01-01 ")]
    [InlineData("dateTime", "2024-01-01T00:00:00 2024-01-01T24:00:00 2024-01-01T23:59:59.123456789012345Z",
        "2024-01-01|2024-01-01T24:00:01|2024-01-01T12:60:00|2024-01-01T12:00|2024-01-01 12:00:00|2024-01-01T12:00:00.|2024-01-01T12:00:00+0100")]
    [InlineData("dateTimeStamp", "2024-01-01T00:00:00Z", "2024-01-01T00:00:00")]
    [InlineData("time", "12:30:00 24:00:00 12:30:00.5+01:00", "25:00:00|12:30|12:30:60")]
    [InlineData("gYear", "2024 -0001 2024Z 0000 20240101", "24|2024-01|+2024|1234567890")]
    [InlineData("gYearMonth", "2024-05 2024-05+01:00", "2024-13|2024-05-01|2024")]
    [InlineData("gMonthDay", "--02-29", "--02-30|02-29")]
    [InlineData("gDay", "---31", "---32|--31")]
    [InlineData("gMonth", "--12", "--13|12")]
    [InlineData("duration", "P1Y P1Y2M3DT4H5M6.7S -P1D PT0S", "P|PT|1Y|P1YT|P1H|PT1Y|P1.5Y|P1.0Y|P1M1Y|P-1Y|P1Y ")]
    [InlineData("dayTimeDuration", "P1DT5M", "P1M|P1Y")]
    [InlineData("yearMonthDuration", "P1Y5M", "P1D|PT1M")]
    [InlineData("language", "de de-DE x-klingon", "|de_DE|deutschland|de-|1a")]
    [InlineData("NCName", "a _b ä1", "1a|a:b|")]
    [InlineData("hexBinary", "0aFF", "0|zz")]
    [InlineData("base64Binary", "aGFsbG8=", "aGFsbG8|*")]
    [InlineData("token", "a", " a|a  b|a\tb")]
    [InlineData("string", "a", "")]
    public void A_datatype_takes_its_lexical_forms_and_no_others(string datatype, string good, string bad)
    {
        var iri = Xsd.Namespace + datatype;
        Assert.All(good.Split(' '), form => Assert.True(XsdValues.IsWellFormed(form, iri), form));
        if (datatype != "string") Assert.All(bad.Split('|'), form => Assert.False(XsdValues.IsWellFormed(form, iri), form));
    }

    [Fact]
    public void Datatypes_from_elsewhere_take_anything() => Assert.True(XsdValues.IsWellFormed("POINT(1", "http://www.opengis.net/ont/geosparql#wktLiteral"));

    [Theory]
    [InlineData("1", "integer", "2", "byte", XsdOrder.Less)]
    [InlineData("-2", "integer", "-10", "integer", XsdOrder.Greater)]
    [InlineData("-0", "integer", "0.00", "decimal", XsdOrder.Equal)]
    [InlineData("1.10", "decimal", "1.1", "decimal", XsdOrder.Equal)]
    [InlineData("0.123456789012345678901234567891", "decimal", "0.12345678901234567890123456789", "decimal", XsdOrder.Greater)]
    [InlineData("99999999999999999999999999999999999998", "integer", "99999999999999999999999999999999999999", "integer", XsdOrder.Less)]
    [InlineData("1", "integer", "1.5e0", "double", XsdOrder.Less)]
    [InlineData("NaN", "double", "NaN", "double", XsdOrder.Incomparable)]
    [InlineData("INF", "double", "1", "integer", XsdOrder.Greater)]
    [InlineData("false", "boolean", "1", "boolean", XsdOrder.Less)]
    [InlineData("a", "string", "b", "string", XsdOrder.Less)]
    [InlineData("\uFFFD", "string", "\U0001F600", "string", XsdOrder.Less)]
    [InlineData("1", "string", "1", "integer", XsdOrder.Incomparable)]
    [InlineData("x", "integer", "1", "integer", XsdOrder.Incomparable)]
    [InlineData("2024-01-01T12:00:00Z", "dateTime", "2024-01-01T13:00:00+01:00", "dateTime", XsdOrder.Equal)]
    [InlineData("2024-01-01T24:00:00", "dateTime", "2024-01-02T00:00:00", "dateTime", XsdOrder.Equal)]
    [InlineData("2024-01-01T12:00:00", "dateTime", "2024-01-01T13:00:00Z", "dateTime", XsdOrder.Incomparable)]
    [InlineData("2024-01-01T12:00:00", "dateTime", "2024-01-02T03:00:00Z", "dateTime", XsdOrder.Less)]
    [InlineData("2024-01-03T12:00:00Z", "dateTime", "2024-01-01T12:00:00", "dateTime", XsdOrder.Greater)]
    [InlineData("2024-01-01", "date", "2024-01-02", "date", XsdOrder.Less)]
    [InlineData("-0001-12-31", "date", "0000-01-01", "date", XsdOrder.Less)]
    [InlineData("2024-01-01", "date", "2024-01-01T00:00:00", "dateTime", XsdOrder.Incomparable)]
    [InlineData("2023", "gYear", "2024", "gYear", XsdOrder.Less)]
    [InlineData("2024-02", "gYearMonth", "2024-02", "gYearMonth", XsdOrder.Equal)]
    [InlineData("23:00:00", "time", "24:00:00", "time", XsdOrder.Greater)]
    [InlineData("P1Y", "duration", "P12M", "yearMonthDuration", XsdOrder.Equal)]
    [InlineData("P1M", "duration", "P30D", "duration", XsdOrder.Incomparable)]
    [InlineData("P1M", "duration", "P27D", "duration", XsdOrder.Greater)]
    [InlineData("-P1M", "duration", "P0D", "duration", XsdOrder.Less)]
    [InlineData("PT24H", "dayTimeDuration", "P1D", "dayTimeDuration", XsdOrder.Equal)]
    public void Values_are_compared_and_not_their_spelling(string left, string leftType, string right, string rightType, XsdOrder expected)
    {
        var a = RdfTerm.Typed(left, Xsd.Namespace + leftType);
        var b = RdfTerm.Typed(right, Xsd.Namespace + rightType);
        Assert.Equal(expected, XsdValues.Compare(a, b));
        var mirrored = expected switch { XsdOrder.Less => XsdOrder.Greater, XsdOrder.Greater => XsdOrder.Less, _ => expected };
        Assert.Equal(mirrored, XsdValues.Compare(b, a));
    }

    [Fact]
    public void Days_agree_with_the_calendar()
    {
        var start = new DateOnly(1890, 1, 1);
        for (var i = 0; i < 100_000; i += 7)
        {
            var day = start.AddDays(i);
            Assert.Equal(day.DayNumber - new DateOnly(1970, 1, 1).DayNumber, XsdMoments.Days(day.Year, day.Month, day.Day));
        }
    }

    [Fact]
    public void Tagged_strings_and_other_terms_have_no_order()
    {
        Assert.Equal(XsdOrder.Incomparable, XsdValues.Compare(RdfTerm.Tagged("a", "de"), RdfTerm.Tagged("b", "de")));
        Assert.Equal(XsdOrder.Incomparable, XsdValues.Compare(RdfTerm.Iri("urn:a"), RdfTerm.Iri("urn:b")));
    }
}
