namespace OpenDataNrw.Catalog.Tests.Normalisation;

public sealed class FormatRules
{
    private static readonly Distribution Bare = Cases.CleanDistribution with
    {
        Format = null,
        MediaType = null,
        AccessUrls = ["https://daten.example/abruf/17"],
        DownloadUrls = [],
    };

    [Theory]
    [InlineData("csv", "CSV")]
    [InlineData("CSV-Datei", "CSV")]
    [InlineData("Excel-Datei", "XLS")]
    [InlineData("text/csv", "CSV")]
    [InlineData("ESRI Shapefile", "SHP")]
    [InlineData("OGC:WMS-1.3.0-http-get-capabilities", "WMS_SRVC")]
    [InlineData("http://publications.europa.eu/resource/authority/file-type/csv", "CSV")]
    [InlineData("http://publications.europa.eu/mdr/authority/file-type/JSON", "JSON")]
    [InlineData("http://publications.europa.eu/resource/authority/file-type/WFS", "WFS_SRVC")]
    [InlineData("https://www.iana.org/assignments/media-types/application/json", "JSON")]
    public void Names_extensions_and_media_types_become_file_types(string said, string code)
    {
        var (distribution, findings) = Cases.Normalise(Bare with { Format = CodedValue.Said(said) });

        Assert.Equal(Cases.Eu + "file-type/" + code, distribution.Format?.Iri);
        Assert.Equal(new Finding("format.alias", Severity.Note, Responsibility.Source, "dcterms:format", said, Cases.Eu + "file-type/" + code, 1), Assert.Single(findings, f => f.Property == "dcterms:format"));
    }

    [Theory]
    [InlineData("https://daten.example/tabelle.xlsx", null)]
    [InlineData("https://daten.example/abruf/17", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public void Excel_is_the_new_format_where_extension_or_media_type_say_so(string url, string? mediaType)
    {
        var (distribution, _) = Cases.Normalise(Bare with { Format = CodedValue.Said("Excel"), DownloadUrls = [url], MediaType = mediaType is null ? null : new CodedValue(null, mediaType) });

        Assert.Equal(Cases.Eu + "file-type/XLSX", distribution.Format?.Iri);
    }

    [Theory]
    [InlineData("zip:shp", "SHP", "application/zip", "format.alias format.packed")]
    [InlineData("SHP (gezippt)", "SHP", "application/zip", "format.alias format.packed")]
    [InlineData("Zipped CSV", "CSV", "application/zip", "format.alias format.packed")]
    [InlineData("Shape ZIP", "SHP", "application/zip", "format.alias format.packed")]
    [InlineData("CSV, ZIP", "CSV", "application/zip", "format.alias format.packed")]
    [InlineData("kml, kmz", "KML", null, "format.several")]
    [InlineData("CSV und JSON", "CSV", null, "format.several")]
    [InlineData("csv/csv", "CSV", null, "format.alias")]
    public void Several_formats_in_one_field_are_taken_apart(string said, string code, string? package, string rules)
    {
        var (distribution, findings) = Cases.Normalise(Bare with { Format = CodedValue.Said(said) });

        Assert.Equal(new CodedValue(Cases.Eu + "file-type/" + code, said), distribution.Format);
        Assert.Equal(package is null ? null : new CodedValue(Cases.Media + package), distribution.PackageFormat);
        Assert.Equal(rules, Cases.Ids(findings.Where(f => f.Rule != "media-type.from-format")));
    }

    [Fact]
    public void Of_several_formats_the_extension_decides() =>
        Assert.Equal(
            Cases.Eu + "file-type/KMZ",
            Cases.Normalise(Bare with { Format = CodedValue.Said("kml, kmz"), DownloadUrls = ["https://daten.example/a.kmz"] }).Distribution.Format?.Iri);

    [Theory]
    [InlineData("API", "format.not-a-format")]
    [InlineData("Webdienst", "format.not-a-format")]
    [InlineData("Parquet", "format.unknown")]
    [InlineData("CSV, Parquet", "format.unknown")]
    public void What_names_no_known_format_stays_as_text(string said, string rule)
    {
        var (distribution, findings) = Cases.Normalise(Bare with { Format = CodedValue.Said(said) });

        Assert.Equal(new CodedValue(null, said), distribution.Format);
        Assert.Equal((rule, Severity.Warning), (Assert.Single(findings).Rule, findings[0].Severity));
    }

    [Theory]
    [InlineData("https://daten.example/baum.csv", null, "CSV", "format.from-extension")]
    [InlineData("https://daten.example/baum.CSV?v=2#x", null, "CSV", "format.from-extension")]
    [InlineData("https://daten.example/seite.html", null, "HTML", "format.from-extension")]
    [InlineData("https://daten.example/export", "application/geo+json", "GEOJSON", "format.from-media-type")]
    public void A_missing_format_comes_from_what_says_it_for_certain(string url, string? mediaType, string code, string rule)
    {
        var (distribution, findings) = Cases.Normalise(Bare with { DownloadUrls = [url], MediaType = mediaType is null ? null : new CodedValue(Cases.Media + mediaType) });

        Assert.Equal(new CodedValue(Cases.Eu + "file-type/" + code), distribution.Format);
        Assert.Equal(rule, Cases.Ids(findings.Where(f => f.Rule != "media-type.from-format")));
    }

    [Theory]
    [InlineData("https://daten.example/")]
    [InlineData("https://daten.pl")]
    [InlineData("https://daten.example/seite.html")]
    [InlineData("https://daten.example/index.php")]
    [InlineData("https://daten.example/abruf?datei=x.csv")]
    public void An_address_that_names_no_file_says_nothing_about_the_format(string url) =>
        Assert.Equal("format.missing", Cases.Ids(Cases.Normalise(Bare with { AccessUrls = [url] }).Findings));

    [Theory]
    [InlineData("https://geo.example/wms?SERVICE=WMS&REQUEST=GetCapabilities", "WMS_SRVC")]
    [InlineData("https://geo.example/wfs?request=GetCapabilities&service=WFS&version=2.0.0", "WFS_SRVC")]
    [InlineData("https://geo.example/?request=GetCapabilities&service=WMTS", "WMTS_SRVC")]
    public void The_request_of_a_service_says_its_kind(string url, string code) =>
        Assert.Equal(Cases.Eu + "file-type/" + code, Cases.Normalise(Bare with { AccessUrls = [url] }).Distribution.Format?.Iri);

    [Fact]
    public void A_word_that_is_no_format_gives_way_to_the_extension()
    {
        var (distribution, findings) = Cases.Normalise(Bare with { Format = CodedValue.Said("Download"), DownloadUrls = ["https://daten.example/x.json"] });

        Assert.Equal(new CodedValue(Cases.Eu + "file-type/JSON", "Download"), distribution.Format);
        Assert.Equal("format.from-extension media-type.from-format", Cases.Ids(findings));
    }

    [Theory]
    [InlineData("GTFS", "https://daten.example/gtfs.zip", "application/zip", null)]
    [InlineData("CSV", "https://daten.example/gross.csv.gz", null, "application/gzip")]
    [InlineData("XLSX", "https://daten.example/tabelle.xlsx", null, null)]
    [InlineData("ZIP", "https://daten.example/alles.zip", null, null)]
    public void A_packed_file_says_how_it_is_packed(string code, string url, string? package, string? compression)
    {
        var (distribution, _) = Cases.Normalise(Bare with { Format = new CodedValue(Cases.Eu + "file-type/" + code), DownloadUrls = [url] });

        Assert.Equal(Cases.Eu + "file-type/" + code, distribution.Format?.Iri);
        Assert.Equal(package is null ? null : Cases.Media + package, distribution.PackageFormat?.Iri);
        Assert.Equal(compression is null ? null : Cases.Media + compression, distribution.CompressFormat?.Iri);
    }

    [Fact]
    public void An_archive_whose_media_type_names_the_content_is_the_content_packed()
    {
        var (distribution, findings) = Cases.Normalise(Bare with { Format = new CodedValue(Cases.Eu + "file-type/ZIP"), MediaType = new CodedValue(Cases.Media + "text/csv") });

        Assert.Equal((Cases.Eu + "file-type/CSV", Cases.Media + "application/zip"), (distribution.Format?.Iri, distribution.PackageFormat?.Iri));
        Assert.Equal("format.from-media-type format.packed", Cases.Ids(findings));
    }

    [Theory]
    [InlineData("text/csv; charset=utf-8", "text/csv")]
    [InlineData("TEXT/CSV", "text/csv")]
    [InlineData("http://www.iana.org/assignments/media-types/text/csv", "text/csv")]
    [InlineData("http://www.w3.org/ns/iana/media-types/text/csv", "text/csv")]
    [InlineData("application/x-zip-compressed", "application/zip")]
    [InlineData("application/x-gzip", "application/gzip")]
    [InlineData("CSV", "text/csv")]
    public void Media_types_take_the_form_of_the_IANA_list(string said, string code)
    {
        var (distribution, _) = Cases.Normalise(Bare with { MediaType = CodedValue.Said(said), Format = new CodedValue(Cases.Eu + "file-type/ZIP") });

        Assert.Equal(Cases.Media + code, distribution.MediaType?.Iri);
    }

    [Fact]
    public void A_media_type_that_IANA_does_not_know_stays_and_is_reported()
    {
        var (distribution, findings) = Cases.Normalise(Cases.CleanDistribution with { MediaType = new CodedValue(null, "text/tabelle") });

        Assert.Equal(new CodedValue(null, "text/tabelle"), distribution.MediaType);
        Assert.Equal("media-type.unknown", Cases.Ids(findings));
    }

    [Theory]
    [InlineData("PDF", "text/csv", "media-type.contradiction")]
    [InlineData("GEOJSON", "application/json", "")]
    [InlineData("GML", "text/xml", "")]
    [InlineData("GEOTIFF", "image/tiff", "")]
    [InlineData("WFS_SRVC", "application/gml+xml", "")]
    public void Format_and_media_type_must_not_disagree(string format, string mediaType, string rules) =>
        Assert.Equal(rules, Cases.Ids(Cases.Normalise(Bare with { Format = new CodedValue(Cases.Eu + "file-type/" + format), MediaType = new CodedValue(Cases.Media + mediaType) }).Findings));
}
