using System.Text.Json;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Json;

namespace OpenDataNrw.Harvester.Connectors.Ckan;

/// <summary>Asks a portal for pages of packages and checks that they are what they should be.</summary>
internal sealed class CkanApi(HarvestSource source, SourceClient client, Uri root)
{
    private const string Accept = "application/json";

    /// <summary>The types of package that are datasets.</summary>
    public HashSet<string> Types { get; } = DatasetTypes(source);

    /// <summary>How many packages to ask for at once.</summary>
    public int PageSize { get; } = source.Number("pageSize", 500, 1, 10_000);

    /// <summary>The address of an action.</summary>
    public Uri Action(string action, string query = "") => CkanSite.Action(root, action, query);

    /// <summary>A page, or the fault that says the portal does not offer this action.</summary>
    public async Task<(CkanPage? Page, SourceFaultException? NotOffered)> TryPageAsync(Uri url, CancellationToken cancellationToken)
    {
        try
        {
            return (await PageAsync(url, cancellationToken).ConfigureAwait(false), null);
        }
        catch (SourceFaultException e) when (SaysNotOffered(e))
        {
            return (null, e);
        }
    }

    /// <summary>A page of packages.</summary>
    /// <exception cref="SourceFaultException">It cannot be had or is not an answer of CKAN.</exception>
    public async Task<CkanPage> PageAsync(Uri url, CancellationToken cancellationToken) =>
        Read(await client.GetAsync(url, Accept, cancellationToken).ConfigureAwait(false));

    /// <summary>The names of all packages; null if the portal does not offer package_list.</summary>
    public async Task<List<string>?> TryNamesAsync(CancellationToken cancellationToken)
    {
        var url = Action("package_list");
        try
        {
            var document = await client.GetAsync(url, Accept, cancellationToken).ConfigureAwait(false);
            return CkanPage.ReadNames(JsonBody.Utf8(document));
        }
        catch (SourceFaultException e) when (SaysNotOffered(e))
        {
            return null;
        }
        catch (JsonException e)
        {
            throw JsonBody.Broken(url, e);
        }
    }

    /// <summary>Whether a fault means that an action does not exist there, and not that the portal is out of order.</summary>
    /// <remarks>CKAN answers 400 to unknown actions; Drupal sites without that path answer 404, 403 or a web page with 200.</remarks>
    public static bool SaysNotOffered(SourceFaultException fault) => fault.Reason is
        "source.not-found" or "source.bad-request" or "source.access-denied" or "source.html-instead-of-json" or "source.unexpected-json" or "source.not-json";

    /// <summary>A file of packages of any size.</summary>
    public Task<SpooledDocument> OpenAsync(Uri url, CancellationToken cancellationToken) => client.OpenAsync(url, Accept, cancellationToken);

    /// <summary>Reads a page or file of packages.</summary>
    /// <exception cref="SourceFaultException">It is not an answer of CKAN, or one that reports an error.</exception>
    public CkanPage Read(SourceDocument document)
    {
        CkanPage page;
        try
        {
            page = CkanPage.Read(JsonBody.Utf8(document), Types);
        }
        catch (JsonException e)
        {
            throw JsonBody.Broken(document.Url, e);
        }

        if (page.Failure is { } failure)
            throw new SourceFaultException(
                "source.api-error",
                $"{SourceFaults.Show(document.Url)} meldet einen Fehler (success: false)"
                + (failure.Length > 0 ? $": {(failure.Length > 300 ? failure[..300] : failure)}" : "")
                + ". Bitte Einstellungen der Quelle prüfen oder den Betreiber benachrichtigen.");
        return page.IsCkan ? page : throw JsonBody.Unexpected(document.Url, "die Antwort einer CKAN-Schnittstelle (result) oder eine Liste von Datensätzen");
    }

    // The types of plain CKAN and of the German metadata scheme OGD 1.1; empty means dataset.
    private static HashSet<string> DatasetTypes(HarvestSource source)
    {
        var types = new HashSet<string>(["dataset", "datensatz", "dokument", .. CkanDatasetMapper.SeriesTypes, .. CkanDatasetMapper.ServiceTypes], StringComparer.OrdinalIgnoreCase);
        if (source.Text("types") is { } more)
            types.UnionWith(more.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return types;
    }
}
