using System.Text;

namespace OpenDataNrw.Rdf.JsonLd;

/// <summary>A text that a document repeats: a key, a language tag, an index. One object for each text of a document.</summary>
internal sealed class Atom(byte[] utf8)
{
    private string? _text;

    public byte[] Utf8 { get; } = utf8;

    /// <summary>Its place among the atoms of the document.</summary>
    public int Number { get; init; }

    public string Text => _text ??= Encoding.UTF8.GetString(Utf8);

    /// <summary>The object that last had this key, by its number; tells a key that comes twice.</summary>
    public long SeenIn { get; set; }

    /// <summary>Where that object's entry is kept.</summary>
    public int SeenAt { get; set; }

    /// <summary>The context in which the key was last looked up, and what it means there: nearly always the one asked for next.</summary>
    public (ActiveContext? Context, KeyMeaning? Meaning) Last { get; set; }
}

/// <summary>The repeated texts of one document.</summary>
internal sealed class Atoms
{
    private readonly Utf8Table<Atom> _table = new();
    private readonly List<Atom> _all = [];

    public Atom this[int number] => _all[number];

    public Atom Of(ReadOnlySpan<byte> text)
    {
        if (_table.Find(text, out var hash) is { } known) return known;
        var atom = new Atom(text.ToArray()) { Number = _all.Count };
        _all.Add(atom);
        _table.Add(atom.Utf8, hash, atom);
        return atom;
    }

    public Atom Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
