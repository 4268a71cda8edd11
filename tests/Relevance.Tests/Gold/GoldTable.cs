using System.Globalization;
using System.Text;

namespace OpenDataNrw.Relevance.Tests.Gold;

/// <summary>The figures of one run, per kind of query and overall.</summary>
/// <param name="Systems">The product first, then what it is compared with: name and the measures of each query.</param>
/// <param name="Queries">The queries in the order of the measures.</param>
internal sealed record GoldTable(IReadOnlyList<GoldQuery> Queries, IReadOnlyList<(string Name, IReadOnlyList<Measures> Each)> Systems)
{
    /// <summary>The name under which all kinds are counted together.</summary>
    public const string Overall = "all";

    /// <summary>The kinds in the order of the file, then all of them together.</summary>
    public IEnumerable<string> Kinds => Queries.Select(q => q.Kind).Distinct().Append(Overall);

    /// <summary>The figures of a system for a kind.</summary>
    public Measures Of(int system, string kind) =>
        Measures.Together([.. Systems[system].Each.Where((_, i) => kind == Overall || Queries[i].Kind == kind)]);

    /// <summary>As a table in Markdown: nDCG@10, recall@10 and violations of each system.</summary>
    public string Markdown()
    {
        var text = new StringBuilder("| kind | queries |");
        foreach (var (name, _) in Systems) text.Append(CultureInfo.InvariantCulture, $" {name} |");
        text.Append("\n|---|---:|").Insert(text.Length, "---|", Systems.Count).Append('\n');
        foreach (var kind in Kinds)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {kind} | {Queries.Count(q => kind == Overall || q.Kind == kind)} |");
            for (var i = 0; i < Systems.Count; i++)
            {
                var of = Of(i, kind);
                text.Append(CultureInfo.InvariantCulture, $" {of.Ndcg:0.00} / {of.Recall:0.00} / {of.Violations} |");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
