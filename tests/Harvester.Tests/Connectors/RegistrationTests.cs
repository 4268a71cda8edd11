using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.TestSupport;

namespace OpenDataNrw.Harvester.Tests.Connectors;

public sealed class RegistrationTests
{
    [Fact]
    public void Each_kind_of_source_has_its_connector()
    {
        using var services = Services([]);

        Assert.Equal(["arcgishub", "ckan", "csw", "datajson", "dcat", "folder", "genesis", "json", "oaipmh", "opendatasoft", "opengeodata", "spreadsheet"], services.GetServices<ISourceConnector>().Select(c => c.Kind).Order());
    }

    [Theory]
    [InlineData("samples/sources.json")]
    [InlineData("sources.nrw.json")]
    public void The_sources_that_come_along_have_no_setting_that_nobody_knows(string file)
    {
        using var services = Services([]);
        var connectors = services.GetServices<ISourceConnector>().ToDictionary(c => c.Kind);
        using var stream = File.OpenRead(Path.Combine(SharedMaterial.RepositoryRoot, file));
        var sources = CatalogJson.ReadSources(stream).Where(s => s.Enabled).ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, source => SourceSettings.EnsureKnown(source, connectors[source.Kind]));
    }

    [Fact]
    public void Options_come_from_the_section_Harvest()
    {
        using var services = Services(new()
        {
            ["Harvest:MaxDocumentMegabytes"] = "5",
            ["Harvest:IdleTimeout"] = "00:00:30",
            ["Harvest:ContactUrl"] = "https://daten.nrw.example/kontakt",
            ["Harvest:AllowedNetworks:0"] = "10.1.0.0/16",
            ["Harvest:AllowedNetworks:1"] = "fd00::/8",
        });

        var options = services.GetRequiredService<IOptions<HarvestHttpOptions>>().Value;

        Assert.Equal(
            (5, TimeSpan.FromSeconds(30), "https://daten.nrw.example/kontakt", "10.1.0.0/16 fd00::/8", 4),
            (options.MaxDocumentMegabytes, options.IdleTimeout, options.ContactUrl?.AbsoluteUri, string.Join(' ', options.AllowedNetworks), options.Retries));
    }

    [Theory]
    [InlineData("Harvest:MaxDocumentMegabytes", "0", "MaxDocumentMegabytes")]
    [InlineData("Harvest:IdleTimeout", "2.00:00:00", "IdleTimeout")]
    [InlineData("Harvest:UserAgent", "a b", "UserAgent")]
    [InlineData("Harvest:AllowedNetworks:0", "intern", "Harvest:AllowedNetworks: 'intern' ist kein Netz in CIDR-Schreibweise")]
    [InlineData("Harvest:ContactUrl", "ftp://x.example", "Harvest:ContactUrl: 'ftp://x.example/' ist keine http-, https- oder mailto-Adresse.")]
    public void A_wrong_option_is_named(string name, string value, string words)
    {
        using var services = Services(new() { [name] = value });

        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<HarvestHttpOptions>>().Value);

        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings) =>
        new ServiceCollection().AddConnectors(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
}
