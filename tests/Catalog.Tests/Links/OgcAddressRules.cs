using System.Text;
using OpenDataNrw.Catalog.Links;

namespace OpenDataNrw.Catalog.Tests.Links;

public sealed class OgcAddressRules
{
    [Theory]
    [InlineData("https://geo.example/wms", LinkPromise.Wms, "https://geo.example/wms?SERVICE=WMS&REQUEST=GetCapabilities")]
    [InlineData("https://geo.example/wms?", LinkPromise.Wms, "https://geo.example/wms?SERVICE=WMS&REQUEST=GetCapabilities")]
    [InlineData("https://geo.example/ows?service=wfs&version=2.0.0&request=GetCapabilities", LinkPromise.Wfs, "https://geo.example/ows?SERVICE=WFS&REQUEST=GetCapabilities")]
    [InlineData("http://geo.example/cgi-bin/mapserv?map=/srv/b%C3%A4ume.map&LAYERS=a&", LinkPromise.Wms, "http://geo.example/cgi-bin/mapserv?map=/srv/b%C3%A4ume.map&SERVICE=WMS&REQUEST=GetCapabilities")]
    [InlineData("https://geo.example/wfs?SERVICE=WFS&REQUEST=GetFeature&TYPENAMES=a:b&OUTPUTFORMAT=csv&token=x#teil", LinkPromise.Wfs, "https://geo.example/wfs?token=x&SERVICE=WFS&REQUEST=GetCapabilities")]
    [InlineData("https://geo.example:8443/csw", LinkPromise.Csw, "https://geo.example:8443/csw?SERVICE=CSW&REQUEST=GetCapabilities")]
    public void A_service_is_asked_for_its_capabilities_with_what_it_needs_to_be_found(string url, LinkPromise service, string asked) =>
        Assert.Equal(asked, OgcAddress.Capabilities(new Uri(url), service).AbsoluteUri);

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:WFS_Capabilities xmlns:wfs=\"x\" version=\"2.0.0\">", LinkDetail.None)]
    [InlineData("\u00ef\u00bb\u00bf<WMS_Capabilities version=\"1.3.0\">", LinkDetail.None)]
    [InlineData("<?xml version='1.0'?><!DOCTYPE WMT_MS_Capabilities SYSTEM \"http://x/c.dtd\" [\n<!ELEMENT VendorSpecificCapabilities EMPTY>\n]>\n<!-- <html> --><WMT_MS_Capabilities version=\"1.1.1\">", LinkDetail.None)]
    [InlineData("<!DOCTYPE WMT_MS_Capabilities SYSTEM \"http://x/c.dtd\"><WMT_MS_Capabilities/>", LinkDetail.None)]
    [InlineData("<csw:Capabilities", LinkDetail.None)]
    [InlineData("<?xml version=\"1.0\"?><ServiceExceptionReport version=\"1.3.0\"><ServiceException>map not found", LinkDetail.ServiceException)]
    [InlineData("<ows:ExceptionReport>", LinkDetail.ServiceException)]
    [InlineData("<!doctype html><html><title>Kartenportal</title>", LinkDetail.WebPage)]
    [InlineData("<HTML>", LinkDetail.WebPage)]
    [InlineData("{\"error\":{\"code\":404}}", LinkDetail.NoCapabilities)]
    [InlineData("<!-- never ends", LinkDetail.NoCapabilities)]
    [InlineData("<!DOCTYPE x [ <!ENTITY a \"b\">", LinkDetail.NoCapabilities)]
    [InlineData("<<<<<<<<", LinkDetail.NoCapabilities)]
    [InlineData("   ", LinkDetail.NoCapabilities)]
    [InlineData("", LinkDetail.Empty)]
    public void An_answer_is_known_by_the_root_of_the_document(string start, LinkDetail detail) =>
        Assert.Equal(detail, OgcAddress.Judge(Encoding.Latin1.GetBytes(start)));

    [Fact]
    public void Only_services_have_capabilities() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OgcAddress.Capabilities(new Uri("https://a.example/"), LinkPromise.File));
}
