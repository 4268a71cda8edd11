using System.Diagnostics;
using OpenDataNrw.Portal.Markup;

namespace OpenDataNrw.Portal.Tests.Markup;

public sealed class DescriptionTextTests
{
    [Theory]
    [InlineData("Zeile eins\nZeile zwei\n\nAbsatz", "<p>Zeile eins<br>Zeile zwei</p><p>Absatz</p>")]
    [InlineData("Fuß &amp; Rad < Kfz > 5 & mehr", "<p>Fuß &amp; Rad &lt; Kfz &gt; 5 &amp; mehr</p>")]
    [InlineData("Mail <info@example.org> an uns", "<p>Mail &lt;info@example.org&gt; an uns</p>")]
    [InlineData("<span>Nur</span> \"Text\"", "<p>Nur &quot;Text&quot;</p>")]
    [InlineData("", "")]
    public void A_text_without_markup_gets_paragraphs(string given, string expected) => Assert.Equal(expected, DescriptionText.Render(given).Value);

    [Theory]
    [InlineData("<p>Größe &lt; 5 & <b>fett</b></p>", "<p>Größe &lt; 5 &amp; <b>fett</b></p>")]
    [InlineData("<SCRIPT>alert(1)</SCRIPT ><p onclick='x()'>x</p>", "<p>x</p>")]
    [InlineData("<b>&lt;script&gt;alert(1)&lt;/script&gt;</b>", "<b>&lt;script&gt;alert(1)&lt;/script&gt;</b>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a><b>y</b>", "x<b>y</b>")]
    [InlineData("<a class=x href='https://example.org/?a=1&amp;b=2'>x</a>", "<a class=\"kern-link\" rel=\"noopener nofollow ugc\" href=\"https://example.org/?a=1&amp;b=2\">x</a>")]
    [InlineData("<b>x</b> &lt;a href=\"https://example.org/\">y", "<b>x</b> &lt;a href=\"https://example.org/\"&gt;y")]
    public void A_text_with_markup_keeps_what_the_catalogue_allows_and_its_links_promise_nothing(string given, string expected) =>
        Assert.Equal(expected, DescriptionText.Render(given).Value);

    [Fact]
    public void A_text_without_end_is_cut_between_whole_characters()
    {
        var text = new string('x', DescriptionText.LongestText - 1) + "😀 und mehr";

        Assert.Equal($"<p>{new string('x', DescriptionText.LongestText - 1)}</p>", DescriptionText.Render(text).Value);
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

        var html = DescriptionText.Render(text).Value;
        DescriptionText.Excerpt(text, 200);

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
        Assert.Equal(expected, DescriptionText.Excerpt(given, length));
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
