using OpenDataNrw.Catalog;
using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Catalog.Search;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Relevance.Tests.Baselines;

/// <summary>The texts of an entry per <see cref="SearchField"/>: the same that the product's own analysis gets to see.</summary>
internal static class RecordTexts
{
    public static IReadOnlyList<string>[] Of(CatalogResource resource)
    {
        var distributions = resource is Dataset dataset ? dataset.Distributions : [];
        var agents = new[] { resource.Publisher }.OfType<Agent>().Concat(resource.Creators).Concat(resource.Contributors).Concat(resource.Originators).Concat(resource.Custodians);
        var themes = resource.Themes.Select(t => t.Iri is { } iri ? ControlledVocabularies.DataThemes.ByIri(iri) : null).OfType<Concept>();
        var formats = distributions.Select(d => d.Format?.Iri is { } iri ? ControlledVocabularies.FileTypes.ByIri(iri) : null).OfType<Concept>();
        var texts = new IReadOnlyList<string>[Enum.GetValues<SearchField>().Length];
        texts[(int)SearchField.Title] = Values(resource.Titles);
        texts[(int)SearchField.Keyword] = Values(resource.Keywords);
        texts[(int)SearchField.Name] =
        [
            .. agents.SelectMany(a => Values(a.Names)),
            .. resource.ContactPoints.SelectMany(c => new[] { c.Name, c.Organisation }).OfType<string>(),
            .. resource.Spatial.SelectMany(p => Values(p.Labels).Append(p.Ags is { } ags ? Areas.ByKey(ags)?.Name : null).OfType<string>()),
        ];
        texts[(int)SearchField.Topic] =
        [
            .. themes.Concat(formats).Distinct().SelectMany(c => new[] { c.German, c.English }.Distinct()),
            .. distributions.SelectMany(d => Values(d.Titles)),
            .. distributions.Select(d => d.Format?.Text).OfType<string>(),
        ];
        texts[(int)SearchField.Description] =
        [
            .. resource.Descriptions.Select(d => Markup.ToPlainText(d.Value)),
            .. distributions.SelectMany(d => Values(d.Descriptions)),
        ];
        return texts;
    }

    private static string[] Values(IEnumerable<LangString> texts) => [.. texts.Select(t => t.Value)];
}
