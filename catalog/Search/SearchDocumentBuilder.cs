using OpenDataNrw.Catalog.Normalisation;
using OpenDataNrw.Catalog.Text;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Search;

/// <summary>Makes of an entry what an index gets to see of it. Pure.</summary>
public static class SearchDocumentBuilder
{
    // Beyond these nothing more is learnt about an entry; a source must not fill the index with one record.
    private const int MaxFieldTokens = 4000;
    private const int MaxTextLength = 20_000;

    /// <summary>Builds the document of an entry with the analyser of this process.</summary>
    public static SearchDocument Build(StoredDataset entry) => Build(entry, GermanAnalyser.Default);

    /// <summary>Builds the document of an entry.</summary>
    public static SearchDocument Build(StoredDataset entry, GermanAnalyser analyser)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(analyser);
        var facets = new IReadOnlyList<string>[Facets.All.Count];
        for (var i = 0; i < facets.Length; i++) facets[i] = Facets.All[i].Values(entry);
        return new SearchDocument
        {
            Id = entry.Id,
            ChangeNumber = entry.ChangeNumber,
            Fields = FieldsOf(entry.Resource, analyser),
            FacetValues = facets,
            Modified = ModifiedOf(entry),
            Score = entry.Score,
            Title = entry.Resource.Titles.In() ?? "",
            Bounds = SearchExtent.BoundsOf(entry.Resource),
            Period = SearchExtent.PeriodOf(entry.Resource),
            TitleKey = GermanFolding.SortKey(entry.Resource.Titles.In() ?? entry.Name),
        };
    }

    private static FieldTokens[] FieldsOf(CatalogResource resource, GermanAnalyser analyser)
    {
        var fields = new FieldTokens[Enum.GetValues<SearchField>().Length];
        for (var i = 0; i < fields.Length; i++) fields[i] = new FieldTokens();

        Add(SearchField.Title, resource.Titles);
        Add(SearchField.Keyword, resource.Keywords);
        foreach (var agent in AgentsOf(resource)) Add(SearchField.Name, agent.Names);
        foreach (var contact in resource.ContactPoints)
        {
            AddText(SearchField.Name, contact.Name);
            AddText(SearchField.Name, contact.Organisation);
        }

        foreach (var place in resource.Spatial)
        {
            Add(SearchField.Name, place.Labels);
            if (place.Ags is { } ags) AddText(SearchField.Name, Areas.ByKey(ags)?.Name);
        }

        var areas = fields[(int)SearchField.Name].Beside;
        foreach (var place in resource.Spatial)
            if (place.Ags is { } ags)
                foreach (var area in Areas.Enclosing(ags))
                    if (Places.TokenOf(area.Ags) is var token && !areas.Contains(token))
                        areas.Add(token);

        foreach (var concept in ConceptsOf(resource))
        {
            AddText(SearchField.Topic, concept.German);
            if (concept.English != concept.German) AddText(SearchField.Topic, concept.English, "en");
        }

        foreach (var distribution in DistributionsOf(resource))
        {
            Add(SearchField.Topic, distribution.Titles);
            AddText(SearchField.Topic, distribution.Format?.Text);
            Add(SearchField.Description, distribution.Descriptions);
        }

        foreach (var description in resource.Descriptions) AddText(SearchField.Description, Markup.ToPlainText(description.Value), description.Language);
        return fields;

        void Add(SearchField field, IReadOnlyList<LangString> texts)
        {
            foreach (var text in texts) AddText(field, text.Value, text.Language);
        }

        void AddText(SearchField field, string? text, string? language = null)
        {
            if (string.IsNullOrEmpty(text) || fields[(int)field].Count >= MaxFieldTokens) return;
            analyser.Analyse(text.AsSpan(0, Math.Min(text.Length, MaxTextLength)), fields[(int)field], language);
        }
    }

    private static IEnumerable<Agent> AgentsOf(CatalogResource resource)
    {
        IEnumerable<Agent> agents = resource.Publisher is { } publisher ? [publisher] : [];
        return agents.Concat(resource.Creators).Concat(resource.Contributors).Concat(resource.Originators).Concat(resource.Custodians);
    }

    private static IReadOnlyList<Distribution> DistributionsOf(CatalogResource resource) => resource is Dataset dataset ? dataset.Distributions : [];

    // What an entry is about in the words of the vocabularies, each once.
    private static HashSet<Concept> ConceptsOf(CatalogResource resource)
    {
        var concepts = new HashSet<Concept>();
        foreach (var theme in resource.Themes) Take(ControlledVocabularies.DataThemes, theme.Iri);
        foreach (var category in resource.HvdCategories) Take(ControlledVocabularies.HvdCategories, category.Iri);
        foreach (var reference in resource.References) Take(ControlledVocabularies.SampleDatasets, reference);
        foreach (var distribution in DistributionsOf(resource)) Take(ControlledVocabularies.FileTypes, distribution.Format?.Iri);
        if (resource is DataService service)
            foreach (var format in service.Formats)
                Take(ControlledVocabularies.FileTypes, format.Iri);
        return concepts;

        void Take(Vocabulary vocabulary, string? iri)
        {
            if (iri is not null && vocabulary.ByIri(iri) is { } concept) concepts.Add(concept);
        }
    }

    // A date in the future is a mistake or a plan; it must not keep an entry on top for years.
    private static DateTimeOffset ModifiedOf(StoredDataset entry)
    {
        var stated = entry.Resource.Modified?.Instant ?? entry.Resource.Issued?.Instant;
        return stated is null ? entry.FirstSeen : stated > entry.LastChanged ? entry.LastChanged : stated.Value;
    }
}
