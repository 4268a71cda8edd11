using OpenDataNrw.CatalogApi.Links;
using OpenDataNrw.CatalogApi.Quality;

namespace OpenDataNrw.CatalogApi.Datasets;

/// <summary>Everything known of one entry.</summary>
public sealed record DatasetDocument
{
    /// <summary>Our id.</summary>
    public required string Id { get; init; }

    /// <summary>Readable name, as CKAN clients use it.</summary>
    public required string Name { get; init; }

    /// <summary>dataset, service or series.</summary>
    public required string Kind { get; init; }

    /// <summary>The subject in RDF: the source's own IRI, else the address of our page.</summary>
    public required string Iri { get; init; }

    /// <summary>present, missing (a complete listing of the source lacked it) or withdrawn (missing for longer than the grace).</summary>
    public required string State { get; init; }

    /// <summary>When it first came.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When its content last changed here.</summary>
    public required DateTimeOffset LastChanged { get; init; }

    /// <summary>Since when the source no longer lists it.</summary>
    public DateTimeOffset? MissingSince { get; init; }

    /// <summary>When it was withdrawn.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Counts the versions of the content from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Number of its last change in the order of <c>/api/v1/changes</c>.</summary>
    public required long ChangeNumber { get; init; }

    /// <summary>Hash of the content.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Where it came from.</summary>
    public required OriginView Source { get; init; }

    /// <summary>
    /// The entry that search, lists and counts show for this dataset, where this one is another route to it; of a withdrawn entry
    /// the route that is left. Absent where this entry is shown itself.
    /// </summary>
    public EntryLink? RouteOf { get; init; }

    /// <summary>All routes by which this dataset reached the catalogue, the shown one first; absent where there is only one.</summary>
    public IReadOnlyList<RouteView>? Routes { get; init; }

    /// <summary>
    /// Entries of other sources with the same title and publisher: they may describe the same dataset, but nothing better says
    /// so. They stay entries of their own. Absent for none.
    /// </summary>
    public IReadOnlyList<EntryLink>? PossibleDuplicates { get; init; }

    /// <summary>What it says, under the names of DCAT-AP.de 3.0.</summary>
    public required ContentView Content { get; init; }

    /// <summary>What was changed on the way or found wanting.</summary>
    public required IReadOnlyList<FindingView> Findings { get; init; }

    /// <summary>What we saw when we looked at its links, in the order of its files; absent where none was registered yet.</summary>
    public IReadOnlyList<LinkView>? LinkChecks { get; init; }

    /// <summary>What it is worth; absent where it could not be assessed.</summary>
    public QualitySummary? Quality { get; init; }

    /// <summary>Its other forms.</summary>
    public required DatasetLinks Links { get; init; }
}

/// <summary>Where an entry came from.</summary>
/// <param name="Id">The source.</param>
/// <param name="Title">Its name as people read it.</param>
/// <param name="Identifier">The identifier of the record within the source.</param>
/// <param name="Demonstration">Whether the source is a demonstration whose contents are invented.</param>
/// <param name="Api">The source in this API.</param>
public sealed record OriginView(string Id, string? Title, string Identifier, bool Demonstration, string Api);

/// <summary>Addresses of an entry's forms.</summary>
/// <param name="Self">This record.</param>
/// <param name="Html">The page.</param>
/// <param name="Turtle">DCAT-AP.de in Turtle.</param>
/// <param name="RdfXml">DCAT-AP.de in RDF/XML.</param>
/// <param name="JsonLd">DCAT-AP.de in JSON-LD.</param>
/// <param name="NTriples">DCAT-AP.de in N-Triples.</param>
/// <param name="Ckan">As a CKAN package.</param>
/// <param name="Source">The bytes the source delivered.</param>
/// <param name="Versions">Its history.</param>
public sealed record DatasetLinks(
    string Self, string Html, string Turtle, string RdfXml, string JsonLd, string NTriples, string Ckan, string Source, string Versions);

/// <summary>A finding with its words in both languages.</summary>
public sealed record FindingView
{
    /// <summary>Stable id of the rule and case.</summary>
    public required string Rule { get; init; }

    /// <summary>note, warning or error.</summary>
    public required string Severity { get; init; }

    /// <summary>Who has to act: source, transport or platform.</summary>
    public required string Responsibility { get; init; }

    /// <summary>The property concerned as a prefixed name.</summary>
    public required string Property { get; init; }

    /// <summary>What the source said.</summary>
    public string? Before { get; init; }

    /// <summary>What stands now.</summary>
    public string? After { get; init; }

    /// <summary>Which distribution, counted from 1; absent for the resource itself.</summary>
    public int? Distribution { get; init; }

    /// <summary>In German.</summary>
    public required FindingWords De { get; init; }

    /// <summary>In English.</summary>
    public required FindingWords En { get; init; }
}

/// <summary>A finding in words.</summary>
/// <param name="Title">What is the matter.</param>
/// <param name="Advice">What to change and what it gains; absent where nothing need be done.</param>
public sealed record FindingWords(string Title, string? Advice);

/// <summary>The versions of an entry, newest first.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Items">Its versions.</param>
/// <param name="Next">Address of the versions before these; absent where there are none.</param>
public sealed record VersionList(string Id, IReadOnlyList<VersionView> Items, string? Next = null);

/// <summary>A version of an entry.</summary>
/// <param name="Version">From 1.</param>
/// <param name="StoredAt">When it became the current one.</param>
/// <param name="Changed">Properties that differ from the version before; absent for the first and where the one before is no longer kept.</param>
/// <param name="Api">The version with its content.</param>
public sealed record VersionView(int Version, DateTimeOffset StoredAt, IReadOnlyList<string>? Changed, string Api);

/// <summary>A version of an entry with its content.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Version">From 1.</param>
/// <param name="StoredAt">When it became the current one.</param>
/// <param name="Content">What it said.</param>
public sealed record VersionDocument(string Id, int Version, DateTimeOffset StoredAt, ContentView Content);
