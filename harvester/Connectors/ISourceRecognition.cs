using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors;

/// <summary>
/// Knows by what sources of one kind are told from others, and where below an address they usually are. Stands in the connector's
/// folder and is registered beside it; the order of registration is the order of preference.
/// </summary>
public interface ISourceRecognition
{
    /// <summary>The kind that is recognised, as <see cref="ISourceConnector.Kind"/> names it.</summary>
    string Kind { get; }

    /// <summary>What is recognised, as a person would call it: <c>CKAN oder DKAN 1</c>. One kind may have several.</summary>
    string Name { get; }

    /// <summary>Value of the Accept header for <see cref="AddressesBelow"/>.</summary>
    string Accept { get; }

    /// <summary>Other forms of the address itself in which a source of this kind would answer.</summary>
    /// <param name="address">The address as a person gave it.</param>
    IEnumerable<Uri> AddressesAt(Uri address) => [];

    /// <summary>Where sources of this kind answer below a folder, the likeliest first, three at most; small answers where the interface allows.</summary>
    /// <param name="folder">An address that ends with a slash.</param>
    IEnumerable<Uri> AddressesBelow(Uri folder);

    /// <summary>Tells whether an answer comes from a source of this kind. Pure, and safe against any content.</summary>
    /// <param name="document">The answer, whose text may be in any charset.</param>
    Recognition Recognise(SourceDocument document);
}

/// <summary>Whether an answer comes from a source of a kind.</summary>
public abstract record Recognition
{
    private Recognition()
    {
    }

    /// <summary>It does.</summary>
    /// <param name="Url">The address to register.</param>
    /// <param name="Why">By what it was told, in German, as the end of the sentence "… erkannt an".</param>
    public sealed record Yes(Uri Url, string Why) : Recognition
    {
        /// <summary>The settings that such a source needs.</summary>
        public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
    }

    /// <summary>It does not.</summary>
    /// <param name="Why">What is lacking, in German: "kein JSON", "ein leerer Katalog".</param>
    public sealed record No(string Why) : Recognition;

    /// <summary>It does, but it cannot be read before a person has set something.</summary>
    /// <param name="What">What it is, what has to be set, and what is proposed for it: whole sentences in German.</param>
    public sealed record Unfinished(string What) : Recognition;
}
