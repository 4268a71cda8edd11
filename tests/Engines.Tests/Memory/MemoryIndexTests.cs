using OpenDataNrw.Catalog.Text;
using OpenDataNrw.Engines.Memory;
using OpenDataNrw.Engines.Tests.Contracts;

namespace OpenDataNrw.Engines.Tests.Memory;

public sealed class MemoryDatasetSearch : DatasetSearchContract
{
    public MemoryDatasetSearch()
        : this(new MemoryIndex(GermanAnalyser.Default))
    {
    }

    private MemoryDatasetSearch(MemoryIndex index)
        : base(index, index, index)
    {
    }
}
