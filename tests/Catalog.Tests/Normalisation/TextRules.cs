using System.Diagnostics;
using System.Text.RegularExpressions;
using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog.Tests.Normalisation;

public sealed partial class TextRules
{
    [Theory]
    [InlineData("Baum &amp; Park", "Baum & Park", "text.markup")]
    [InlineData("<b>Baum</b>kataster", "Baumkataster", "text.markup")]
    [InlineData("Stra&szlig;en &#252;ber &#x41;", "Straßen über A", "text.markup")]
    [InlineData("Baum &amp;amp;amp; Park", "Baum & Park", "text.markup")]
    [InlineData("&lt;i&gt;Baum&lt;/i&gt;", "Baum", "text.markup")]
    [InlineData("Baum\u00A0und\r\n Park\u200B ", "Baum und Park", "text.characters")]
    [InlineData("\u0007Baum\u00AD", "Baum", "text.characters")]
    [InlineData("Bäume < 5 m & Sträucher", "Bäume < 5 m & Sträucher", "")]
    [InlineData("A<B", "A<B", "")]
    [InlineData("Wo <b fehlt", "Wo <b fehlt", "")]
    [InlineData("Kosten in T&E; 2020", "Kosten in T&E; 2020", "")]
    public void Titles_are_plain_text_in_one_line(string title, string plain, string rules)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Titles = [new LangString(title)] });

        Assert.Equal([new LangString(plain)], dataset.Titles);
        Assert.Equal(rules, Cases.Ids(findings));
    }

    [Theory]
    [InlineData("Zeile 1\r\nZeile 2", "Zeile 1\nZeile 2")]
    [InlineData("A\n\n\n\nB \n C", "A\n\nB\nC")]
    [InlineData("Müll &amp; Abfall", "Müll & Abfall")]
    [InlineData("<p>Alle <strong>B&auml;ume</strong> & Sträucher</p>", "<p>Alle <b>Bäume</b> &amp; Sträucher</p>")]
    [InlineData("<div>Eins</div><div>Zwei</div>", "<p>Eins</p><p>Zwei</p>")]
    [InlineData("<h2>Titel</h2>Text<br/>mehr", "<p>Titel</p>Text<br>mehr")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<ul>\n  <li>a<ul><li>a1</li></ul></li>\n</ul>", "<ul><li>a<ul><li>a1</li></ul></li></ul>")]
    [InlineData("<a href=\"https://a.example/?x=1&amp;y=2\" onclick=\"x()\" target=_blank>hier</a>", "<a href=\"https://a.example/?x=1&amp;y=2\">hier</a>")]
    [InlineData("<a href='javascript:alert(1)'>hier</a>", "hier")]
    [InlineData("<a href=' java\tscript:alert(1)'>hier</a>", "hier")]
    [InlineData("<a href=\"/relativ\">hier</a> <b>x</b>", "hier <b>x</b>")]
    [InlineData("<script>alert(1)</script><p>Text</p>", "<p>Text</p>")]
    [InlineData("<p>Text</p><script>alert(1)", "<p>Text</p>")]
    [InlineData("<p>Text<style>p{}</style><!-- <b>weg</b> --> Ende</p>", "<p>Text Ende</p>")]
    [InlineData("<b><script>x</script></b><p></p>Nur Text", "Nur Text")]
    [InlineData("<span style=\"x\">Nur</span> Text", "Nur Text")]
    [InlineData("&lt;p&gt;doppelt &amp;uuml;bersetzt&lt;/p&gt;", "<p>doppelt übersetzt</p>")]
    [InlineData("<p>1 &lt; 2 <svg onload=alert(1)></p>", "<p>1 &lt; 2</p>")]
    [InlineData("<p>offen <b>fett <i>beides</p>danach", "<p>offen <b>fett <i>beides</i></b></p>danach")]
    [InlineData("<p title=\"a>b\">x</p>", "<p>x</p>")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "<p>a b</p><p>c</p>")]
    [InlineData("<p>a</p><", "<p>a</p>&lt;")]
    [InlineData("<img src=x onerror=alert(1)>Bild", "Bild")]
    [InlineData("<p>Eins</p><p>Zwei <b>fett</b> <u>u</u><br/>neu</p>", "<p>Eins</p><p>Zwei <b>fett</b> <u>u</u><br>neu</p>")]
    [InlineData("<ul><li>a<ol><li>b</li></ol></li></ul>", "<ul><li>a<ol><li>b</li></ol></li></ul>")]
    [InlineData("<li>ohne Liste</li>", "<ul><li>ohne Liste</li></ul>")]
    [InlineData("</p></div></main>Text<b></i></b>", "Text")]
    [InlineData("<SCRIPT>alert(1)</SCRIPT ><p>x</p>", "<p>x</p>")]
    [InlineData("<b>&lt;script&gt;alert(1)&lt;/script&gt;</b>", "<b>&lt;script&gt;alert(1)&lt;/script&gt;</b>")]
    [InlineData("Mail <info@example.org> an uns", "Mail <info@example.org> an uns")]
    [InlineData("<a href=' java&#10;script:alert(1)'>x</a>", "x")]
    [InlineData("<a href='//example.org/'>x</a>", "x")]
    [InlineData("<a href='https://stadt.example@anderswo.example/'>x</a>", "x")]
    [InlineData("<a title=\"href=https://falsch.example\" href=https://example.org/?a=1>x</a>", "<a href=\"https://example.org/?a=1\">x</a>")]
    [InlineData("<a href=\"https://example.org/\"><a href=\"https://example.com/\">x", "<a href=\"https://example.com/\">x</a>")]
    [InlineData("<a href=\"mailto:amt@stadt.example\">Amt</a>", "<a href=\"mailto:amt@stadt.example\">Amt</a>")]
    public void Descriptions_keep_only_the_allowed_markup(string text, string clean)
    {
        var (dataset, _) = Cases.Normalise(Cases.Clean with { Descriptions = [new LangString(text, "de")] });

        Assert.Equal([new LangString(clean, "de")], dataset.Descriptions);
    }

    [Theory]
    [InlineData("<p>x</p><script>alert(1)</script>")]
    [InlineData("<p onclick=\"x()\">x</p>")]
    [InlineData("<a href=\"JavaScript:x()\">x</a>")]
    [InlineData("<img src=x onerror=alert(1)>x")]
    public void What_a_browser_would_have_run_is_warned_about(string text)
    {
        var (_, findings) = Cases.Normalise(Cases.Clean with { Descriptions = [new LangString(text)] });

        Assert.Equal(("text.script", Severity.Warning), (Assert.Single(findings).Rule, findings[0].Severity));
    }

    [Theory]
    [InlineData("FÃ¼r BÃ¤ume")]
    [InlineData("F\uFFFDr")]
    public void Damaged_umlauts_are_reported_and_left(string text)
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Titles = [new LangString(text)] });

        Assert.Equal(text, dataset.Titles[0].Value);
        Assert.Equal("text.misread", Cases.Ids(findings));
    }

    [Fact]
    public void A_text_of_which_nothing_is_left_is_left_out()
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Descriptions = [new LangString("<p>&nbsp;</p>"), new LangString("")] });

        Assert.Empty(dataset.Descriptions);
        Assert.Equal("text.markup", Cases.Ids(findings));
    }

    [Fact]
    public void A_text_without_end_is_cut()
    {
        var (dataset, findings) = Cases.Normalise(Cases.Clean with { Descriptions = [new LangString(new string('x', 300_000))] });

        Assert.Equal(100_000, dataset.Descriptions[0].Value.Length);
        Assert.Equal("text.too-long text.characters", Cases.Ids(findings));
    }

    [Theory]
    [InlineData("<p>Eins</p><p>Zwei &amp; drei</p><ul><li>vier</li></ul>", "Eins\nZwei & drei\nvier")]
    [InlineData("Nur Text", "Nur Text")]
    public void Markup_can_be_read_as_text(string markup, string plain) => Assert.Equal(plain, Markup.ToPlainText(markup).Replace("\n\n", "\n", StringComparison.Ordinal));

    /// <summary>Texts made to make a sanitiser slow.</summary>
    public static TheoryData<string> Mischief => new(
        string.Concat(Enumerable.Repeat("<a ", 33_000)),
        string.Concat(Enumerable.Repeat("<a \"", 25_000)),
        string.Concat(Enumerable.Repeat("<svg>", 20_000)),
        string.Concat(Enumerable.Repeat("<b id=1><p>", 9_000)),
        string.Concat(Enumerable.Repeat("<ul><li>", 12_000)),
        string.Concat(Enumerable.Repeat("&amp;", 20_000)),
        "&" + string.Concat(Enumerable.Repeat("#38;", 25_000)) + "lt;",
        string.Concat(Enumerable.Repeat("<!--", 25_000)),
        string.Concat(Enumerable.Repeat("&lt;p&gt;", 11_000)),
        string.Concat(Enumerable.Repeat("<script", 14_000)),
        string.Concat(Enumerable.Repeat("<script></", 10_000)),
        string.Concat(Enumerable.Repeat("<a href=", 12_000)),
        string.Concat(Enumerable.Repeat("<p title='", 10_000)),
        string.Concat(Enumerable.Repeat("\n \n", 30_000)));

    [Theory]
    [MemberData(nameof(Mischief), DisableDiscoveryEnumeration = true)]
    public void Mischief_costs_no_more_than_its_length(string text)
    {
        var start = Stopwatch.GetTimestamp();
        var clean = Markup.Sanitise(text, out _);
        var elapsed = Stopwatch.GetElapsedTime(start);

        Assert.True(elapsed < TimeSpan.FromSeconds(3), $"{elapsed}");
        Assert.Equal(clean, Markup.Sanitise(clean, out _));
    }

    [Fact]
    public void Whatever_comes_only_allowed_tags_leave_and_a_second_time_changes_nothing()
    {
        string[] pieces =
        [
            "<p>", "</p>", "<b>", "</b>", "<i>", "</em>", "<ul>", "<ol>", "<li>", "</li>", "</ul>", "<br>", "<div>", "</div>", "<a href=\"https://x.example/\">", "</a>",
            "<a href=javascript:x>", "<script>", "</script>", "<style>", "<span>", "<!--", "-->", "<svg>", "</svg>", "&lt;", "&gt;", "&amp;", "&amp;lt;b&amp;gt;", "&quot;",
            "<", ">", "\"", "'", "&", ";", " ", "\n", "\n\n", "\u00A0", "Text", "ü", "<td>", "<h1>", "</h1>", "<u", "</", "<p onclick='a'>", "\uD83D\uDE00", "\uD83D", "&#128512;", "&#xD800;",
        ];
        var chance = new Random(20260615);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(1, 14)).Select(_ => pieces[chance.Next(pieces.Length)]));

            var once = Markup.Sanitise(text, out _);

            Assert.Equal((text, once), (text, Markup.Sanitise(once, out _)));
            if (Markup.IsMarkup(once)) Assert.Matches(OnlyAllowed(), once);
            Assert.Equal(Markup.ToPlainText(once, singleLine: true), Markup.ToPlainText(Markup.ToPlainText(once, singleLine: true), singleLine: true));
        }
    }

    [GeneratedRegex("""\A([^<>]|</?(p|b|i|u|ul|ol|li)>|<br>|<a href="https?://[^"<>]*">|</a>)*\z""")]
    private static partial Regex OnlyAllowed();
}
