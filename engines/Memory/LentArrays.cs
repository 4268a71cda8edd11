using System.Buffers;

namespace OpenDataNrw.Engines.Memory;

/// <summary>Arrays that a query borrows and gives back all at once.</summary>
internal sealed class LentArrays : IDisposable
{
    private readonly List<ushort[]> _docs = [];
    private readonly List<float[]> _scores = [];

    public ushort[] Docs(int length)
    {
        var array = ArrayPool<ushort>.Shared.Rent(length);
        _docs.Add(array);
        return array;
    }

    public float[] Scores(int length)
    {
        var array = ArrayPool<float>.Shared.Rent(length);
        _scores.Add(array);
        return array;
    }

    /// <summary>Gives everything back; the object can go on lending.</summary>
    public void GiveBack()
    {
        foreach (var array in _docs) ArrayPool<ushort>.Shared.Return(array);
        foreach (var array in _scores) ArrayPool<float>.Shared.Return(array);
        _docs.Clear();
        _scores.Clear();
    }

    public void Dispose() => GiveBack();
}
