using System.Text;
using OpenDataNrw.Rdf;

namespace OpenDataNrw.Catalog.Dcat;

/// <summary>
/// Statements beyond the model: taken from a record on reading, given back on writing. The record is
/// <see cref="CatalogResource.SelfIri"/>, its parts without an IRI that the model keeps are <c>#</c>-names below it.
/// </summary>
internal static class ExtraTriples
{
    private static readonly RdfTerm Self = RdfTerm.Iri(CatalogResource.SelfIri);
    private static readonly RdfReaderOptions GivenBack = new() { BlankNodeScope = "x" };

    /// <summary>
    /// The most blank nodes beyond the model that are kept; their canonical order costs the square of their number in the worst case.
    /// </summary>
    public const int MaxUnknownNodes = 1000;

    /// <summary>The statements of the record's parts that did not go into the model, with the blank nodes below them; null for none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="nodes">The nodes that were looked at.</param>
    /// <param name="self">The record.</param>
    /// <param name="isCut">Whether blank nodes were left out for their number.</param>
    public static string? Collect(RdfGraph document, IReadOnlyList<NodeDescription> nodes, RdfTerm self, out bool isCut)
    {
        isCut = false;
        if (!nodes.Any(HasRest)) return null;
        var places = new Dictionary<RdfTerm, RdfTerm> { [self] = Self };
        foreach (var node in nodes)
            if (node is { IsPart: true, KeepsIri: false } && node.Node != self)
                places[node.Node] = RdfTerm.Iri(PartLabel.IriPrefix + node.Label);

        var extra = new RdfGraph();
        var unknown = new Queue<RdfTerm>();
        foreach (var node in nodes)
        {
            if (!HasRest(node)) continue;
            var subject = places.TryGetValue(node.Node, out var place) ? place : Writable(node.Node);
            for (var i = 0; i < node.Count; i++)
                if (!node.IsTaken(i))
                    Add(subject, node.Property(i), node.Value(i));
        }

        var seen = new HashSet<RdfTerm>();
        while (seen.Count < MaxUnknownNodes && unknown.TryDequeue(out var blank))
            if (seen.Add(blank) && !DcatEntries.StandsForItself(document, blank, asService: false))
                foreach (var triple in document.Find(blank))
                    Add(blank, PropertyNames.Canonical(triple.Predicate.Value, out _), triple.Object);

        isCut = unknown.Any(blank => !seen.Contains(blank));
        return extra.Count == 0 ? null : Encoding.UTF8.GetString(CanonicalNTriples.Write(extra));

        void Add(RdfTerm subject, string property, RdfTerm value)
        {
            if (!IriText.TryTerm(property, out var predicate)) return;
            // An IRI of a part is replaced only as a subject: what points to it may mean the thing itself.
            if (places.TryGetValue(value, out var place) && (value.IsBlank || value == self)) value = place;
            else if (value.IsBlank) unknown.Enqueue(value);
            extra.Add(subject, predicate, Writable(value));
        }
    }

    /// <summary>Puts the statements back around a written record.</summary>
    /// <param name="nTriples">As <see cref="Collect"/> made them.</param>
    /// <param name="self">The record.</param>
    /// <param name="parts">The parts that were written, by label.</param>
    /// <param name="blankPrefix">Begins the labels of the record's blank nodes.</param>
    /// <param name="into">Takes the statements.</param>
    public static void GiveBack(string nTriples, RdfTerm self, IReadOnlyDictionary<string, RdfTerm> parts, string blankPrefix, RdfGraph into)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(nTriples));
        var extra = RdfReader.ReadGraph(stream, RdfFormat.NTriples, options: GivenBack);
        var wanted = extra.Triples.Where(t => !t.Subject.IsBlank && TryPlace(t.Subject, out _)).ToList();
        var reached = new HashSet<RdfTerm>();
        for (var i = 0; i < wanted.Count; i++)
        {
            var (subject, predicate, value) = wanted[i];
            if (!TryPlace(value, out var placed)) continue;
            TryPlace(subject, out var from);
            into.Add(from, predicate, placed);
            // Blank nodes follow only from what was given back, so that a part that is gone leaves nothing behind.
            if (value.IsBlank && reached.Add(value)) wanted.AddRange(extra.Find(value));
        }

        bool TryPlace(RdfTerm term, out RdfTerm placed)
        {
            placed = term;
            if (term.IsBlank) placed = RdfTerm.Blank($"{blankPrefix}-{term.Value}");
            else if (term == Self) placed = self;
            else if (term.IsIri && term.Value.StartsWith(PartLabel.IriPrefix, StringComparison.Ordinal))
                return parts.TryGetValue(term.Value[PartLabel.IriPrefix.Length..], out placed);
            return true;
        }
    }

    private static bool HasRest(NodeDescription node)
    {
        if (!node.IsPart) return false;
        for (var i = 0; i < node.Count; i++)
            if (!node.IsTaken(i))
                return true;
        return false;
    }

    /// <summary>A term that every serialisation can carry.</summary>
    private static RdfTerm Writable(RdfTerm term) => term.Kind switch
    {
        TermKind.Iri => IriText.TryTerm(term.Value, out var iri) ? iri : RdfTerm.Literal(term.Value),
        TermKind.Literal when term.Language is { } tag => LanguageTag.Clean(tag) is { } clean ? RdfTerm.Tagged(term.Value, clean) : RdfTerm.Literal(term.Value),
        TermKind.Literal when term.Datatype is { } datatype => IriText.TryTerm(datatype, out var iri) ? RdfTerm.Typed(term.Value, iri.Value) : RdfTerm.Literal(term.Value),
        _ => term,
    };
}
