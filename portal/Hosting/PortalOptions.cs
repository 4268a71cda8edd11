using Microsoft.Extensions.Options;

namespace OpenDataNrw.Portal.Hosting;

/// <summary>Settings of the web pages, section <c>Portal</c>.</summary>
public sealed class PortalOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Portal";

    /// <summary>
    /// Address under which readers reach the portal: absolute, http or https, with a closing slash and without query.
    /// Behind a proxy that serves it under a path, the path belongs to it. Default <c>http://localhost:5080/</c>.
    /// </summary>
    public string PublicUrl { get; set; } = "http://localhost:5080/";

    /// <summary>Whether this process also harvests by schedule; off where a worker of its own does. Default true.</summary>
    public bool Harvest { get; set; } = true;

    /// <summary>Path of <see cref="PublicUrl"/> without closing slash; empty at the root of a host.</summary>
    internal PathString PathBase => new(new Uri(PublicUrl).AbsolutePath.TrimEnd('/'));
}

/// <summary>Refuses to start with an address from which no working link could be made.</summary>
internal sealed class ValidatePortalOptions : IValidateOptions<PortalOptions>
{
    public ValidateOptionsResult Validate(string? name, PortalOptions options)
    {
        var valid = Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.AbsolutePath.EndsWith('/')
            && address.Query.Length == 0
            && address.Fragment.Length == 0;
        return valid
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Portal:PublicUrl ist '{options.PublicUrl}'. Erwartet wird die öffentliche Adresse des Portals: " +
                "vollständig, mit http oder https, mit Schrägstrich am Ende und ohne Abfrage, zum Beispiel https://daten.example.org/.");
    }
}
