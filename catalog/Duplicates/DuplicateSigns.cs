using System.Globalization;
using OpenDataNrw.Vocabularies;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>Reads from an entry by what it can be recognised when another source delivers it too. Pure.</summary>
public static class DuplicateSigns
{
    /// <summary>The most signs of one entry; further ones are left out, the weakest first.</summary>
    public const int Most = 24;

    private const int MostOfAProperty = 50;

    /// <summary>What the index of duplicates needs of an entry.</summary>
    public static DuplicateCandidate Of(StoredDataset entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var modified = entry.Resource.Modified?.Instant;
        return new DuplicateCandidate
        {
            Id = entry.Id,
            Source = entry.Source,
            State = entry.State,
            Sequence = entry.Sequence,
            Modified = modified > entry.LastChanged ? entry.LastChanged : modified,
            Place = PlaceOf(entry.Resource),
            NameHash = NameHash(entry.Name),
            Signs = Of(entry.Resource),
        };
    }

    /// <summary>What is to be compared of a record that is not stored.</summary>
    /// <param name="resource">The record, normalised.</param>
    /// <param name="now">The present; no change counts as later.</param>
    public static UnstoredRecord OfUnstored(CatalogResource resource, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var modified = resource.Modified?.Instant;
        return new UnstoredRecord(Of(resource), PlaceOf(resource), modified > now ? now : modified);
    }

    /// <summary>The signs of a resource, each once, in ascending order.</summary>
    public static IReadOnlyList<DuplicateSign> Of(CatalogResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var signs = new Collected(resource);
        signs.AddIdentity(resource.Iri);
        foreach (var identifier in resource.Identifiers.Take(MostOfAProperty)) signs.AddIdentity(identifier);
        foreach (var other in resource.OtherIdentifiers.Take(MostOfAProperty)) signs.AddIdentity(Joined(other));
        foreach (var page in resource.LandingPages.Take(MostOfAProperty)) signs.AddLandingPage(page);
        signs.AddFiles(resource);
        foreach (var identifier in resource.Identifiers.Take(MostOfAProperty)) signs.AddLocal(identifier);
        signs.AddSuggestion();
        return signs.Take();
    }

    /// <summary>The hash under which <see cref="DuplicateIndex.IsHidden(string)"/> looks for a name.</summary>
    internal static ulong NameHash(string name) => TextHash.Of(name);

    // ISO 19115 gives a code and the namespace it is unique in; most write them as one address.
    private static string Joined(OtherIdentifier identifier) =>
        identifier.Scheme is { } scheme && !scheme.StartsWith(XSD.Namespace, StringComparison.Ordinal)
        && OriginAddress.Read(scheme) is not null && OriginAddress.Read(identifier.Notation) is null && UuidText.Find(identifier.Notation) is null
            ? scheme.TrimEnd('/', '#') + "/" + identifier.Notation.Trim()
            : identifier.Notation;

    private static int PlaceOf(CatalogResource resource)
    {
        string? only = null;
        foreach (var place in resource.Spatial)
        {
            if (place.Ags is not { Length: 2 or 3 or 5 or 8 } ags || ags == only) continue;
            if (only is not null) return 0;
            only = ags;
        }

        only ??= Areas.ByKey(FoldedName.OfPublisher(resource.Publisher?.Names.In()))?.Ags;
        return only is not null && int.TryParse("1" + only, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : 0;
    }

    private sealed class Collected
    {
        private readonly SortedSet<ulong> _signs = [];
        private readonly string _kind;
        private readonly string _title;
        private readonly string _publisher;

        public Collected(CatalogResource resource)
        {
            // A dataset and the service that shows it often share identifiers and pages, and are two things.
            _kind = resource switch
            {
                DataService => "service ",
                DatasetSeries => "series ",
                _ => "",
            };
            _title = FoldedName.OfTitle(resource.Titles.In());
            _publisher = FoldedName.OfPublisher(resource.Publisher?.Names.In());
        }

        public void AddIdentity(string? text)
        {
            if (string.IsNullOrWhiteSpace(text)) return;
            if (LocalIdentifier.Registered(text) is { } registered)
            {
                Add(SignKind.Registered, registered);
                return;
            }

            var address = OriginAddress.Read(text);
            if ((address is null ? UuidText.Find(text) : address.Uuid) is { } uuid) Add(SignKind.Uuid, uuid.ToString("N"));
            if (address is not null) Add(SignKind.Address, address.Text);
        }

        public void AddLandingPage(string text)
        {
            if (OriginAddress.Read(text) is not { } page) return;
            if (page.IsDatasetPage) Add(SignKind.Address, page.Text);
            else if (_title.Length > 0) Add(SignKind.PageAndTitle, $"{page.Text}\n{_title}");
        }

        public void AddFiles(CatalogResource resource)
        {
            if (DataFiles.HashOf(resource) is not { } files) return;
            if (_title.Length > 0) Add(SignKind.FilesAndTitle, $"{files:x}\n{_title}");
            if (_publisher.Length > 0) Add(SignKind.FilesAndPublisher, $"{files:x}\n{_publisher}\n{FoldedName.NumbersIn(_title)}");
        }

        public void AddLocal(string text)
        {
            if (_title.Length == 0 || _publisher.Length == 0 || LocalIdentifier.Read(text) is not { } identifier) return;
            if (OriginAddress.Read(text) is null && UuidText.Find(text) is null && LocalIdentifier.Registered(text) is null)
                Add(SignKind.LocalIdentifier, $"{identifier}\n{_title}\n{_publisher}");
        }

        public void AddSuggestion()
        {
            if (_title.Length > 0 && _publisher.Length > 0) Add(SignKind.TitleAndPublisher, $"{_title}\n{_publisher}");
        }

        public DuplicateSign[] Take() => [.. _signs.Take(Most).Select(s => new DuplicateSign(s))];

        private void Add(SignKind kind, string text) => _signs.Add(DuplicateSign.Of(kind, _kind + text).Value);
    }
}
