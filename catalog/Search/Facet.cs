namespace OpenDataNrw.Catalog.Search;

/// <summary>One way to narrow a result: everything about it in one place.</summary>
/// <param name="Name">Name of the query parameter and of the facet in answers.</param>
/// <param name="German">Heading in German.</param>
/// <param name="English">Heading in English.</param>
/// <param name="Values">The values of an entry, as filters take them (vocabulary codes, keys, names).</param>
/// <param name="Label">A value in words, for a language (<c>de</c> or <c>en</c>).</param>
public sealed record Facet(
    string Name,
    string German,
    string English,
    Func<StoredDataset, IReadOnlyList<string>> Values,
    Func<string, string, string> Label);
