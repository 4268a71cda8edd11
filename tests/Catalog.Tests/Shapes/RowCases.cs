namespace OpenDataNrw.Catalog.Tests.Shapes;

/// <summary>Ways in which a record can break a row of the property tables.</summary>
public enum Fault
{
    /// <summary>A mandatory or recommended property has no value.</summary>
    Missing,

    /// <summary>A property that may have one value has two.</summary>
    TooMany,

    /// <summary>Text stands where a resource belongs.</summary>
    TextForLink,

    /// <summary>A resource stands where text belongs.</summary>
    LinkForText,

    /// <summary>The resource is not said to be of the class in question.</summary>
    WrongClass,

    /// <summary>The literal has another datatype, or a text that its datatype does not allow.</summary>
    WrongDatatype,

    /// <summary>The value is in none of the lists.</summary>
    OutsideList,

    /// <summary>The property is used although it is outdated.</summary>
    Outdated,
}

/// <summary>One fault in one row: what is written, and how severely that is judged.</summary>
/// <param name="Row">The row that is broken.</param>
/// <param name="Fault">How it is broken.</param>
/// <param name="Instead">What the sample says instead of its values, in Turtle.</param>
/// <param name="Severity">The worst severity reported; empty where it is not checked.</param>
/// <param name="WhyNot">Why it is not checked; empty where it is.</param>
internal sealed record RowCase(ProfileRow Row, Fault Fault, string Instead, string Severity, string WhyNot)
{
    /// <summary>The resource of the sample that breaks the row.</summary>
    public string Resource => Row.Property == "dcat:accessService" ? "access" : Sample.SubjectOf(Row.Class);

    public override string ToString() => $"{Row}: {Fault}";
}

/// <summary>All faults that the rows of the property tables allow.</summary>
internal static class RowCases
{
    public const string Stranger = "https://example.org/unbekannt";

    private const string InList = "the list that the values come from stands for the class";
    private const string SwitchedOff = "DCAT-AP.de switches this check of SEMIC off: what lies behind a link to elsewhere is not said to be of a class";

    /// <summary>Recommended properties whose absence is no hint, with the reason.</summary>
    private static readonly Dictionary<(string Class, string Property), string> NoHint = new()
    {
        [("dcterms:Location", "dcat:bbox")] = "a place from a list needs no geometry",
        [("dcterms:Location", "dcat:centroid")] = "a place from a list needs no geometry",
        [("dcterms:PeriodOfTime", "dcat:startDate")] = "a start or an end is enough; that both are missing is a fault of its own",
        [("dcterms:PeriodOfTime", "dcat:endDate")] = "a start or an end is enough; that both are missing is a fault of its own",
        [("vcard:Kind", "vcard:hasEmail")] = "one way of contact is enough; that all are missing is a fault of its own",
        [("vcard:Kind", "vcard:hasURL")] = "one way of contact is enough; that all are missing is a fault of its own",
        [("dcat:CatalogRecord", "adms:status")] = "DCAT-AP.de names no list for it",
    };

    /// <summary>Properties whose absence the conventions take more seriously than a recommendation.</summary>
    private static readonly HashSet<(string Class, string Property)> Warned =
        [("dcat:Dataset", "dcat:keyword"), ("dcat:Dataset", "dcat:theme"), ("dcat:Distribution", "dcterms:title")];

    private static readonly HashSet<string> TypedRanges =
    [
        "foaf:Agent", "dcat:Dataset", "dcat:Catalog", "dcat:DataService", "dcat:CatalogRecord", "dcat:Distribution", "dcat:DatasetSeries",
        "dcat:Relationship", "dcat:Resource", "dcat:Role", "dcterms:PeriodOfTime", "vcard:Kind", "time:Instant", "adms:Identifier", "spdx:Checksum",
    ];

    public static IReadOnlyList<RowCase> All { get; } = [.. ProfileRows.All.SelectMany(Of)];

    private static IEnumerable<RowCase> Of(ProfileRow row)
    {
        if (row.IsOutdated)
        {
            yield return Checked(row, Fault.Outdated, row.IsLiteral ? "\"Text\"" : "ex:stadt", "Warning");
            yield break;
        }

        if (row.IsMandatory) yield return Checked(row, Fault.Missing, "", "Violation");
        else if (row.Obligation == "R") yield return Recommended(row);
        if (row.IsSingle) yield return Checked(row, Fault.TooMany, Two(row), "Violation");
        if (row.IsLiteral) yield return Checked(row, Fault.LinkForText, $"<{Stranger}>", "Violation");
        else yield return Checked(row, Fault.TextForLink, "\"Text\"", row.Property == "dcterms:isPartOf" ? "Warning" : "Violation");
        if (!row.IsLiteral && row.Range != "anything") yield return WrongClass(row);
        if (row.IsLiteral && row.Range != "text") yield return WrongDatatype(row);
        if (row.Vocabulary.Length > 0) yield return Checked(row, Fault.OutsideList, $"<{Stranger}>", OutsideList(row.Vocabulary));
    }

    private static RowCase Recommended(ProfileRow row)
    {
        var place = (row.Class, row.Property);
        return NoHint.TryGetValue(place, out var reason)
            ? Unchecked(row, Fault.Missing, "", reason)
            : Checked(row, Fault.Missing, "", Warned.Contains(place) ? "Warning" : "Info");
    }

    private static RowCase WrongClass(ProfileRow row)
    {
        const string instead = $"<{Stranger}>";
        if (row is { Class: "prov:Attribution", Property: "dcat:hadRole" })
            return Unchecked(row, Fault.WrongClass, instead, "DCAT-AP.de asks for the address of a role, not for its class");
        if (row.Property == "dcterms:isPartOf" || row.Vocabulary == "places") return Checked(row, Fault.WrongClass, instead, "Warning");
        if (TypedRanges.Contains(row.Range)) return Checked(row, Fault.WrongClass, instead, "Violation");
        return Unchecked(row, Fault.WrongClass, instead, row.Vocabulary.Length > 0 ? InList : SwitchedOff);
    }

    private static RowCase WrongDatatype(ProfileRow row) => row.Range switch
    {
        "date" => Checked(row, Fault.WrongDatatype, "\"gestern\"", "Warning"),
        "geo:wktLiteral" => Checked(row, Fault.WrongDatatype, "\"POINT (6 50)\"", "Warning"),
        "scheme" => Checked(row, Fault.WrongDatatype, "\"10.1/2\"", "Info"),
        var datatype => Checked(row, Fault.WrongDatatype, $"\"20 KB\"^^{datatype}", "Violation"),
    };

    private static string OutsideList(string vocabulary) =>
        vocabulary is "licences" or "contributors" or "levels" or "dataset-types" or "algorithms" or "places" ? "Warning" : "Violation";

    private static string Two(ProfileRow row) => row.Range switch
    {
        "text" => "\"eins\", \"zwei\"",
        "date" => "\"2019-01-01\"^^xsd:date, \"2020-01-01\"^^xsd:date",
        "xsd:decimal" => "1.5, 2.5",
        "xsd:duration" => "\"P1D\"^^xsd:duration, \"P2D\"^^xsd:duration",
        "xsd:nonNegativeInteger" => "\"1\"^^xsd:nonNegativeInteger, \"2\"^^xsd:nonNegativeInteger",
        "xsd:hexBinary" => "\"0A\"^^xsd:hexBinary, \"0B\"^^xsd:hexBinary",
        "geo:wktLiteral" => "\"POINT (6 50)\"^^geo:wktLiteral, \"POINT (7 50)\"^^geo:wktLiteral",
        "scheme" => "\"10.1/2\"^^<http://purl.org/spar/datacite/doi>, \"10.1/3\"^^<http://purl.org/spar/datacite/doi>",
        "foaf:Agent" => "ex:stadt, ex:person",
        "dcat:Catalog" => "ex:part, ex:catalog",
        "dcat:CatalogRecord" => "ex:original, ex:record",
        "dcat:Resource" => "ex:dataset, ex:older",
        "time:Instant" => "ex:begin, ex:end",
        "locn:Geometry" => "ex:geometry, [ a locn:Geometry ]",
        "spdx:Checksum" => "ex:checksum, [ a spdx:Checksum ; spdx:algorithm <http://spdx.org/rdf/terms#checksumAlgorithm_sha1> ; spdx:checksumValue \"0A\"^^xsd:hexBinary ]",
        _ => TwoOfList(row.Vocabulary),
    };

    private static string TwoOfList(string vocabulary)
    {
        const string eu = "http://publications.europa.eu/resource/authority/";
        const string iana = "https://www.iana.org/assignments/media-types/";
        var (first, second) = vocabulary switch
        {
            "licences" => ("http://dcat-ap.de/def/licenses/cc-zero", "http://dcat-ap.de/def/licenses/dl-zero-de/2.0"),
            "availabilities" => (eu + "planned-availability/STABLE", eu + "planned-availability/AVAILABLE"),
            "access-rights" => (eu + "access-right/PUBLIC", eu + "access-right/RESTRICTED"),
            "frequencies" => (eu + "frequency/DAILY", eu + "frequency/MONTHLY"),
            "file-types" => (eu + "file-type/CSV", eu + "file-type/JSON"),
            "statuses" => (eu + "distribution-status/COMPLETED", eu + "distribution-status/DEPRECATED"),
            "publisher-types" => ("http://purl.org/adms/publishertype/LocalAuthority", "http://purl.org/adms/publishertype/RegionalAuthority"),
            "algorithms" => ("http://spdx.org/rdf/terms#checksumAlgorithm_sha1", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
            "media-types" => (iana + "text/csv", iana + "application/zip"),
            _ => ("https://example.org/eins", "https://example.org/zwei"),
        };
        return $"<{first}>, <{second}>";
    }

    private static RowCase Checked(ProfileRow row, Fault fault, string instead, string severity) => new(row, fault, instead, severity, "");

    private static RowCase Unchecked(ProfileRow row, Fault fault, string instead, string reason) => new(row, fault, instead, "", reason);
}
