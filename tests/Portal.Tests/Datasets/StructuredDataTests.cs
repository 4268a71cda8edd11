using System.Text.Json.Nodes;
using OpenDataNrw.Catalog;
using OpenDataNrw.Portal.Datasets;
using OpenDataNrw.Portal.Tests.Fakes;

namespace OpenDataNrw.Portal.Tests.Datasets;

public sealed class StructuredDataTests
{
    private static readonly CatalogDescription Catalogue = new() { BaseUrl = new Uri("https://daten.example/") };

    [Fact]
    public void A_full_entry_is_described_in_the_words_of_schema_org()
    {
        var expected = JsonNode.Parse($$"""
            {
              "@context": "https://schema.org/",
              "@type": "Dataset",
              "@id": "https://daten.musterstadt.example/dataset/verkehr-1",
              "url": "https://daten.example/dataset/{{Sample.Full.Id}}",
              "name": "Straßenverkehrszählung 2025",
              "inLanguage": "de",
              "includedInDataCatalog": { "@type": "DataCatalog", "name": "Datenraum NRW", "url": "https://daten.example/" },
              "description": "Zählung an 120 Stellen, siehe Erläuterung. Kfz Rad",
              "publisher": { "@type": "Organization", "name": "Stadt Musterstadt" },
              "identifier": ["verkehr-1"],
              "keywords": ["Verkehr", "Zählstelle"],
              "datePublished": "2025-02-01",
              "dateModified": "2026-03-01",
              "license": "https://www.govdata.de/dl-de/by-2-0",
              "temporalCoverage": "2025-01-01/2025-12-31",
              "spatialCoverage": [{ "@type": "Place", "name": "Köln" }],
              "distribution": [
                { "@type": "DataDownload", "contentUrl": "https://daten.musterstadt.example/verkehr-1.csv", "name": "Zählwerte", "encodingFormat": "CSV", "contentSize": "1234567 B" },
                { "@type": "DataDownload", "contentUrl": "https://geo.musterstadt.example/wfs?service=WFS", "encodingFormat": "WFS-Dienst" }
              ]
            }
            """);

        var actual = StructuredData.Of(Sample.Full, Catalogue, "de");

        Assert.Equal(expected!.ToJsonString(), actual.ToJsonString());
    }

    [Fact]
    public void Hostile_metadata_cannot_leave_the_data_block()
    {
        var script = StructuredData.Script(Sample.Hostile, Catalogue, "de").Value;

        Assert.Equal(script.Length - "</script>".Length, script.IndexOf("</", StringComparison.Ordinal));
        Assert.DoesNotContain("javascript:", script, StringComparison.OrdinalIgnoreCase);
    }
}
