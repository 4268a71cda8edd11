using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Registration;

/// <summary>
/// Finds out what can be harvested at an address: the address itself, what a web page there offers as its alternates, and where the
/// kinds of sources usually answer below it. As many addresses as <see cref="MostRequests"/>, one after the other, by the same guarded
/// and polite client as a harvest.
/// </summary>
public sealed class SourceProbe(IEnumerable<ISourceRecognition> recognitions)
{
    /// <summary>The most addresses that one probe asks for.</summary>
    public const int MostRequests = 60;

    private const int MostFolders = 3;
    private const string AnyForm = "text/turtle, application/rdf+xml;q=0.9, application/ld+json;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.4";

    // Where the address itself fails so, others of the same host will too.
    private static readonly string[] Hopeless = ["source.unreachable", "source.timeout", "source.forbidden-address", "source.bad-address", "source.too-many-requests", "source.redirect-loop"];

    private readonly List<ISourceRecognition> _recognitions = [.. recognitions];

    /// <summary>Tells what a single document is.</summary>
    /// <param name="document">The document.</param>
    /// <param name="steps">Takes down why it is nothing else; null for nobody.</param>
    /// <returns>The source, or null where nothing fits.</returns>
    public ProbedSource? Recognise(SourceDocument document, IList<string>? steps = null) => Recognise(document, steps, out _);

    /// <summary>Tells what a document is, or says that it is nothing that can be read.</summary>
    /// <exception cref="SourceFaultException"><c>source.not-recognised</c>; says what it is not and why. <c>source.needs-mapping</c>; says what has to be set.</exception>
    public ProbedSource Identify(SourceDocument document)
    {
        var steps = new List<string>();
        return Recognise(document, steps, out var unfinished) ?? throw Refused("Die Datei ist in keiner Form, die wir lesen können.", steps, unfinished);
    }

    /// <summary>Probes an address.</summary>
    /// <param name="address">The address, as a person knows it: of the portal, its interface or a file.</param>
    /// <param name="clients">Through which it is reached.</param>
    /// <param name="cancellationToken">Stops the probing.</param>
    /// <exception cref="SourceFaultException">The host cannot be reached, or must not be.</exception>
    public async Task<ProbeReport> ProbeAsync(Uri address, SourceClientFactory clients, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(clients);
        var asking = new Asking(clients.Create(new HarvestSource { Id = new SourceId("probe"), Title = address.Host, Kind = "probe", Url = address }));
        var found = new List<ProbedSource>();
        string? unfinished = null;
        var document = await ReadItselfAsync(asking, address, cancellationToken);
        if (document is not null)
        {
            if (Recognise(document, asking.Steps, out unfinished) is { } itself) found.Add(itself);
            else if (WebPages.IsWebPage(document))
                foreach (var alternate in PageAlternates.Of(document))
                    if (await asking.TryReadAsync(alternate, AnyForm, "Verweis der Seite", cancellationToken) is { } other && Recognise(other, asking.Steps) is { } named && !Knows(found, named))
                        found.Add(named);
        }

        foreach (var recognition in _recognitions)
            if (found.Count == 0 && await FindAmongAsync(asking, recognition, recognition.AddressesAt(address), cancellationToken) is { } there)
                found.Add(there);

        foreach (var folder in Folders(document?.Url ?? address))
        {
            if (found.Count > 0) break;
            // All kinds of this folder, so that a person sees between what they may choose.
            foreach (var recognition in _recognitions)
                if (await FindAmongAsync(asking, recognition, recognition.AddressesBelow(folder), cancellationToken) is { } below && !Knows(found, below))
                    found.Add(below);
        }

        return new ProbeReport(found, asking.Steps, asking.Requests) { Unfinished = unfinished };
    }

    /// <summary>The best of what an address offers.</summary>
    /// <inheritdoc cref="ProbeAsync"/>
    /// <exception cref="SourceFaultException">The host cannot be reached; <c>source.not-recognised</c>, with what was tried; <c>source.needs-mapping</c>, with what has to be set.</exception>
    public async Task<(ProbedSource Source, ProbeReport Report)> FindAsync(Uri address, SourceClientFactory clients, CancellationToken cancellationToken)
    {
        var report = await ProbeAsync(address, clients, cancellationToken);
        return report.Found is [var best, ..]
            ? (best, report)
            : throw Refused($"Unter {SourceFaults.Show(address)} wurde keine Schnittstelle gefunden, die wir lesen können.", report.Steps, report.Unfinished);
    }

    private ProbedSource? Recognise(SourceDocument document, IList<string>? steps, out string? unfinished)
    {
        unfinished = null;
        foreach (var recognition in _recognitions)
        {
            var answer = recognition.Recognise(document);
            if (Take(recognition, document, answer, steps) is { } found) return found;
            if (answer is Recognition.Unfinished { What: var what }) unfinished ??= what;
        }

        return null;
    }

    private static async Task<SourceDocument?> ReadItselfAsync(Asking asking, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            return await asking.ReadAsync(address, AnyForm, cancellationToken);
        }
        catch (SourceFaultException fault) when (!Hopeless.Contains(fault.Reason))
        {
            asking.Steps.Add($"{SourceFaults.Show(address)}: {Words(fault)}.");
            return null;
        }
    }

    private static async Task<ProbedSource?> FindAmongAsync(Asking asking, ISourceRecognition recognition, IEnumerable<Uri> candidates, CancellationToken cancellationToken)
    {
        foreach (var candidate in candidates)
            if (await asking.TryReadAsync(candidate, recognition.Accept, recognition.Name, cancellationToken) is { } document && Take(recognition, document, recognition.Recognise(document), asking.Steps) is { } found)
                return found;
        return null;
    }

    private static ProbedSource? Take(ISourceRecognition recognition, SourceDocument document, Recognition answer, IList<string>? steps)
    {
        switch (answer)
        {
            case Recognition.Yes yes:
                var found = new ProbedSource(recognition.Kind, recognition.Name, yes.Url, yes.Settings, yes.Why);
                steps?.Add($"{SourceFaults.Show(document.Url)}: {recognition.Name}, erkannt an {yes.Why}.");
                return found;
            case Recognition.No no:
                steps?.Add($"{SourceFaults.Show(document.Url)}: nicht {recognition.Name} ({no.Why}).");
                return null;
            case Recognition.Unfinished unfinished:
                steps?.Add($"{SourceFaults.Show(document.Url)}: {recognition.Name}. {unfinished.What}");
                return null;
            default:
                return null;
        }
    }

    private static bool Knows(List<ProbedSource> found, ProbedSource other) => found.Exists(f => f.Kind == other.Kind && f.Url == other.Url);

    /// <summary>The folders at and above an address, the nearest first; always with the root.</summary>
    private static IEnumerable<Uri> Folders(Uri address)
    {
        var root = new Uri(address.GetLeftPart(UriPartial.Authority) + "/");
        var path = address.AbsolutePath;
        var folders = new List<Uri>();
        // The last part may be a page of the folder or a folder itself.
        if (!path.EndsWith('/') && !Path.HasExtension(path)) folders.Add(new Uri(root, path + "/"));
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1)) folders.Add(new Uri(root, path[..(end + 1)]));
        return folders.Where(f => !IsLanguage(f)).Take(MostFolders - 1).Append(root).Distinct();
    }

    // CKAN answers the same under /de/, /en/, /pt_BR/ …; registered should be the portal itself.
    private static bool IsLanguage(Uri folder) => folder.Segments[^1].TrimEnd('/') is [>= 'a' and <= 'z', >= 'a' and <= 'z'] or [>= 'a' and <= 'z', >= 'a' and <= 'z', '_', _, _];

    private static SourceFaultException Refused(string what, IReadOnlyList<string> steps, string? unfinished)
    {
        if (unfinished is not null) return new SourceFaultException("source.needs-mapping", unfinished);
        const int Shown = 20;
        var more = steps.Count > Shown ? $" Und {steps.Count - Shown} weitere Versuche." : "";
        return new SourceFaultException(
            "source.not-recognised",
            $"{what} Bitte die Adresse der Schnittstelle selbst angeben oder die Art der Quelle nennen. Versucht wurde: {string.Join(' ', steps.Take(Shown))}{more}");
    }

    private static string Words(SourceFaultException fault) => fault.Reason switch
    {
        "source.not-found" => "gibt es nicht",
        "source.access-denied" => "Zugriff verweigert",
        "source.bad-request" => "Anfrage abgewiesen",
        "source.server-error" => "Fehler des Servers",
        "source.too-many-requests" => "der Server bittet um Geduld",
        "source.too-large" => "zu groß für eine Probe",
        _ => fault.Message.TrimEnd('.'),
    };

    /// <summary>Asks for each address once, and not for more than allowed.</summary>
    private sealed class Asking(SourceClient client)
    {
        private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
        private bool _isOver;

        public List<string> Steps { get; } = [];

        public int Requests => _asked.Count;

        public Task<SourceDocument> ReadAsync(Uri address, string accept, CancellationToken cancellationToken)
        {
            _asked.Add(address.AbsoluteUri);
            return client.GetAsync(address, accept, cancellationToken);
        }

        public async Task<SourceDocument?> TryReadAsync(Uri address, string accept, string name, CancellationToken cancellationToken)
        {
            if (_isOver || _asked.Contains(address.AbsoluteUri)) return null;
            if (_asked.Count >= MostRequests)
            {
                _isOver = true;
                Steps.Add($"Nach {MostRequests} Adressen wurde nicht weiter gesucht.");
                return null;
            }

            try
            {
                return await ReadAsync(address, accept, cancellationToken);
            }
            catch (SourceFaultException fault)
            {
                _isOver = fault.Reason == "source.too-many-requests";
                Steps.Add($"{SourceFaults.Show(address)} ({name}): {Words(fault)}.");
                return null;
            }
        }
    }
}
