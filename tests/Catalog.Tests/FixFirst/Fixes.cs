using OpenDataNrw.Catalog.FixFirst;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Catalog.Tests.Assessment;
using OpenDataNrw.Catalog.Tests.Dcat;

namespace OpenDataNrw.Catalog.Tests.FixFirst;

/// <summary>Entries on their way to the list, and short ways to read it.</summary>
internal static class Fixes
{
    public static readonly HarvestSource Source = new()
    {
        Id = new SourceId("teststadt"),
        Title = "Teststadt",
        Kind = "ckan",
        Url = new Uri("https://daten.teststadt.example/"),
    };

    public static StoredDataset Stored(CatalogResource mapped, string identifier = "1")
    {
        var (resource, findings) = Normaliser.Normalise(mapped, new NormalisationContext { Source = Source, Now = Scored.Now });
        return Entries.Of(resource, identifier) with { Findings = findings };
    }

    public static FixCase Case(CatalogResource mapped, string identifier = "1", IReadOnlyList<ShapeFault>? shapes = null) =>
        FixCase.Of(Stored(mapped, identifier), Scored.Now, shapes);

    public static FixList List(params FixCase[] cases)
    {
        var builder = new FixListBuilder();
        foreach (var given in cases) builder.Add(given);
        return builder.Build();
    }

    public static string Titles(FixList list) => string.Join('\n', list.Edits.Select(e => $"{e.Entries} {EditTexts.Title(e.Key, "de")}"));

    public static Dataset With(Func<Distribution, Distribution> change) => Scored.Dataset with { Distributions = [change(Scored.File)] };
}
