using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Portal.Texts;

/// <summary>Words of the search and its results.</summary>
internal sealed class ResultTexts(Tongue t)
{
    internal string Heading => t.Say("Daten finden", "Find data");
    internal string TitleFor(string text) => t.Say($"Suche nach „{text}“", $"Search for “{text}”");
    internal string SearchForm => t.Say("Datensätze suchen", "Search datasets");
    internal string SearchLabel => t.Say("Wonach suchen Sie?", "What are you looking for?");
    internal string SearchExample => t.Say("zum Beispiel Radverkehr Köln", "for example Radverkehr Köln");
    internal string SearchButton => t.Say("Suchen", "Search");
    internal string Filters => t.Say("Filter", "Filters");
    internal string ChosenFilters => t.Say("Gewählte Filter", "Chosen filters");
    internal string Remove => t.Say("Filter entfernen", "Remove filter");
    internal string RemoveAll => t.Say("Alle Filter entfernen", "Remove all filters");
    internal string IsChosen => t.Say("gewählt, Auswahl aufheben", "chosen, click to remove");
    internal string HitsWord => t.Say("Treffer", "hits");
    internal string ShowAll => t.Say("Mehr anzeigen", "Show more");
    internal string SortBy => t.Say("Sortieren nach", "Sort by");
    internal string PageSize => t.Say("Treffer je Seite", "Hits per page");
    internal string Apply => t.Say("Anwenden", "Apply");
    internal string NothingFound => t.Say("Dazu haben wir nichts gefunden.", "We found nothing for this.");
    internal string Paging => t.Say("Weitere Ergebnisse", "More results");
    internal string FirstPage => t.Say("Zum Anfang der Liste", "Back to the beginning");
    internal string NextPage => t.Say("Weitere Treffer", "More hits");

    internal IReadOnlyList<string> Advice => t.Say<IReadOnlyList<string>>(
        [
            "Prüfen Sie die Schreibweise, oder versuchen Sie einen allgemeineren Begriff.",
            "Verwenden Sie weniger Wörter: Gefunden wird nur, was alle enthält.",
            "Entfernen Sie Filter, falls welche gewählt sind.",
            "Die meisten Beschreibungen sind auf Deutsch.",
        ],
        [
            "Check the spelling, or try a more general term.",
            "Use fewer words: only what contains all of them is found.",
            "Remove filters, if any are chosen.",
            "Most descriptions are in German: try the German word.",
        ]);

    internal string Count(string number, long count) => t.Say(
        count == 1 ? "1 Treffer" : $"{number} Treffer",
        count == 1 ? "1 hit" : $"{number} hits");

    internal string Order(SortOrder order) => order switch
    {
        SortOrder.Title => t.Say("Titel", "title"),
        SortOrder.Modified => t.Say("Änderung", "last change"),
        _ => t.Say("Relevanz", "relevance"),
    };

    internal string FacetName(Facet facet) => t.Say(facet.German, facet.English);
}
