using Microsoft.AspNetCore.Http.Extensions;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Portal.Shell;

/// <summary>The addresses of the pages, each beginning with the path under which the portal is served.</summary>
/// <param name="pathBase">That path, without closing slash.</param>
internal sealed class Addresses(string pathBase)
{
    internal string Start => $"{pathBase}/";

    internal string Results => $"{pathBase}/datasets";

    internal string Check => $"{pathBase}/check";

    internal string Sources => $"{pathBase}/sources";

    internal string Vanished => $"{pathBase}/vanished";

    internal string Dataset(DatasetId id) => $"{pathBase}/dataset/{id}";

    /// <summary>The description of an entry in a machine-readable form, such as <c>ttl</c>.</summary>
    internal string DatasetForm(DatasetId id, string extension) => $"{pathBase}/dataset/{id}.{extension}";

    /// <summary>What an entry is worth, in RDF.</summary>
    internal string DatasetQuality(DatasetId id) => $"{pathBase}/dataset/{id}/quality.ttl";

    internal string DatasetJson(DatasetId id) => $"{pathBase}/api/v1/datasets/{id}";

    internal string DatasetCkan(DatasetId id) => $"{pathBase}/api/3/action/package_show?id={id}";

    internal string Source(SourceId id) => $"{pathBase}/sources/{id}";

    internal string Run(SourceId source, long run) => $"{pathBase}/sources/{source}/runs/{run}";

    internal string Article(string name) => $"{pathBase}/{name}";

    /// <summary>An address inside the portal that begins with a slash.</summary>
    internal string At(string path) => pathBase + path;

    /// <summary>The results with one value of a facet chosen.</summary>
    internal string ResultsFor(string facet, string value) => Results + new QueryBuilder { { facet, value } };

    /// <summary>The present page in another language.</summary>
    internal string InLanguage(HttpRequest request, PathString path, string language)
    {
        var query = new QueryBuilder(request.Query.Where(p => p.Key != Reader.LanguageParameter)
            .SelectMany(p => p.Value, (p, value) => KeyValuePair.Create(p.Key, value ?? "")))
        {
            { Reader.LanguageParameter, language },
        };
        return pathBase + path.ToUriComponent() + query;
    }
}
