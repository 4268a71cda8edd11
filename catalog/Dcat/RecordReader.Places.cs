using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>Places and periods.</summary>
internal sealed partial class RecordReader
{
    private static readonly string[] PlaceLabels = [SKOS.PrefLabel, RDFS.Label, LOCN.GeographicName];
    private static readonly string[] InstantProperties =
        [TIME.InXsdDateTimeStamp, TIME.InXsdDateTime, TIME.InXsdDate, TIME.InXsdGYearMonth, TIME.InXsdGYear];

    private IReadOnlyList<Location> Places(NodeDescription node)
    {
        List<Location>? places = null;
        List<NodeDescription?>? nodes = null;
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var i in node.Find(DCTERMS.Spatial))
        {
            node.Take(i);
            var place = PlaceOf(node.Value(i), named, ref places, ref nodes, out var described);
            if (place is null) continue;
            (places ??= []).Add(place);
            (nodes ??= []).Add(described);
        }

        foreach (var i in node.Find(DCATDE.PoliticalGeocodingUri))
        {
            var value = node.Value(i);
            if (value.IsBlank) continue;
            node.Take(i);
            if (IsEmpty(value, DCATDE.PoliticalGeocodingUri)) continue;
            Report(DcatRules.GeocodingMoved, Severity.Note, Responsibility.Transport, DCTERMS.Spatial, value.Value, value.Value);
            AddKey(value.Value, named, ref places, ref nodes);
        }

        foreach (var text in Texts(node, DCATDE.GeocodingDescription))
        {
            Report(DcatRules.OldName, Severity.Note, Responsibility.Transport, DCTERMS.Spatial, "dcatde:geocodingDescription", "dcterms:spatial");
            if (places?.Count <= SearchedForRepetitions && places.Exists(p => p.Labels.Contains(text))) continue;
            (places ??= []).Add(new Location { Labels = [text] });
            (nodes ??= []).Add(null);
        }

        NameParts(node, nodes, "place", keepsIri: true);
        return Kept(places);
    }

    private Location? PlaceOf(RdfTerm term, HashSet<string> named, ref List<Location>? places, ref List<NodeDescription?>? nodes, out NodeDescription? described)
    {
        described = null;
        if (IsEmpty(term, DCTERMS.Spatial)) return null;
        if (term.IsLiteral) return PlaceInWords(term);
        if (term.IsIri && !named.Add(term.Value)) return null;
        if (term.IsIri && DcatEntries.StandsForItself(_graph, term, asService: false)) return new Location { Iri = term.Value };

        described = Describe(term, DCTERMS.Spatial);
        if (term.IsBlank && described.Count == 0) return null;
        described.TakeType(DCTERMS.Location);
        List<LangString>? labels = null;
        foreach (var property in PlaceLabels)
            foreach (var text in Texts(described, property))
                AddNew(ref labels, text);
        // ckanext-dcat writes the political keys as administrative units of the place.
        foreach (var i in described.Find(LOCN.AdminUnitL2))
        {
            if (described.Value(i) is not { IsIri: true } unit || AreaKey.Ags(unit.Value) is null) continue;
            described.Take(i);
            AddKey(unit.Value, named, ref places, ref nodes);
        }

        var place = new Location
        {
            Iri = term.IsIri ? term.Value : null,
            Ags = term.IsIri ? AreaKey.Ags(term.Value) : null,
            Labels = labels ?? [],
            Bbox = Geometry(described, DCAT.Bbox),
            Centroid = Geometry(described, DCAT.Centroid),
            Geometry = Geometry(described, LOCN.GeometryProperty),
        };
        var saysNothing = place is { Iri: null, Labels.Count: 0, Bbox: null, Centroid: null, Geometry: null };
        return saysNothing && IsExhausted(described) ? null : place;
    }

    private Location PlaceInWords(RdfTerm literal)
    {
        var text = literal.Value.Trim();
        Report(DcatRules.LiteralForNode, Severity.Note, Responsibility.Transport, DCTERMS.Spatial, literal.Value, text);
        if (IriText.IsHttp(text)) return new Location { Iri = text, Ags = AreaKey.Ags(text) };
        if (WellKnownText.TryFromBox(text, out var box)) return new Location { Bbox = box };
        return WellKnownText.LooksLikeGeometry(text) ? new Location { Geometry = text } : new Location { Labels = [Text(literal)] };
    }

    private static void AddKey(string key, HashSet<string> named, ref List<Location>? places, ref List<NodeDescription?>? nodes)
    {
        if (!named.Add(key)) return;
        (places ??= []).Add(IriText.IsHttp(key) ? new Location { Iri = key, Ags = AreaKey.Ags(key) } : new Location { Labels = [new LangString(key)] });
        (nodes ??= []).Add(null);
    }

    /// <summary>Of several encodings of one geometry WKT is kept, then GeoJSON, then whatever comes first.</summary>
    private string? Geometry(NodeDescription place, string property)
    {
        string? kept = null;
        var keptRank = int.MaxValue;
        var several = false;
        foreach (var i in place.Find(property))
        {
            var (text, rank) = Encoding(place.Value(i));
            if (text is null) continue;
            place.Take(i);
            several |= kept is not null;
            if (rank >= keptRank) continue;
            (kept, keptRank) = (text, rank);
        }

        if (keptRank == 1) Report(DcatRules.GeoJsonGeometry, Severity.Note, Responsibility.Transport, property, null, null);
        if (several) Report(DcatRules.RepeatedGeometry, Severity.Note, Responsibility.Transport, property, null, kept);
        return kept;
    }

    private (string? Text, int Rank) Encoding(RdfTerm value)
    {
        if (value.IsBlank)
        {
            var node = Describe(value, LOCN.GeometryProperty);
            foreach (var property in (ReadOnlySpan<string>)[GEOSPARQL.AsWkt, GEOSPARQL.AsGeoJson, GEOSPARQL.AsGml])
            {
                if (node.First(property) is var i and >= 0 && node.Value(i) is { IsLiteral: true } literal && !string.IsNullOrWhiteSpace(literal.Value)) return (literal.Value, Rank(literal.Value));
            }

            return (null, 0);
        }

        return value.IsLiteral && !string.IsNullOrWhiteSpace(value.Value) ? (value.Value, Rank(value.Value)) : (null, 0);
    }

    private static int Rank(string geometry) => geometry.TrimStart() switch
    {
        ['{', ..] => 1,
        ['<', 'g', ..] => 2,
        _ => 0,
    };

    private static bool IsExhausted(NodeDescription node)
    {
        for (var i = 0; i < node.Count; i++)
            if (!node.IsTaken(i))
                return false;
        return true;
    }

    private IReadOnlyList<PeriodOfTime> Periods(NodeDescription node)
    {
        List<PeriodOfTime>? periods = null;
        List<NodeDescription?>? nodes = null;
        foreach (var i in node.Find(DCTERMS.Temporal))
        {
            if (PeriodOf(node.Value(i), out var described) is not { } period) continue;
            node.Take(i);
            if (periods?.Count <= SearchedForRepetitions && periods.Contains(period)) continue;
            (periods ??= []).Add(period);
            (nodes ??= []).Add(described);
        }

        NameParts(node, nodes, "period", keepsIri: false);
        return Kept(periods);
    }

    /// <summary>A period; null for one of which nothing but a name is known, which then stays beside the model.</summary>
    private PeriodOfTime? PeriodOf(RdfTerm term, out NodeDescription? described)
    {
        described = null;
        if (term.IsLiteral)
        {
            var ends = term.Value.Split('/');
            if (ends.Length != 2) return null;
            var (start, end) = (End(ends[0]), End(ends[1]));
            if (start is null && end is null) return null;
            Report(DcatRules.LiteralForNode, Severity.Note, Responsibility.Transport, DCTERMS.Temporal, term.Value, $"{start} – {end}");
            return new PeriodOfTime(start, end);
        }

        if (DcatEntries.StandsForItself(_graph, term, asService: false)) return null;
        described = Describe(term, DCTERMS.Temporal);
        if (described.Count == 0) return null;
        described.TakeType(DCTERMS.PeriodOfTime);
        return new PeriodOfTime(
            Date(described, DCAT.StartDate, latest: false) ?? OldEnd(described, "startDate", DCAT.StartDate, latest: false) ?? Instant(described, TIME.HasBeginning),
            Date(described, DCAT.EndDate, latest: true) ?? OldEnd(described, "endDate", DCAT.EndDate, latest: true) ?? Instant(described, TIME.HasEnd));
    }

    private static DcatDate? End(string text) => text.Trim() is { Length: > 0 } trimmed and not ".." ? new DcatDate(trimmed) : null;

    private DcatDate? OldEnd(NodeDescription period, string name, string property, bool latest)
    {
        var date = Date(period, SCHEMA.Namespace + name, latest) ?? Date(period, SCHEMA.HttpsNamespace + name, latest);
        if (date is not null) Report(DcatRules.OldName, Severity.Note, Responsibility.Transport, property, "schema:" + name, "dcat:" + name);
        return date;
    }

    /// <summary>An end given as an instant of the Time Ontology. It is valid in 3.0 and therefore also stays as it is.</summary>
    private DcatDate? Instant(NodeDescription period, string property)
    {
        foreach (var i in period.Find(property))
        {
            if (period.Value(i).IsLiteral) continue;
            foreach (var form in InstantProperties)
                if (_graph.Object(period.Value(i), form) is { IsLiteral: true } value && !string.IsNullOrWhiteSpace(value.Value))
                    return new DcatDate(value.Value);
        }

        return null;
    }
}
