using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace OpenDataNrw.Portal.Markup;

/// <summary>
/// Escapes what means something in HTML and leaves letters alone. The default writes each umlaut as <c>&amp;#xE4;</c>, which
/// in German pages is a good part of their size; pages are UTF-8 and say so.
/// </summary>
internal static class PageEncoder
{
    internal static HtmlEncoder Html { get; } = HtmlEncoder.Create(UnicodeRanges.All);
}
