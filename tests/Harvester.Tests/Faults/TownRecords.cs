namespace OpenDataNrw.Harvester.Tests.Faults;

/// <summary>A record that a town publishes.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Version">Counts its changes; part of its description.</param>
internal sealed record TownRecord(string Id, int Version)
{
    /// <summary>Begins identifiers that stand for a day only; titles and texts are without it.</summary>
    public const string Renamed = "neu-";

    public string Title => $"Verzeichnis {Number}";

    public string Description => $"Fassung {Version} des Verzeichnisses {Number}.";

    private string Number => Id.Replace(Renamed, "", StringComparison.Ordinal);
}

/// <summary>What a town truly publishes, and how that changes from day to day: little by little, as real catalogues do.</summary>
internal sealed class TownRecords
{
    private const int Fewest = 70;
    private const int Most = 100;

    private readonly Random _chance;
    private readonly SortedDictionary<string, TownRecord> _present = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TownRecord> _removed = [];
    private int _last;

    public TownRecords(Random chance)
    {
        _chance = chance;
        while (_present.Count < 80) Add();
    }

    /// <summary>What is published today.</summary>
    public IReadOnlyDictionary<string, TownRecord> Present => _present;

    /// <summary>What was published once and is not any more.</summary>
    public IReadOnlyDictionary<string, TownRecord> Removed => _removed;

    /// <summary>One day passes.</summary>
    public void PassDay()
    {
        for (var i = _chance.Next(4); i > 0 && _present.Count < Most; i--) Add();
        for (var i = _chance.Next(3); i > 0; i--) Change(Any(_present));
        for (var i = _chance.Next(3); i > 0 && _present.Count > Fewest; i--) Remove(Any(_present));
        if (_removed.Count > 0 && _chance.Next(6) == 0) Return(Any(_removed));
    }

    private void Add()
    {
        var record = new TownRecord($"v{++_last:d4}", 1);
        _present.Add(record.Id, record);
    }

    private void Change(string id) => _present[id] = _present[id] with { Version = _present[id].Version + 1 };

    private void Remove(string id)
    {
        _removed[id] = _present[id];
        _present.Remove(id);
    }

    private void Return(string id)
    {
        _present[id] = _removed[id];
        _removed.Remove(id);
    }

    private string Any(IReadOnlyDictionary<string, TownRecord> records) => records.Keys.ElementAt(_chance.Next(records.Count));
}
