namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>The items of an array, or a value as the only one.</summary>
internal ref struct TapeItems
{
    private readonly JsonTape _tape;
    private readonly int _end;
    private int _next;

    public TapeItems(JsonTape tape, int at)
    {
        _tape = tape;
        _next = tape.KindOf(at) == JsonKind.Array ? at + 1 : at;
        _end = tape.After(at);
        Current = -1;
    }

    /// <summary>The place of the item.</summary>
    public int Current { get; private set; }

    public readonly TapeItems GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= _end) return false;
        Current = _next;
        _next = _tape.After(_next);
        return true;
    }
}
