namespace OpenDataNrw.Catalog;

/// <summary>
/// Which entry an identifier of a source means. As a rule the one whose id was made of the identifier; where a source renamed its
/// identifiers, entries keep their ids and are found by the identifiers they have now. An identifier is spoken of by its key, the
/// id that would be made of it.
/// </summary>
/// <param name="EntryByKey">Entries by the keys of identifiers their ids were not made of, former ones included.</param>
/// <param name="CurrentKeys">Of entries whose present identifier is not the one their id was made of: the key of the present one.</param>
public sealed record SourceIdentities(IReadOnlyDictionary<DatasetId, DatasetId> EntryByKey, IReadOnlyDictionary<DatasetId, DatasetId> CurrentKeys)
{
    /// <summary>Every entry is found by the identifier its id was made of.</summary>
    public static SourceIdentities None { get; } = new(new Dictionary<DatasetId, DatasetId>(), new Dictionary<DatasetId, DatasetId>());

    /// <summary>Whether there is anything but the rule.</summary>
    public bool IsEmpty => EntryByKey.Count == 0;

    /// <summary>The entry that an identifier means, which need not exist yet.</summary>
    /// <param name="key">The identifier's key.</param>
    public DatasetId EntryOf(DatasetId key) => EntryByKey.TryGetValue(key, out var entry) ? entry : key;

    /// <summary>Whether the entry of this identifier has another one by now: then the record is that entry come back to its old name, or another one.</summary>
    /// <param name="key">The identifier's key.</param>
    public bool IsFormer(DatasetId key)
    {
        var entry = EntryOf(key);
        return (CurrentKeys.TryGetValue(entry, out var current) ? current : entry) != key;
    }

    /// <summary>An id for a record whose identifier belonged to another entry.</summary>
    /// <param name="source">The source.</param>
    /// <param name="identifier">The identifier.</param>
    /// <param name="isTaken">Whether an entry has this id already.</param>
    public DatasetId NewIdFor(SourceId source, string identifier, Func<DatasetId, bool> isTaken)
    {
        ArgumentNullException.ThrowIfNull(isTaken);
        for (var number = 2; ; number++)
        {
            var id = DatasetId.For(source, FormattableString.Invariant($"{identifier}\n{number}"));
            if (!isTaken(id) && !CurrentKeys.ContainsKey(id)) return id;
        }
    }
}

/// <summary>An entry that goes by another identifier from now on.</summary>
/// <param name="Entry">The entry; need not exist yet.</param>
/// <param name="Identifier">The identifier within the source.</param>
public sealed record IdentifierChange(DatasetId Entry, string Identifier);

/// <summary>Lets entries go by other identifiers and keep everything else: id, page, history.</summary>
public interface IEntryIdentities
{
    /// <summary>Gives entries other identifiers, in one transaction; for those that exist that is a change, but no version.</summary>
    /// <exception cref="LeaseLostException">Another worker owns the source by now; nothing was changed.</exception>
    Task ApplyAsync(RunLease lease, IReadOnlyList<IdentifierChange> changes, CancellationToken cancellationToken);
}
