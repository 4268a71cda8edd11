using System.Numerics;
using OpenDataNrw.Catalog;

namespace OpenDataNrw.Engines.Memory;

/// <summary>Finds documents of a segment by id.</summary>
internal sealed class IdTable
{
    private readonly DatasetId[] _ids;
    private readonly ushort[] _slots;

    public IdTable(DatasetId[] ids)
    {
        _ids = ids;
        _slots = new ushort[(int)BitOperations.RoundUpToPowerOf2((uint)(ids.Length + (ids.Length / 3) + 1))];
        var mask = _slots.Length - 1;
        for (var doc = 0; doc < ids.Length; doc++)
        {
            var slot = ids[doc].GetHashCode() & mask;
            while (_slots[slot] > 0) slot = (slot + 1) & mask;
            _slots[slot] = (ushort)(doc + 1);
        }
    }

    public long Bytes => sizeof(ushort) * _slots.LongLength;

    /// <summary>The document with this id, or -1.</summary>
    public int Find(DatasetId id)
    {
        var mask = _slots.Length - 1;
        for (var slot = id.GetHashCode() & mask; ; slot = (slot + 1) & mask)
        {
            var doc = _slots[slot] - 1;
            if (doc < 0 || _ids[doc] == id) return doc;
        }
    }
}
