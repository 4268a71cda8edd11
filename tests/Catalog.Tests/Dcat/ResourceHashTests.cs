using OpenDataNrw.Catalog.Dcat;

namespace OpenDataNrw.Catalog.Tests.Dcat;

public sealed class ResourceHashTests
{
    [Fact]
    public void A_source_that_shuffles_its_lists_changes_nothing()
    {
        var one = new Dataset { Keywords = [new LangString("a"), new LangString("b", "de")], Distributions = [new Distribution { Pages = ["x", "y"] }, new Distribution { Iri = "f" }] };
        var two = new Dataset { Keywords = [new LangString("b", "de"), new LangString("a")], Distributions = [new Distribution { Iri = "f" }, new Distribution { Pages = ["y", "x"] }] };

        Assert.Equal(ResourceHash.Of(one), ResourceHash.Of(two));
    }

    [Fact]
    public void Any_change_of_content_changes_the_hash()
    {
        CatalogResource[] variants =
        [
            FullModel.Dataset,
            FullModel.Dataset with { Version = "3.2" },
            FullModel.Dataset with { Keywords = [.. FullModel.Dataset.Keywords.Skip(1)] },
            FullModel.Dataset with { Keywords = [.. FullModel.Dataset.Keywords, new LangString("neu")] },
            FullModel.Dataset with { ExtraTriples = null },
            FullModel.Dataset with { Relations = FullModel.Dataset.References, References = FullModel.Dataset.Relations },
            FullModel.Series,
            new Dataset { Keywords = [new LangString("a,b")] },
            new Dataset { Keywords = [new LangString("a"), new LangString("b")] },
            new Dataset(),
            new DatasetSeries(),
        ];

        Assert.Equal(variants.Length, variants.Select(ResourceHash.Of).Distinct().Count());
    }
}
