using OpenDataNrw.Catalog;
using static OpenDataNrw.Harvester.Tests.Mapping.Iso.IsoXml;

namespace OpenDataNrw.Harvester.Tests.Mapping.Iso;

/// <summary>What becomes of online resources.</summary>
public sealed class IsoAccessTests
{
    [Theory]
    [InlineData("https://x.example/a", "", "download", "file")]
    [InlineData("https://x.example/a", "WWW:DOWNLOAD-1.0-http--download", "", "file")]
    [InlineData("https://x.example/a.gpkg", "", "", "file")]
    [InlineData("https://x.example/wfs?service=WFS&amp;request=GetFeature&amp;typename=b", "OGC:WFS", "", "file")]
    [InlineData("https://x.example/wms", "OGC:WMS-1.3.0-http-get-map", "information", "service")]
    [InlineData("https://x.example/ows?SERVICE=WFS&amp;REQUEST=GetCapabilities", "", "download", "service")]
    [InlineData("https://x.example/api", "OGC API - Features", "", "service")]
    [InlineData("https://x.example/atom.xml", "INSPIRE-ATOM", "download", "feed")]
    [InlineData("https://x.example/a", "", "order", "access")]
    [InlineData("https://x.example/a", "", "information", "page")]
    [InlineData("https://x.example/a", "WWW:LINK-1.0-http--link", "", "page")]
    [InlineData("https://x.example/a", "", "", "landing")]
    public void Protocol_parameters_function_and_ending_tell_what_an_address_is_for(string url, string protocol, string function, string use)
    {
        var dataset = Dataset(Record(distribution: Transfer(Online(url, protocol, function))));

        var distribution = dataset.Distributions.SingleOrDefault();
        var found = distribution switch
        {
            null => dataset.Pages.Count > 0 ? "page" : dataset.LandingPages.Count > 0 ? "landing" : "nothing",
            { AccessServices.Count: > 0 } => "service",
            { DownloadUrls.Count: > 0 } => "file",
            { Format.Text: "ATOM" } => "feed",
            _ => "access",
        };
        Assert.Equal(use, found);
    }

    [Fact]
    public void A_service_is_reached_at_its_endpoint_and_described_by_its_capabilities()
    {
        var distribution = Dataset(Record(distribution: Transfer(Online("https://x.example/ows?map=a.map&amp;service=WMS&amp;version=1.3.0&amp;request=GetCapabilities", "OGC:WMS", name: "Karte")))).Distributions.Single();

        var service = distribution.AccessServices.Single();
        Assert.Equal(["https://x.example/ows?map=a.map"], distribution.AccessUrls);
        Assert.Equal(distribution.AccessUrls, service.EndpointUrls);
        Assert.Equal(["https://x.example/ows?map=a.map&service=WMS&version=1.3.0&request=GetCapabilities"], service.EndpointDescriptions);
        Assert.Equal(("Karte", "OGC:WMS", 0), (service.Titles.Single().Value, distribution.Format?.Text, distribution.DownloadUrls.Count));
    }

    [Theory]
    [InlineData("", "Shape", "Shape")]
    [InlineData("Bäume (CSV)", "CSV Shape", "CSV")]
    [InlineData("Bäume", "CSV Shape", null)]
    [InlineData("CSV und Shape", "CSV Shape", null)]
    public void The_format_of_a_file_is_the_only_one_or_the_one_that_it_names(string name, string formats, string? format)
    {
        var given = string.Concat(formats.Split(' ').Select(f => $"<gmd:distributionFormat><gmd:MD_Format><gmd:name>{Text(f)}</gmd:name></gmd:MD_Format></gmd:distributionFormat>"));

        Assert.Equal(format, Dataset(Record(distribution: given + Transfer(Online("https://x.example/a", function: "download", name: name)))).Distributions.Single().Format?.Text);
    }

    [Fact]
    public void A_size_belongs_to_the_only_file_and_addresses_come_once()
    {
        var size = "<gmd:transferSize><gco:Real>0.5</gco:Real></gmd:transferSize>";

        Assert.Equal([524_288L], Dataset(Record(distribution: Transfer(Online("https://x.example/a.zip") + size))).Distributions.Select(d => d.ByteSize));
        Assert.Equal([null, null], Dataset(Record(distribution: Transfer(Online("https://x.example/a.zip") + Online("https://x.example/b.zip") + Online("https://x.example/a.zip") + size))).Distributions.Select(d => d.ByteSize));
    }

    [Fact]
    public void Addresses_that_nobody_can_reach_and_formats_without_file_are_named()
    {
        var mapped = Map(Record(distribution: $"<gmd:distributionFormat><gmd:MD_Format><gmd:name>{Text("Papier")}</gmd:name></gmd:MD_Format></gmd:distributionFormat>"));
        Assert.Equal(["transport.value-left-out Papier"], mapped.Findings.Select(f => $"{f.Rule} {f.Before}"));

        mapped = Map(Record(distribution: Transfer(Online("file:///S:/gis/baum.shp"))));
        Assert.Equal(["transport.value-left-out file:///S:/gis/baum.shp"], mapped.Findings.Select(f => $"{f.Rule} {f.Before}"));
    }
}
