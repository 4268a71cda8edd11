namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>Records of one source that are the same, or carry the same identifier although they are not.</summary>
/// <param name="IsSame">
/// True where they are the same dataset: a sign and the title in common, and no files that tell them apart. False where only an
/// identifier, an address or the page with the title is: then a person has to tell.
/// </param>
/// <param name="By">The strongest sign that they have in common.</param>
/// <param name="Records">The first of them, in the order of the source.</param>
/// <param name="Count">How many they are.</param>
public sealed record RepeatedRecord(bool IsSame, SignKind By, IReadOnlyList<NamedRecord> Records, int Count);

/// <summary>A record by its names.</summary>
/// <param name="Identifier">The identifier within the source.</param>
/// <param name="Title">Its title; null for none.</param>
public readonly record struct NamedRecord(string Identifier, string? Title);

/// <summary>
/// Finds records that one source lists twice. Between sources such records are routes; within one source they are a fault, for
/// other catalogues cannot tell them apart either. Title and publisher alone say nothing here: a source that lists two means two.
/// Not safe for concurrent use.
/// </summary>
public sealed class RepeatedRecords
{
    /// <summary>The most records that are named for one repetition.</summary>
    public const int MostNamed = 10;

    private readonly List<Seen> _seen = [];
    private readonly Dictionary<ulong, int> _first = [];
    private readonly Dictionary<ulong, List<int>> _repeated = [];

    /// <summary>Takes a record.</summary>
    public void Add(string identifier, CatalogResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var title = resource.Titles.In();
        var folded = FoldedName.OfTitle(title);
        var number = _seen.Count;
        _seen.Add(new Seen(new NamedRecord(identifier, title), folded.Length == 0 ? null : TextHash.Of(folded), DataFiles.HashOf(resource)));
        foreach (var sign in DuplicateSigns.Of(resource))
        {
            if (_first.TryAdd(sign.Value, number)) continue;
            if (_repeated.TryGetValue(sign.Value, out var others)) others.Add(number);
            else _repeated.Add(sign.Value, [_first[sign.Value], number]);
        }
    }

    /// <summary>Whether more than one record has a sign, so that it tells nothing about one of them.</summary>
    public bool IsRepeated(DuplicateSign sign) => _repeated.ContainsKey(sign.Value);

    /// <summary>The repetitions among what was taken: the certain ones first, then the ones of most records.</summary>
    public IReadOnlyList<RepeatedRecord> Find()
    {
        var same = new SameGroups(_seen.Count);
        var doubtful = new List<(SignKind By, List<int> Records)>();
        foreach (var (sign, records) in _repeated.Select(r => (Sign: new DuplicateSign(r.Key), r.Value)).OrderBy(r => r.Sign.Value))
        {
            if (sign.Kind is SignKind.FilesAndPublisher or SignKind.TitleAndPublisher) continue;
            foreach (var alike in records.Where(r => _seen[r].Title is not null).GroupBy(r => _seen[r].Title))
                if (MaySame(sign.Kind, [.. alike])) same.Join([.. alike], sign.Kind);
            doubtful.Add((sign.Kind, records));
        }

        var certain = same.Groups().Select(g => Repetition(true, g.By, g.Records));
        var rest = doubtful.Where(d => !same.AreOne(d.Records)).DistinctBy(d => string.Join(' ', d.Records)).Select(d => Repetition(false, d.By, d.Records));
        return [.. certain.Concat(rest).OrderBy(r => !r.IsSame).ThenByDescending(r => r.Count).ThenBy(r => r.By).ThenBy(r => r.Records[0].Identifier, StringComparer.Ordinal)];
    }

    // One page may show each year's edition under the same title; only the files tell then.
    private bool MaySame(SignKind kind, List<int> alike)
    {
        if (alike.Count < 2 || kind == SignKind.PageAndTitle) return false;
        ulong? files = null;
        foreach (var record in alike)
        {
            if (_seen[record].Files is not { } own) continue;
            if (files is { } others && others != own) return false;
            files = own;
        }

        return true;
    }

    private RepeatedRecord Repetition(bool isSame, SignKind by, List<int> records) =>
        new(isSame, by, [.. records.Take(MostNamed).Select(r => _seen[r].Names)], records.Count);

    private readonly record struct Seen(NamedRecord Names, ulong? Title, ulong? Files);

    /// <summary>Which records are one, by the first of each.</summary>
    private sealed class SameGroups(int count)
    {
        private readonly int[] _first = [.. Enumerable.Range(0, count)];
        private readonly SignKind?[] _by = new SignKind?[count];

        public void Join(List<int> records, SignKind by)
        {
            foreach (var record in records[1..])
            {
                var (one, other) = (FirstOf(records[0]), FirstOf(record));
                if (one == other) continue;
                var (kept, given) = one < other ? (one, other) : (other, one);
                _first[given] = kept;
                var strongest = _by[given] < by ? _by[given] : by;
                if (!(_by[kept] <= strongest)) _by[kept] = strongest;
            }
        }

        public bool AreOne(List<int> records) => records.TrueForAll(r => FirstOf(r) == FirstOf(records[0]));

        public IEnumerable<(SignKind By, List<int> Records)> Groups() =>
            Enumerable.Range(0, _first.Length).GroupBy(FirstOf).Where(g => _by[g.Key] is not null).Select(g => (_by[g.Key]!.Value, g.ToList()));

        private int FirstOf(int record)
        {
            while (_first[record] != record) record = _first[record] = _first[_first[record]];
            return record;
        }
    }
}
