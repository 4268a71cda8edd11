using System.Text;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.Graph;

/// <summary>
/// Terms numbered from 0 in the order of their arrival. They are kept as UTF-8 in blocks and found by UTF-8, so that a
/// known term costs no allocation; a string is made when one is first asked for.
/// </summary>
internal sealed class TermTable
{
    private const int BlockSize = 32 * 1024;

    /// <summary>The kind of entry that holds a language tag; never the number of a term in a triple.</summary>
    private const TermKind Tag = (TermKind)3;

    private readonly List<byte[]> _blocks = [];
    private int _open = -1;
    private int _blockUsed = BlockSize;
    private Entry[] _entries = new Entry[64];
    private int[] _buckets = new int[128];

    /// <summary>
    /// The strings by which IRIs and blank nodes came last, with their numbers: who writes a description says the same subject,
    /// properties and classes again and again, by the same strings.
    /// </summary>
    private readonly (string? Text, TermKind Kind, int Id)[] _recent = new (string?, TermKind, int)[128];

    /// <summary>Strings of the terms that were asked for as such; null until the first is.</summary>
    private string?[]? _texts;

    /// <summary>How many numbers have been given out.</summary>
    public int Count { get; private set; }

    public TermKind KindOf(int id) => _entries[id].Kind;

    public ReadOnlySpan<byte> ValueOf(int id)
    {
        ref readonly var entry = ref _entries[id];
        return _blocks[entry.Block].AsSpan(entry.Offset, entry.Length);
    }

    /// <summary>The number of the datatype IRI, or -1.</summary>
    public int DatatypeOf(int id) => _entries[id].Kind == TermKind.Literal && !_entries[id].IsTagged ? _entries[id].Extra : -1;

    public Utf8Term Utf8Of(int id)
    {
        ref readonly var entry = ref _entries[id];
        return entry.Kind switch
        {
            TermKind.Iri => Utf8Term.Iri(ValueOf(id)),
            TermKind.BlankNode => Utf8Term.Blank(ValueOf(id)),
            _ when entry.IsTagged => Utf8Term.Tagged(ValueOf(id), ValueOf(entry.Extra)),
            _ when entry.Extra >= 0 => Utf8Term.Typed(ValueOf(id), ValueOf(entry.Extra)),
            _ => Utf8Term.Literal(ValueOf(id)),
        };
    }

    /// <summary>The term to keep. Its strings are made once; several threads may ask at the same time.</summary>
    public RdfTerm TermOf(int id)
    {
        ref readonly var entry = ref _entries[id];
        return entry.Kind switch
        {
            TermKind.Iri => RdfTerm.Iri(TextOf(id)),
            TermKind.BlankNode => RdfTerm.Blank(TextOf(id)),
            _ when entry.IsTagged => RdfTerm.Tagged(TextOf(id), TextOf(entry.Extra)),
            _ when entry.Extra >= 0 => RdfTerm.Typed(TextOf(id), TextOf(entry.Extra)),
            _ => RdfTerm.Literal(TextOf(id)),
        };
    }

    public string TextOf(int id)
    {
        var texts = _texts ?? MakeTexts();
        return texts[id] ??= Encoding.UTF8.GetString(ValueOf(id));
    }

    /// <summary>A hash of a term's content that is the same in every process; the same for all blank nodes.</summary>
    public ulong HashOf(int id)
    {
        ref readonly var entry = ref _entries[id];
        var hash = 0xCBF29CE484222325 + (ulong)entry.Kind;
        if (entry.Kind == TermKind.BlankNode) return BlankColours.Mix(hash);
        foreach (var b in ValueOf(id)) hash = (hash ^ b) * 0x100000001B3;
        hash = BlankColours.Mix(hash);
        if (entry.Extra < 0) return hash;
        foreach (var b in ValueOf(entry.Extra))
            hash = (hash ^ (entry.IsTagged && b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b)) * 0x100000001B3;
        return BlankColours.Mix(hash + (entry.IsTagged ? 1UL : 0));
    }

    /// <summary>Whether the number is that of this IRI or blank node.</summary>
    public bool Is(int id, scoped in Utf8Term term) => _entries[id].Kind == term.Kind && ValueOf(id).SequenceEqual(term.Value);

    /// <summary>The number of a term, given out now if it is new.</summary>
    public int Intern(scoped in Utf8Term term)
    {
        var extra = -1;
        if (!term.Datatype.IsEmpty) extra = Intern(TermKind.Iri, term.Datatype, -1, false);
        else if (!term.Language.IsEmpty) extra = Intern(Tag, term.Language, -1, false);
        return Intern(term.Kind, term.Value, extra, !term.Language.IsEmpty);
    }

    /// <summary>The number of a term, given out now if it is new.</summary>
    public int Intern(RdfTerm term)
    {
        if (term.IsLiteral || string.IsNullOrEmpty(term.Value)) return InternText(term);
        ref var recent = ref _recent[((term.Value.Length << 2) + term.Value[^1] + (term.Value[term.Value.Length / 2] << 1)) & (_recent.Length - 1)];
        if (!ReferenceEquals(recent.Text, term.Value) || recent.Kind != term.Kind) recent = (term.Value, term.Kind, InternText(term));
        return recent.Id;
    }

    /// <summary>The number of a term, or -1 where it has none.</summary>
    public int Find(RdfTerm given)
    {
        using var value = new BorrowedUtf8(given.Value);
        using var extraText = new BorrowedUtf8(given.Datatype ?? given.Language);
        return Find(Utf8(given, value.Bytes, extraText.Bytes));
    }

    /// <summary>The number of a term, or -1 where it has none.</summary>
    public int Find(scoped in Utf8Term term)
    {
        var extra = -1;
        if (!term.Datatype.IsEmpty)
        {
            extra = Find(TermKind.Iri, term.Datatype, -1, false, Hash(TermKind.Iri, term.Datatype, -1));
            if (extra < 0) return -1;
        }

        if (term.Language.IsEmpty) return Find(term.Kind, term.Value, extra, false, Hash(term.Kind, term.Value, extra));
        // Tags are equal in any case, numbers of tags are not: the literal is found by comparing the tag's text.
        return FindTagged(term.Value, term.Language);
    }

    /// <summary>Forgets all terms and keeps the room for as many.</summary>
    public void Clear()
    {
        Array.Clear(_buckets);
        Array.Clear(_recent);
        if (_texts is { } texts) Array.Clear(texts, 0, Math.Min(Count, texts.Length));
        Count = 0;
        _blocks.RemoveAll(static block => block.Length != BlockSize);
        if (_blocks.Count > 1) _blocks.RemoveRange(1, _blocks.Count - 1);
        _open = _blocks.Count - 1;
        _blockUsed = _open < 0 ? BlockSize : 0;
    }

    /// <summary>The number of an IRI, or -1 where it has none.</summary>
    public int FindIri(ReadOnlySpan<byte> iri) => Find(TermKind.Iri, iri, -1, false, Hash(TermKind.Iri, iri, -1));

    /// <summary>Two threads may both make the array; one of them wins.</summary>
    private string?[] MakeTexts()
    {
        var made = new string?[_entries.Length];
        return Interlocked.CompareExchange(ref _texts, made, null) ?? made;
    }

    private int InternText(RdfTerm term)
    {
        using var value = new BorrowedUtf8(term.Value);
        using var extra = new BorrowedUtf8(term.Datatype ?? term.Language);
        var id = Intern(Utf8(term, value.Bytes, extra.Bytes));
        // Where strings are asked for, the one that is there need not be made again.
        if (_texts is { } texts) texts[id] ??= term.Value;
        return id;
    }

    private static Utf8Term Utf8(RdfTerm term, ReadOnlySpan<byte> value, ReadOnlySpan<byte> extra) => term.Kind switch
    {
        TermKind.Iri => Utf8Term.Iri(value),
        TermKind.BlankNode => Utf8Term.Blank(value),
        _ when term.Language is not null => Utf8Term.Tagged(value, extra),
        _ when term.Datatype is not null => Utf8Term.Typed(value, extra),
        _ => Utf8Term.Literal(value),
    };

    private static int Hash(TermKind kind, ReadOnlySpan<byte> value, int extra) => ByteHash.Of(value, ((uint)extra << 2) + (uint)kind);

    private static int TagHash(ReadOnlySpan<byte> tag)
    {
        var hash = 17;
        foreach (var b in tag) hash = hash * 31 + (b | 0x20);
        return hash;
    }

    private int Intern(TermKind kind, ReadOnlySpan<byte> value, int extra, bool tagged)
    {
        // Literals whose tags differ in case alone are equal, so they need to share a hash.
        var hash = Hash(kind, value, tagged ? TagHash(ValueOf(extra)) : extra);
        var known = Find(kind, value, extra, tagged, hash);
        return known >= 0 ? known : Add(kind, value, extra, tagged, hash);
    }

    private int Find(TermKind kind, ReadOnlySpan<byte> value, int extra, bool tagged, int hash)
    {
        for (var id = _buckets[hash & (_buckets.Length - 1)] - 1; id >= 0; id = _entries[id].Next - 1)
        {
            ref readonly var entry = ref _entries[id];
            if (entry.Hash != hash || entry.Kind != kind || entry.IsTagged != tagged || entry.Length != value.Length) continue;
            if (entry.Extra != extra && !(tagged && Ascii.EqualsIgnoreCase(ValueOf(entry.Extra), ValueOf(extra)))) continue;
            if (ValueOf(id).SequenceEqual(value)) return id;
        }

        return -1;
    }

    private int FindTagged(ReadOnlySpan<byte> value, ReadOnlySpan<byte> language)
    {
        var hash = Hash(TermKind.Literal, value, TagHash(language));
        for (var id = _buckets[hash & (_buckets.Length - 1)] - 1; id >= 0; id = _entries[id].Next - 1)
        {
            ref readonly var entry = ref _entries[id];
            if (entry.Hash == hash && entry.IsTagged && Ascii.EqualsIgnoreCase(ValueOf(entry.Extra), language) && ValueOf(id).SequenceEqual(value))
                return id;
        }

        return -1;
    }

    private int Add(TermKind kind, ReadOnlySpan<byte> value, int extra, bool tagged, int hash)
    {
        if (Count == _entries.Length) Widen();
        var (block, offset) = Keep(value);
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        var id = Count++;
        _entries[id] = new Entry(block, offset, value.Length, hash, bucket, extra, kind, tagged);
        bucket = id + 1;
        return id;
    }

    private (int Block, int Offset) Keep(ReadOnlySpan<byte> value)
    {
        if (value.Length > BlockSize / 4)
        {
            _blocks.Add(value.ToArray());
            return (_blocks.Count - 1, 0);
        }

        if (_open < 0 || value.Length > BlockSize - _blockUsed)
        {
            _open = _blocks.Count;
            _blocks.Add(new byte[BlockSize]);
            _blockUsed = 0;
        }

        var offset = _blockUsed;
        value.CopyTo(_blocks[_open].AsSpan(offset));
        _blockUsed += value.Length;
        return (_open, offset);
    }

    private void Widen()
    {
        Array.Resize(ref _entries, _entries.Length * 2);
        if (_texts is not null) Array.Resize(ref _texts, _entries.Length);
        _buckets = new int[_entries.Length * 2];
        for (var id = 0; id < Count; id++)
        {
            ref var entry = ref _entries[id];
            ref var bucket = ref _buckets[entry.Hash & (_buckets.Length - 1)];
            entry = entry with { Next = bucket };
            bucket = id + 1;
        }
    }

    /// <param name="Block">The block that holds the text.</param>
    /// <param name="Offset">Where in the block.</param>
    /// <param name="Length">Bytes of text.</param>
    /// <param name="Hash">Hash of everything but the case of a tag.</param>
    /// <param name="Next">The next entry of the bucket plus one; 0 ends it.</param>
    /// <param name="Extra">The number of the datatype or tag, or -1.</param>
    /// <param name="Kind">The kind of term, or that of a tag.</param>
    /// <param name="IsTagged">Whether <paramref name="Extra"/> is a tag.</param>
    private readonly record struct Entry(int Block, int Offset, int Length, int Hash, int Next, int Extra, TermKind Kind, bool IsTagged);
}
