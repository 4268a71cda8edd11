using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Harvester.Connectors.DcatRdf;

/// <summary>Notes of a document which of its nodes are entries of the catalogue and what points to what; nodes are known by 64 bits of a hash.</summary>
/// <param name="url">Whose document it is, for messages.</param>
internal sealed class RdfSurvey(Uri url) : ITripleSink
{
    /// <summary>A document of a gigabyte has about four million links; this many take 256 MB.</summary>
    private const int MostLinks = 16_000_000;
    private const int MostPaging = 1000;

    // The last bit of a link's target tells whether it is an access service, which belongs to the entry although it is typed.
    private const ulong AsService = 1;

    private readonly List<(ulong From, ulong To)> _links = [];
    private readonly HashSet<ulong> _catalogs = [];
    private readonly HashSet<ulong> _records = [];
    private readonly HashSet<ulong> _datasets = [];
    private readonly HashSet<ulong> _services = [];
    private readonly HashSet<ulong> _listed = [];
    private readonly HashSet<ulong> _access = [];

    /// <summary>What the document says about its pages.</summary>
    public RdfGraph Paging { get; } = new();

    /// <summary>The hash of a node.</summary>
    public static ulong HashOf(scoped in Utf8Term node) => (ContentHash.Of(node.Value).High ^ (node.Kind == TermKind.BlankNode ? 0x9E3779B97F4A7C15UL : 0)) & ~AsService;

    /// <summary>Whether a statement lists an entry of a catalogue.</summary>
    public static bool Lists(scoped in Utf8Term predicate) => predicate.Value.SequenceEqual(Names.Dataset) || predicate.Value.SequenceEqual(Names.Service);

    public void Triple(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value)
    {
        if (predicate.Value.StartsWith(Names.Hydra) && Paging.Count < MostPaging) Paging.Triple(subject, predicate, value);
        if (value.Kind == TermKind.Literal) return;
        if (predicate.Value.SequenceEqual(Names.Type))
        {
            NoteType(subject, value);
            return;
        }

        var to = HashOf(value);
        var isAccess = predicate.Value.SequenceEqual(Names.AccessService);
        if (isAccess) _access.Add(to);
        if (Lists(predicate))
        {
            _listed.Add(to);
            return;
        }

        if (_links.Count == MostLinks) throw SourceFaults.TooManyLinks(url, MostLinks);
        _links.Add((HashOf(subject), isAccess ? to | AsService : to));
    }

    /// <summary>Distributes the entries among parts, each with all nodes it can need. Takes the notes; to be called once.</summary>
    public RdfAssignment Assign(int parts)
    {
        var entries = new HashSet<ulong>(_datasets);
        entries.UnionWith(_listed);
        entries.UnionWith(_services.Where(s => !_access.Contains(s)));
        entries.ExceptWith(_catalogs);
        entries.ExceptWith(_records);
        _links.Sort();
        var needed = new Dictionary<ulong, ulong>(entries.Count * 2);
        var homes = new Dictionary<ulong, ulong>(entries.Count);
        var pending = new Stack<ulong>();
        foreach (var entry in entries)
        {
            var home = 1UL << (int)((entry >> 1) % (ulong)parts);
            homes[entry] = home;
            needed[entry] = home;
            pending.Push(entry);
        }

        while (pending.TryPop(out var node))
        {
            var reached = needed[node];
            for (var i = FirstLink(node); i < _links.Count && _links[i].From == node; i++)
            {
                var to = _links[i].To & ~AsService;
                if (StandsForItself(to, asService: _links[i].To != to)) continue;
                var before = needed.GetValueOrDefault(to);
                if ((before | reached) == before) continue;
                needed[to] = before | reached;
                pending.Push(to);
            }
        }

        return new RdfAssignment(needed, homes);
    }

    // As DcatEntries decides within a graph; a catalogue record may be a blank node there, which is seldom and costs a few statements too many.
    private bool StandsForItself(ulong node, bool asService) => _catalogs.Contains(node) || _datasets.Contains(node) || (!asService && _services.Contains(node));

    private int FirstLink(ulong node)
    {
        var (low, high) = (0, _links.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_links[middle].From < node) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void NoteType(scoped in Utf8Term subject, scoped in Utf8Term type)
    {
        var kind = type.Value;
        if (!kind.StartsWith(Names.Dcat)) return;
        if (kind.SequenceEqual(Names.DatasetClass) || kind.SequenceEqual(Names.SeriesClass)) _datasets.Add(HashOf(subject));
        else if (kind.SequenceEqual(Names.ServiceClass)) _services.Add(HashOf(subject));
        else if (kind.SequenceEqual(Names.CatalogClass)) _catalogs.Add(HashOf(subject));
        else if (kind.SequenceEqual(Names.RecordClass)) _records.Add(HashOf(subject));
    }

    private static class Names
    {
        public static readonly byte[] Type = Utf8(RDF.Type);
        public static readonly byte[] Dcat = Utf8(DCAT.Namespace);
        public static readonly byte[] Hydra = Utf8(HYDRA.Namespace);
        public static readonly byte[] Dataset = Utf8(DCAT.DatasetProperty);
        public static readonly byte[] Service = Utf8(DCAT.Service);
        public static readonly byte[] AccessService = Utf8(DCAT.AccessService);
        public static readonly byte[] DatasetClass = Utf8(DCAT.Dataset);
        public static readonly byte[] SeriesClass = Utf8(DCAT.DatasetSeries);
        public static readonly byte[] ServiceClass = Utf8(DCAT.DataService);
        public static readonly byte[] CatalogClass = Utf8(DCAT.Catalog);
        public static readonly byte[] RecordClass = Utf8(DCAT.CatalogRecord);

        private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
    }
}

/// <summary>Which parts need which statements; a part is a bit.</summary>
/// <param name="needed">The parts that need what is said about a node.</param>
/// <param name="homes">The part an entry is listed in.</param>
internal sealed class RdfAssignment(Dictionary<ulong, ulong> needed, Dictionary<ulong, ulong> homes)
{
    /// <summary>The parts that need a statement.</summary>
    public ulong PartsOf(scoped in Utf8Term subject, scoped in Utf8Term predicate, scoped in Utf8Term value)
    {
        var parts = needed.GetValueOrDefault(RdfSurvey.HashOf(subject));
        // That a catalogue lists it makes a node an entry.
        return RdfSurvey.Lists(predicate) && value.Kind != TermKind.Literal ? parts | homes.GetValueOrDefault(RdfSurvey.HashOf(value)) : parts;
    }
}
