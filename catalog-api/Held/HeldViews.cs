using OpenDataNrw.Catalog;

namespace OpenDataNrw.CatalogApi.Held;

/// <summary>What the guard of a source's harvests stopped, newest first.</summary>
/// <param name="Source">The source.</param>
/// <param name="Items">The findings.</param>
public sealed record HeldList(string Source, IReadOnlyList<HeldView> Items);

/// <summary>A finding of the guard. Who decided about it and why is not public. Where this is the declared type, what <see cref="HeldDocument"/> adds is not written.</summary>
public record HeldView
{
    /// <summary>Its number.</summary>
    public required long Number { get; init; }

    /// <summary>open, released, refused or obsolete.</summary>
    public required string State { get; init; }

    /// <summary>emptyListing, manyAbsent, changedIdentifiers or manyWithdrawn.</summary>
    public required string Reason { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Message { get; init; }

    /// <summary>When it was first found.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it was last found.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>The latest run that found it.</summary>
    public required long Run { get; init; }

    /// <summary>How many entries the source had.</summary>
    public required int Present { get; init; }

    /// <summary>How many would be marked missing.</summary>
    public required int Missing { get; init; }

    /// <summary>How many would be withdrawn.</summary>
    public required int Withdrawn { get; init; }

    /// <summary>How many were recognised under other identifiers and would keep their entries.</summary>
    public required int Reidentified { get; init; }

    /// <summary>When a person decided about it.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The run that made it obsolete.</summary>
    public long? ObsoleteBy { get; init; }

    /// <summary>The finding with its entries in this API.</summary>
    public required string Api { get; init; }
}

/// <summary>A finding with a page of its entries.</summary>
public sealed record HeldDocument : HeldView
{
    /// <summary>How many entries it concerns.</summary>
    public required int Total { get; init; }

    /// <summary>The entries of this page, recognised ones first.</summary>
    public required IReadOnlyList<HeldEntryView> Entries { get; init; }
}

/// <summary>An entry in a finding.</summary>
/// <param name="Id">Our id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Identifier">Its identifier within the source.</param>
/// <param name="FirstSeen">Since when it is known.</param>
/// <param name="Fate">missing, withdrawn or reidentified.</param>
/// <param name="NewIdentifier">The identifier the source gives it now.</param>
/// <param name="Page">The entry in the portal.</param>
public sealed record HeldEntryView(string Id, string Title, string Identifier, DateTimeOffset FirstSeen, string Fate, string? NewIdentifier, string Page);

/// <summary>Makes the public view of held findings.</summary>
internal static class HeldViews
{
    public static HeldDocument Complete(HeldRun held, IReadOnlyList<(HeldEntry Held, StoredDataset Stored)> entries, CatalogDescription catalog, string language) => new()
    {
        Number = held.Number,
        State = held.State switch { HeldState.Open => "open", HeldState.Released => "released", HeldState.Refused => "refused", _ => "obsolete" },
        Reason = held.Reason switch
        {
            HeldReason.EmptyListing => "emptyListing",
            HeldReason.ManyAbsent => "manyAbsent",
            HeldReason.ChangedIdentifiers => "changedIdentifiers",
            _ => "manyWithdrawn",
        },
        Message = language == "de" ? held.Message : English(held.Reason),
        Since = held.Since,
        LastSeen = held.LastSeen,
        Run = held.Run,
        Present = held.Present,
        Missing = held.Missing,
        Withdrawn = held.Withdrawn,
        Reidentified = held.Reidentified,
        DecidedAt = held.Decision?.At,
        ObsoleteBy = held.ObsoleteBy,
        Api = $"{catalog.BaseUrl.AbsoluteUri}api/v1/sources/{held.Source}/held/{held.Number}",
        Total = held.Missing + held.Withdrawn + held.Reidentified,
        Entries =
        [
            .. entries.Select(e => new HeldEntryView(
                e.Stored.Id.ToString(), e.Stored.Resource.Titles.In(language) ?? e.Stored.Name, e.Stored.SourceIdentifier, e.Stored.FirstSeen,
                e.Held.Fate switch { HeldFate.Missing => "missing", HeldFate.Withdrawn => "withdrawn", _ => "reidentified" },
                e.Held.NewIdentifier, $"{catalog.BaseUrl.AbsoluteUri}dataset/{e.Stored.Id}")),
        ],
    };

    private static string English(HeldReason reason) => reason switch
    {
        HeldReason.EmptyListing => "The source delivers an empty list. Nothing was marked missing.",
        HeldReason.ManyAbsent => "More datasets than usual are absent from the source's list. Nothing was marked missing.",
        HeldReason.ChangedIdentifiers => "Many datasets have new identifiers while their titles stayed. Nothing was marked missing and nothing was doubled.",
        _ => "More datasets than usual are missing, and the grace of the first is over. Nothing was withdrawn.",
    };
}
