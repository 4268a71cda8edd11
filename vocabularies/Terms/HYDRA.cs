namespace OpenDataNrw.Vocabularies.Terms;

/// <summary>Hydra Core: both generations of its terms for paging.</summary>
public static class HYDRA
{
    /// <summary>The namespace, usually written <c>hydra:</c>.</summary>
    public const string Namespace = "http://www.w3.org/ns/hydra/core#";

    /// <summary><c>hydra:Collection</c>.</summary>
    public const string Collection = Namespace + "Collection";

    /// <summary><c>hydra:PagedCollection</c>.</summary>
    public const string PagedCollection = Namespace + "PagedCollection";

    /// <summary><c>hydra:PartialCollectionView</c>.</summary>
    public const string PartialCollectionView = Namespace + "PartialCollectionView";

    /// <summary><c>hydra:first</c>.</summary>
    public const string First = Namespace + "first";

    /// <summary><c>hydra:firstPage</c>.</summary>
    public const string FirstPage = Namespace + "firstPage";

    /// <summary><c>hydra:itemsPerPage</c>.</summary>
    public const string ItemsPerPage = Namespace + "itemsPerPage";

    /// <summary><c>hydra:last</c>.</summary>
    public const string Last = Namespace + "last";

    /// <summary><c>hydra:lastPage</c>.</summary>
    public const string LastPage = Namespace + "lastPage";

    /// <summary><c>hydra:member</c>.</summary>
    public const string Member = Namespace + "member";

    /// <summary><c>hydra:next</c>.</summary>
    public const string Next = Namespace + "next";

    /// <summary><c>hydra:nextPage</c>.</summary>
    public const string NextPage = Namespace + "nextPage";

    /// <summary><c>hydra:previous</c>.</summary>
    public const string Previous = Namespace + "previous";

    /// <summary><c>hydra:previousPage</c>.</summary>
    public const string PreviousPage = Namespace + "previousPage";

    /// <summary><c>hydra:totalItems</c>.</summary>
    public const string TotalItems = Namespace + "totalItems";

    /// <summary><c>hydra:view</c>.</summary>
    public const string View = Namespace + "view";
}
