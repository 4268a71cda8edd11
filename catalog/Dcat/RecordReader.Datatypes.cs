using System.Globalization;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Literals with a datatype.</summary>
internal sealed partial class RecordReader
{
    /// <summary>A value that may occur once and has a datatype.</summary>
    private string? Typed(NodeDescription node, string property, string datatype)
    {
        foreach (var i in node.Find(property)) CompareDatatype(node.Value(i), property, datatype);
        return Single(node, property);
    }

    private static string? DatatypeOf(DcatDate date) => date.Precision switch
    {
        DatePrecision.Year => XSD.GYear,
        DatePrecision.YearMonth => XSD.GYearMonth,
        DatePrecision.Date => XSD.Date,
        DatePrecision.DateTime => XSD.DateTime,
        _ => null,
    };

    /// <summary>Reports a literal whose datatype is not the one it is written with; what cannot be read is left to the rules.</summary>
    private void CompareDatatype(RdfTerm value, string property, string? wanted)
    {
        if (wanted is null || !value.IsLiteral || !Fits(value.Value, wanted)) return;
        var stated = value.Datatype ?? XSD.String;
        if (stated == wanted) return;
        Report(DcatRules.WrongDatatype, Severity.Note, Responsibility.Transport, property, $"{value.Value} ({Prefixes.Shorten(stated)})", Prefixes.Shorten(wanted));
    }

    private static bool Fits(string text, string datatype) => datatype switch
    {
        XSD.Decimal or XSD.NonNegativeInteger => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        XSD.Duration => text.StartsWith('P') || text.StartsWith("-P", StringComparison.Ordinal),
        _ => true,
    };

    private long? ByteSize(NodeDescription node)
    {
        if (Typed(node, DCAT.ByteSize, XSD.NonNegativeInteger) is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && size >= 0 && size <= long.MaxValue && decimal.Truncate(size) == size)
            return (long)size;
        Report(DcatRules.ByteSize, Severity.Warning, Responsibility.Source, DCAT.ByteSize, text, null);
        return null;
    }
}
