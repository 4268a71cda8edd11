namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>A list that grows page by page: nothing is copied and at most one page is unused.</summary>
internal sealed class PagedArray<T>
    where T : struct
{
    private const int Shift = 12;
    private const int PageSize = 1 << Shift;

    private T[][] _pages = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _pages[index >> Shift][index & (PageSize - 1)];

    /// <summary>Adds places.</summary>
    /// <returns>The first of them.</returns>
    public int Add(int places = 1)
    {
        var first = Count;
        Count += places;
        var pages = (Count + PageSize - 1) >> Shift;
        if (pages > _pages.Length)
        {
            var before = _pages.Length;
            Array.Resize(ref _pages, pages);
            for (var i = before; i < pages; i++) _pages[i] = new T[PageSize];
        }

        return first;
    }
}
