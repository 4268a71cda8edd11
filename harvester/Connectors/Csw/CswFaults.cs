using OpenDataNrw.Harvester.Http;
using OpenDataNrw.Harvester.Mapping.Xml;

namespace OpenDataNrw.Harvester.Connectors.Csw;

/// <summary>The faults of catalogue services, with their stable reasons and words.</summary>
internal static class CswFaults
{
    /// <summary>The reason of an ows:ExceptionReport.</summary>
    public const string ServiceException = "source.service-exception";

    private const int ShownText = 300;

    /// <summary>Whether the service is there but does not answer this query: another one may do.</summary>
    public static bool IsRefusal(SourceFaultException fault) => fault.Reason is ServiceException or "source.bad-request" or "source.not-found";

    /// <summary>Throws what an exception report says; servers send it with status 200.</summary>
    public static void ThrowIfException(TreeNode root, SourceDocument document)
    {
        if (root.Name is not ("ExceptionReport" or "ServiceExceptionReport")) return;
        var exception = root.First;
        var text = exception["ExceptionText"].Text ?? exception.Text ?? "";
        var code = exception.Attribute("exceptionCode") ?? exception.Attribute("code");
        throw new SourceFaultException(
            ServiceException,
            $"{SourceFaults.Show(document.Url)} lehnt die Anfrage ab{(code is null ? "" : $" ({code})")}: {(text.Length > ShownText ? text[..ShownText] + "…" : text)} "
            + "Bitte Adresse und Einstellungen der Quelle prüfen (schema, constraint, typeNames).");
    }

    public static SourceFaultException Unexpected(SourceDocument document, string request, string root) =>
        root.Equals("html", StringComparison.OrdinalIgnoreCase)
            ? WebPages.Fault(document, "XML")
            : new SourceFaultException(
                "source.unexpected-xml",
                $"{SourceFaults.Show(document.Url)} beantwortet {request} nicht wie ein Katalogdienst (Wurzelelement '{root}'). Bitte Adresse und Art der Quelle prüfen.");

    public static SourceFaultException Repeated(Uri url, int position) => new(
        "source.repeated-page",
        $"{SourceFaults.Show(url)} liefert ab Datensatz {position} nur Datensätze, die schon auf früheren Seiten standen; der Dienst beachtet startPosition nicht. Bitte den Betreiber der Quelle benachrichtigen.");

    public static SourceFaultException Incomplete(Uri url, int received, int announced) => new(
        "source.incomplete-listing",
        $"{SourceFaults.Show(url)} hat {announced} Datensätze angekündigt (numberOfRecordsMatched), aber nur {received} geliefert. Nichts wurde als vermisst markiert; bitte den Betreiber der Quelle benachrichtigen.");

    public static SourceFaultException WrongTotal(Uri url, int received, int announced) => new(
        "source.wrong-total",
        $"{SourceFaults.Show(url)} hat {announced} Datensätze angekündigt (numberOfRecordsMatched), aber {received} geliefert; auf die Zahl ist kein Verlass. Nichts wurde als vermisst markiert; bitte den Betreiber der Quelle benachrichtigen.");

    public static SourceFaultException Unstable(Uri url, int passes) => new(
        "source.unstable-listing",
        $"{SourceFaults.Show(url)} hat sich während {passes} Durchgängen jedes Mal verkleinert, so dass Datensätze zwischen den Seiten verloren gegangen sein können. Bitte zu einer ruhigeren Zeit ernten.");

    public static SourceFaultException ChangesNotOffered(Uri url, SourceFaultException inner) => new(
        SourceFaultException.ChangesNotOffered, $"{SourceFaults.Show(url)} kann nicht sagen, was sich seit einem Zeitpunkt geändert hat: {inner.Message}", inner);
}
