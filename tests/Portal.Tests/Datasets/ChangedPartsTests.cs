using OpenDataNrw.Catalog;
using OpenDataNrw.Portal.Datasets;
using OpenDataNrw.Portal.Tests.Fakes;
using OpenDataNrw.Portal.Texts;

namespace OpenDataNrw.Portal.Tests.Datasets;

public sealed class ChangedPartsTests
{
    [Fact]
    public void Exactly_the_parts_that_differ_are_named()
    {
        var before = (Dataset)Sample.Full.Resource;
        var after = before with { Titles = [new LangString("Neu")], Issued = null, Version = "2", ExtraTriples = "x" };

        var parts = ChangedParts.Between(before, after);

        Assert.Equal(["extraTriples", "issued", "titles", "version"], parts);
        Assert.Equal("Geändert: Veröffentlichungsdatum, Titel, weitere Angaben", PortalTexts.In("de").Dataset.ChangedParts(parts));
    }

    [Fact]
    public void An_equal_version_names_no_part()
    {
        Assert.Empty(ChangedParts.Between(Sample.Full.Resource, Sample.Full.Resource with { }));
    }

    [Fact]
    public void A_citation_names_who_when_what_and_where()
    {
        var catalogue = new CatalogDescription { BaseUrl = new Uri("https://daten.example/") };

        var citation = Citation.Of(Sample.Full, catalogue, PortalTexts.In("de"), ReaderFormat.For("de"), Sample.Now);

        Assert.Equal(
            $"Stadt Musterstadt (2026): Straßenverkehrszählung 2025. Datenraum NRW. https://daten.example/dataset/{Sample.Full.Id} (abgerufen am 14. März 2026).",
            citation);
    }
}
