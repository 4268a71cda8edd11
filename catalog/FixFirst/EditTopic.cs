namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>What an edit costs the people who make it.</summary>
public enum EditEffort
{
    /// <summary>One edit in one place heals all entries: a contact, a body, a setting of the export.</summary>
    OnceForAll,

    /// <summary>The same value goes into many entries: search and replace, or a default of the form.</summary>
    SameValue,

    /// <summary>Each entry takes a look and a choice of its own.</summary>
    EachEntry,

    /// <summary>Each entry takes somebody who knows the data.</summary>
    EachWithThought,

    /// <summary>The data themselves must be provided or updated.</summary>
    Work,
}

/// <summary>What a kind of edit is called.</summary>
/// <param name="Name">The statement, such as <c>Lizenz</c>.</param>
/// <param name="Add">What to do where it is missing.</param>
/// <param name="Improve">What to do where it is there but gives little.</param>
public sealed record EditWords(string Name, string Add, string Improve);

/// <summary>A statement of an entry that people can edit, with all that is judged by it.</summary>
public sealed record EditTopic
{
    /// <summary>Stable id, such as <c>licence</c>; the prefixed name of the property where there is no topic of its own.</summary>
    public required string Id { get; init; }

    /// <summary>The property as a prefixed name (<c>dcterms:license</c>).</summary>
    public required string Property { get; init; }

    /// <summary>What an edit costs.</summary>
    public required EditEffort Effort { get; init; }

    /// <summary>
    /// Whether the same value stands in many entries, so that one edit replaces it everywhere; texts, dates and addresses are
    /// each entry's own.
    /// </summary>
    public bool Shared { get; init; }

    /// <summary>Indicators of our own score whose reading may change with the statement.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Metrics of the MQA that it may earn.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>German words.</summary>
    public required EditWords German { get; init; }

    /// <summary>English words.</summary>
    public required EditWords English { get; init; }

    /// <summary>A doubtful statement as an example; null for nothing.</summary>
    public string? ExampleBefore { get; init; }

    /// <summary>A good statement as an example.</summary>
    public string? ExampleAfter { get; init; }

    /// <summary>The words in a language (<c>de</c> or <c>en</c>).</summary>
    public EditWords Words(string language) => language == "en" ? English : German;
}
