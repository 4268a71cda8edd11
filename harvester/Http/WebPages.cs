using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using OpenDataNrw.Harvester.Connectors;

namespace OpenDataNrw.Harvester.Http;

/// <summary>Recognises web pages that come where data should: error pages, maintenance notes, login forms.</summary>
internal static partial class WebPages
{
    private const int SearchedIn = 8192;
    private const int ShownTitle = 100;

    /// <summary>Whether a document is a web page, by what it says rather than by what its server calls it.</summary>
    public static bool IsWebPage(SourceDocument document)
    {
        var start = Start(document);
        if (start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)) return true;
        // XHTML; a catalogue in RDF/XML may quote HTML in its descriptions.
        return start.StartsWith("<?xml", StringComparison.Ordinal)
            && start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            && !start.Contains("22-rdf-syntax-ns", StringComparison.Ordinal);
    }

    /// <summary>The fault of a web page in the place of data, with the page's title, which often tells why.</summary>
    /// <param name="document">The page.</param>
    /// <param name="expected">What should have come: JSON, RDF, XML.</param>
    public static SourceFaultException Fault(SourceDocument document, string expected)
    {
        var title = PageTitle().Match(Start(document)) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value).Trim() : "";
        if (title.Length > ShownTitle) title = title[..ShownTitle];
        return new SourceFaultException(
            expected switch { "JSON" => "source.html-instead-of-json", "XML" => "source.html-instead-of-xml", _ => "source.html-instead-of-rdf" },
            $"{SourceFaults.Show(document.Url)} lieferte eine Webseite statt {expected}"
            + (title.Length > 0 ? $" (Überschrift: '{title}')" : "")
            + ". Bitte prüfen, ob die Adresse stimmt oder ob das Portal gerade gewartet wird.");
    }

    private static string Start(SourceDocument document)
    {
        var content = document.Content.Span;
        return Encoding.UTF8.GetString(content[..Math.Min(content.Length, SearchedIn)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
    }

    [GeneratedRegex(@"<title[^>]*>\s*([^<]{1,300})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageTitle();
}
