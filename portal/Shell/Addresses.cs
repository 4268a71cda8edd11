using Microsoft.AspNetCore.Http.Extensions;
using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.FixFirst;

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

    internal string SourceFix(SourceId id) => $"{pathBase}/sources/{id}/fix";

    internal string Publisher(string name) => $"{pathBase}/publishers" + new QueryBuilder { { "publisher", name } };

    internal string PublisherFix(string name) => $"{pathBase}/publishers/fix" + new QueryBuilder { { "publisher", name } };

    /// <summary>A file with corrections, such as <c>corrections.csv</c>.</summary>
    internal string FixFile(string file, FixScope scope, string? language)
    {
        var query = new QueryBuilder();
        if (scope.Source is { } source) query.Add("source", source.Value);
        if (scope.Publisher is { } publisher) query.Add("publisher", publisher);
        if (scope.Dataset is { } dataset) query.Add("dataset", dataset.ToString());
        if (language is not null) query.Add(Reader.LanguageParameter, language);
        return $"{pathBase}/api/v1/fix/{file}{query}";
    }

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
