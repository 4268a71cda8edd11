using System.Diagnostics;
using OpenDataNrw.Portal.Markup;

namespace OpenDataNrw.Portal.Tests.Markup;

public sealed class AllowedMarkupTests
{
    [Theory]
    [InlineData("Zeile eins\nZeile zwei\n\nAbsatz", "<p>Zeile eins<br>Zeile zwei</p><p>Absatz</p>")]
    [InlineData("Fuß &amp; Rad < Kfz > 5 & mehr", "<p>Fuß &amp; Rad &lt; Kfz &gt; 5 &amp; mehr</p>")]
    [InlineData("<p>Eins</p><p>Zwei <b>fett</b> <u>u</u><br/>neu</p>", "<p>Eins</p><p>Zwei <b>fett</b> <u>u</u><br>neu</p>")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<ul><li>a<ol><li>b</li></ol></li></ul>", "<ul><li>a<ol><li>b</li></ol></li></ul>")]
    [InlineData("<li>ohne Liste</li><b>x</b>", "ohne Liste<b>x</b>")]
    [InlineData("<strong>s</strong><em>e</em>", "<b>s</b><i>e</i>")]
    [InlineData("<p>offen <b>fett", "<p>offen <b>fett</b></p>")]
    [InlineData("</p></div></main>Text<b></i></b>", "  Text<b></b>")]
    [InlineData("<p style=\"color:red\" onclick='x()'>Text</p>", "<p>Text</p>")]
    [InlineData("<h2>Überschrift</h2><p>x</p>", " Überschrift <p>x</p>")]
    [InlineData("<SCRIPT>alert(1)</SCRIPT ><p>x</p>", "<p>x</p>")]
    [InlineData("<p>x<script>alert('ohne Ende')", "<p>x</p>")]
    [InlineData("<p>x<!-- <b>versteckt</b> -->y</p>", "<p>xy</p>")]
    [InlineData("<style>p{}</style><b>x</b>", "<b>x</b>")]
    [InlineData("<b>x</b><img src=x onerror=alert(1)>", "<b>x</b> ")]
    [InlineData("<b>&lt;script&gt;alert(1)&lt;/script&gt;</b>", "<b>&lt;script&gt;alert(1)&lt;/script&gt;</b>")]
    [InlineData("Mail <info@example.org> an uns", "<p>Mail &lt;info@example.org&gt; an uns</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a><b>y</b>", "x<b>y</b>")]
    [InlineData("<a href=' java&#10;script:alert(1)'>x</a>", "x")]
    [InlineData("<a href=\"/relativ\">x</a>", "x")]
    [InlineData("<a title=\"href=https://falsch.example\" href=https://example.org/?a=1&amp;b=\"2>x</a>", "<a class=\"kern-link\" rel=\"noopener nofollow ugc\" href=\"https://example.org/?a=1&amp;b=\">x</a>")]
    [InlineData("<a class=x href='https://example.org/?a=1&amp;b=2'>x</a>", "<a class=\"kern-link\" rel=\"noopener nofollow ugc\" href=\"https://example.org/?a=1&amp;b=2\">x</a>")]
    [InlineData("<a href=\"https://example.org/\"><a href=\"https://example.com/\">x", "<a class=\"kern-link\" rel=\"noopener nofollow ugc\" href=\"https://example.org/\"></a><a class=\"kern-link\" rel=\"noopener nofollow ugc\" href=\"https://example.com/\">x</a>")]
    public void Only_the_allowed_tags_come_through_and_all_are_closed(string given, string expected)
    {
        Assert.Equal(expected, AllowedMarkup.Render(given).Value.Replace("&#252;", "ü", StringComparison.Ordinal).Replace("&#220;", "Ü", StringComparison.Ordinal).Replace("&#223;", "ß", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script")]
    [InlineData("<b>")]
    [InlineData("<a href=")]
    [InlineData("<!--")]
    [InlineData("<ul><li>")]
    [InlineData("\n \n")]
    [InlineData("<p title='")]
    [InlineData("<script></")]
    public void Hostile_repetition_takes_no_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        var watch = Stopwatch.StartNew();

        var html = AllowedMarkup.Render(text).Value;
        AllowedMarkup.Excerpt(text, 200);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("<p>Zählung an <b>120</b> Stellen.</p><ul><li>Kfz</li><li>Rad</li></ul>", 100, "Zählung an 120 Stellen. Kfz Rad")]
    [InlineData("eins zwei drei vier fünf", 14, "eins zwei drei\u00A0…")]
    [InlineData("eins zwei, drei vier fünf", 12, "eins zwei\u00A0…")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 10, "Donaudampf\u00A0…")]
    [InlineData("a &amp; b&nbsp;&lt;c&gt;", 50, "a & b <c>")]
    public void An_excerpt_is_plain_text_cut_at_a_word(string given, int length, string expected)
    {
        Assert.Equal(expected, AllowedMarkup.Excerpt(given, length));
    }

    [Theory]
    [InlineData("https://example.org/a b", true)]
    [InlineData("http://müller.example/", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://example.org/x", false)]
    [InlineData("//example.org/x", false)]
    [InlineData("/pfad", false)]
    [InlineData("https://nutzer:wort@example.org/", false)]
    [InlineData("https:example.org", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_web_addresses_become_links(string? address, bool expected)
    {
        Assert.Equal(expected, SafeLink.TryWeb(address, out _));
    }

    [Theory]
    [InlineData("amt@stadt.example", "mailto:amt@stadt.example")]
    [InlineData("a?subject=x@stadt.example", "mailto:a%3Fsubject%3Dx@stadt.example")]
    [InlineData("keine adresse", null)]
    [InlineData("a@b@c", null)]
    [InlineData("x\" onmouseover=alert(1)@example.org", null)]
    public void Only_mail_addresses_become_mail_links(string email, string? expected)
    {
        Assert.Equal(expected, SafeLink.Mail(email));
    }

    [Theory]
    [InlineData("+49 (0)221 / 123-45", "tel:+4922112345")]
    [InlineData("0221 12345", "tel:022112345")]
    [InlineData("javascript:1", null)]
    public void Only_numbers_become_telephone_links(string number, string? expected)
    {
        Assert.Equal(expected, SafeLink.Telephone(number));
    }
}
