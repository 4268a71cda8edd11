using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Tests;

public sealed class EnginesExtensionsTests
{
    [Theory]
    [InlineData("Store:Engine", "oracle", "Store:Engine ist 'oracle'. Erlaubt sind: sqlite, postgres.")]
    [InlineData("Search:Engine", "lucene", "Search:Engine ist 'lucene'. Erlaubt ist: memory.")]
    public void An_unknown_engine_is_refused_with_those_that_exist(string key, string value, string message) =>
        Assert.Equal(message, Assert.Throws<OptionsValidationException>(() => Provide((key, value))).Message);

    [Fact]
    public void A_store_without_a_path_is_refused_at_start()
    {
        using var services = Provide(("Store:Path", ""));

        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<StoreOptions>>().Value);

        Assert.Equal(["Store:Path fehlt: der Pfad der Datenbankdatei, etwa data/datenraum.db."], fault.Failures.Select(f => f[(f.IndexOf("error: '", StringComparison.Ordinal) + 8)..^2]));
    }

    [Fact]
    public void Without_configuration_the_embedded_engines_are_chosen()
    {
        using var services = Provide();

        Assert.Equal(("sqlite", "data/datenraum.db"), (services.GetRequiredService<IOptions<StoreOptions>>().Value.Engine, services.GetRequiredService<IOptions<StoreOptions>>().Value.Path));
        Assert.Same(services.GetRequiredService<IDatasetSearch>(), services.GetRequiredService<IDatasetIndexer>());
    }

    private static ServiceProvider Provide(params (string Key, string Value)[] settings) =>
        new ServiceCollection()
            .AddEngines(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))).Build())
            .BuildServiceProvider();
}
