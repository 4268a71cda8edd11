using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using OpenDataNrw.Portal.Markup;
using OpenDataNrw.Portal.Shell;

namespace OpenDataNrw.Portal.Articles;

/// <summary>A page of running text.</summary>
/// <param name="Title">Its first heading, as plain text.</param>
/// <param name="Html">The whole text, that heading included.</param>
/// <param name="Language">The language it is written in.</param>
internal sealed record Article(string Title, MarkupString Html, string Language);

/// <summary>
/// The texts an operator edits: <c>content/{name}.{language}.md</c>, read anew for each visit, so that an edit needs no
/// restart. HTML in them is shown as text; addresses beginning with a slash are addresses inside the portal.
/// </summary>
internal sealed class ArticleFolder(IWebHostEnvironment environment)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    private readonly string _folder = Path.Combine(environment.ContentRootPath, "content");

    /// <summary>The article in a language, else in German; null where neither is there.</summary>
    internal async Task<Article?> FindAsync(string name, string language, Addresses to, CancellationToken cancellationToken)
    {
        foreach (var candidate in (string[])[language, "de"])
        {
            var file = Path.Combine(_folder, $"{name}.{candidate}.md");
            if (File.Exists(file)) return Render(await File.ReadAllTextAsync(file, Encoding.UTF8, cancellationToken), candidate, to);
        }

        return null;
    }

    private static Article Render(string markdown, string language, Addresses to)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>()) Settle(link, to);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.GetAttributes().AddClass(heading.Level == 1 ? "kern-heading-large" : heading.Level == 2 ? "kern-heading-medium" : "kern-heading-small");

        var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        var title = document.Descendants<HeadingBlock>().FirstOrDefault()?.Inline?.Descendants<LiteralInline>().Select(l => l.Content.ToString());
        return new Article(string.Concat(title ?? []), new MarkupString(writer.ToString()), language);
    }

    private static void Settle(LinkInline link, Addresses to)
    {
        link.GetAttributes().AddClass("kern-link");
        if (link.Url is ['/', not '/', ..] or "/") link.Url = to.At(link.Url);
        else if (link.Url is not ['#', ..] && !SafeLink.TryWeb(link.Url, out _) && link.Url?.StartsWith("mailto:", StringComparison.Ordinal) != true) link.Url = "#";
    }
}
