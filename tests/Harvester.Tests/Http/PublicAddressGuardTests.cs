using System.ComponentModel.DataAnnotations;
using System.Net;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Tests.Http;

public sealed class PublicAddressGuardTests
{
    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2a00:1450:4001:80b::200e")]
    [InlineData("2001:4860:4860::8888")]
    [InlineData("::ffff:93.184.216.34")]
    [InlineData("64:ff9b::5db8:d822")]
    [InlineData("2002:5db8:d822::1")]
    public void A_public_address_is_permitted(string address) => Assert.True(PublicAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("0.255.255.255")]
    [InlineData("100.127.255.255")]
    [InlineData("192.0.0.1")]
    [InlineData("192.0.0.255")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.7")]
    [InlineData("239.255.255.250")]
    [InlineData("240.0.0.1")]
    [InlineData("192.168.178.1")]
    [InlineData("198.19.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::10.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("2002:0a00:0001::1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("64:ff9b:1::10.0.0.1")]
    [InlineData("::ffff:0:10.0.0.1")]
    [InlineData("::ffff:0.0.0.0")]
    [InlineData("::ffff:100.64.0.1")]
    [InlineData("2002:c0a8:0101::1")]
    [InlineData("2001:10::1")]
    [InlineData("2001:20::1")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("100::1")]
    public void An_address_that_is_not_public_is_refused(string address) => Assert.False(PublicAddresses.Contains(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_that_leads_into_the_own_network_is_refused()
    {
        var guard = Guard("10.0.0.7");

        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => guard.ResolveAsync("intranet.musterstadt.example", default));

        Assert.Equal("source.forbidden-address", fault.Reason);
        Assert.Equal(
            "Die Adresse von 'intranet.musterstadt.example' liegt im eigenen oder in einem nicht öffentlichen Netz und wird nicht abgerufen. Soll sie erlaubt sein, muss der Betrieb ihr Netz unter Harvest:AllowedNetworks eintragen.",
            fault.Message);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://0/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http://[2a00:1450:4001:80b::200e%251]/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://\uFF11\uFF12\uFF17.0.0.1/")]
    public async Task However_an_address_is_written_the_own_network_is_not_asked(string address)
    {
        var asked = 0;
        var client = Fakes.Harvest.Client(new Answering(_ => { asked++; return new HttpResponseMessage(HttpStatusCode.OK); }), Fakes.Harvest.Source("ckan", "https://daten.musterstadt.example"));

        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => client.GetAsync(new Uri(address), "*/*", default));

        Assert.Equal(("source.forbidden-address", 0), (fault.Reason, asked));
    }

    [Fact]
    public async Task A_name_that_changes_its_address_between_two_connections_is_judged_each_time()
    {
        var answers = new Queue<string>(["93.184.216.34", "127.0.0.1"]);
        var guard = new PublicAddressGuard(new HarvestHttpOptions(), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(answers.Dequeue())]));

        Assert.Equal([IPAddress.Parse("93.184.216.34")], await guard.ResolveAsync("rebind.example", default));
        await Assert.ThrowsAsync<SourceFaultException>(() => guard.ResolveAsync("rebind.example", default));
    }

    [Fact]
    public async Task A_zone_is_refused_also_where_a_name_leads_to_it() =>
        await Assert.ThrowsAsync<SourceFaultException>(() => Guard("2a00:1450:4001:80b::200e%1").ResolveAsync("zone.example", default));

    [Theory]
    [InlineData(80, true)]
    [InlineData(443, true)]
    [InlineData(8080, true)]
    [InlineData(8443, true)]
    [InlineData(1024, true)]
    [InlineData(1, false)]
    [InlineData(22, false)]
    [InlineData(25, false)]
    [InlineData(81, false)]
    [InlineData(445, false)]
    [InlineData(1023, false)]
    [InlineData(2049, false)]
    [InlineData(6000, false)]
    [InlineData(6667, false)]
    public async Task Ports_of_other_services_are_not_asked_unless_allowed(int port, bool allowed)
    {
        var url = new Uri($"https://daten.musterstadt.example:{port}/");
        var source = Fakes.Harvest.Source("ckan", "https://daten.musterstadt.example");
        var server = new Answering(_ => new HttpResponseMessage(HttpStatusCode.OK));

        await Fakes.Harvest.Client(server, source, options: Fakes.Harvest.Options with { AllowedPorts = [port] }).GetAsync(url, "*/*", default);
        var ask = () => Fakes.Harvest.Client(server, source).GetAsync(url, "*/*", default);

        if (allowed) await ask();
        else Assert.Equal("source.forbidden-port", (await Assert.ThrowsAsync<SourceFaultException>(ask)).Reason);
    }

    [Fact]
    public async Task Of_several_addresses_only_the_public_ones_are_connected_to()
    {
        var permitted = await Guard("10.0.0.7", "93.184.216.34", "::1").ResolveAsync("daten.musterstadt.example", default);

        Assert.Equal([IPAddress.Parse("93.184.216.34")], permitted);
    }

    [Fact]
    public async Task A_network_that_is_allowed_is_permitted_also_in_its_mapped_form()
    {
        var guard = new PublicAddressGuard(new HarvestHttpOptions { AllowedNetworks = ["10.0.0.0/24"] }, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("::ffff:10.0.0.7"), IPAddress.Parse("10.0.1.7")]));

        Assert.Equal([IPAddress.Parse("::ffff:10.0.0.7")], await guard.ResolveAsync("intern", default));
    }

    [Fact]
    public async Task The_handler_of_operation_asks_the_guard_before_it_connects()
    {
        using var factory = new SourceClientFactory(new PublicAddressGuard(new HarvestHttpOptions(), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback])).CreateHandler(), new HarvestHttpOptions(), TimeProvider.System);

        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => factory.Create(Fakes.Harvest.Source("ckan", "http://daten.musterstadt.example")).GetAsync(new Uri("http://daten.musterstadt.example/"), "*/*", default));

        Assert.Equal("source.forbidden-address", fault.Reason);
    }

    [Fact]
    public void Options_say_what_is_wrong_with_them()
    {
        var options = new HarvestHttpOptions { AllowedNetworks = ["10.0.0.0/8", "überall"], MaxDocumentMegabytes = 0 };
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), found, validateAllProperties: true);
        found.AddRange(options.Validate(new ValidationContext(options)));

        Assert.Equal(
        [
            "The field MaxDocumentMegabytes must be between 1 and 2000.",
            "Harvest:AllowedNetworks: 'überall' ist kein Netz in CIDR-Schreibweise (Beispiel: 10.1.0.0/16).",
        ],
            found.Select(r => r.ErrorMessage!));
    }

    private static PublicAddressGuard Guard(params string[] addresses) =>
        new(new HarvestHttpOptions(), (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray()));
}
