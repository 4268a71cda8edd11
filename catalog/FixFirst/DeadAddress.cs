using System.Globalization;
using OpenDataNrw.Catalog.Links;

namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>An address of an entry that leads nowhere, as the link check confirmed at different hours.</summary>
/// <param name="Address">The address, as the entry writes it.</param>
/// <param name="Distribution">The distribution that has it, counted from 1; null for one of a service.</param>
/// <param name="Since">Since when it is dead; null where that is not known.</param>
/// <param name="Status">What the server answered; null where there is no such server.</param>
public sealed record DeadAddress(string Address, int? Distribution, DateTimeOffset? Since, int? Status)
{
    /// <summary>The rule of the finding that stands for it.</summary>
    public const string Rule = "link.dead";

    /// <summary>Whose addresses are mended together: a server that moved takes all of them along.</summary>
    public string Host => Uri.TryCreate(Address, UriKind.Absolute, out var url) ? url.Host : Address;

    /// <summary>The dead addresses of an entry, each once.</summary>
    public static IReadOnlyList<DeadAddress> Of(CatalogResource resource, IReadOnlyDictionary<string, LinkVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        if (verdicts.Count == 0) return [];
        List<DeadAddress>? dead = null;
        if (resource is Dataset dataset)
            for (var i = 0; i < dataset.Distributions.Count; i++)
                foreach (var address in EntryLinks.AddressesOf(dataset.Distributions[i]))
                    Add(address, i + 1);
        else
            foreach (var address in EntryLinks.AddressesOf(resource))
                Add(address, null);
        return dead ?? (IReadOnlyList<DeadAddress>)[];

        void Add(string address, int? distribution)
        {
            if (!verdicts.TryGetValue(address, out var verdict) || verdict.State != LinkState.Dead || dead?.Exists(d => d.Address == address) == true) return;
            (dead ??= []).Add(new DeadAddress(address, distribution, verdict.Since, verdict.Reason?.Status is { } status and > 0 ? status : null));
        }
    }

    /// <summary>What is the matter with it, in German and English.</summary>
    internal (string German, string English) Reason
    {
        get
        {
            var (german, english) = Status is { } status
                ? ($"Unter der Adresse liegt nichts mehr (Antwort des Servers: {status}).", $"There is nothing at the address any more (the server's answer: {status}).")
                : ("Den Server dieser Adresse gibt es nicht mehr.", "The server of this address no longer exists.");
            return Since is not { } since
                ? (german, english)
                : ($"{german} Tot seit {since.ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("de-DE"))}.", $"{english} Dead since {since.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}.");
        }
    }

    internal Finding Finding => new(Rule, Severity.Error, Responsibility.Source, Distribution is null ? "dcat:endpointURL" : "dcat:accessURL", Address, null, Distribution);
}
