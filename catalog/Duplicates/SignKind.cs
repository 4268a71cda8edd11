namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>
/// By what two entries of different sources are taken for the same dataset, the most trustworthy first. A sign counts only
/// where it is equal to the letter after normalising; a weaker one never undoes what a stronger one found.
/// </summary>
public enum SignKind
{
    /// <summary>
    /// The same UUID as identifier (bare, in braces, as URN, at the end of an address, behind a short prefix): drawn by chance
    /// from 2^122, so nobody else has it. CKAN harvesters and ISO catalogues hand it on (ISO 19115 <c>fileIdentifier</c>).
    /// </summary>
    Uuid,

    /// <summary>The same DOI or URN: given out by a registry that gives each out once.</summary>
    Registered,

    /// <summary>
    /// The same address as own IRI, identifier, registry code (namespace and code) or page of exactly one dataset
    /// (<c>…/dataset/{id}</c>): whoever runs that host has given it to one thing.
    /// </summary>
    Address,

    /// <summary>Exactly the same data files, and the same title.</summary>
    FilesAndTitle,

    /// <summary>Exactly the same data files, the same publisher, and the same numbers (years, parts) in the title.</summary>
    FilesAndPublisher,

    /// <summary>The same landing page, and the same title: a page may describe several datasets, but not two of one name.</summary>
    PageAndTitle,

    /// <summary>
    /// The same identifier that is unique only where it was given (a slug, a file number), with the same title and publisher.
    /// Alone it says nothing: every town has a <c>haushaltsplan</c>.
    /// </summary>
    LocalIdentifier,

    /// <summary>The same title and publisher: a suggestion for people, never more.</summary>
    TitleAndPublisher,
}
