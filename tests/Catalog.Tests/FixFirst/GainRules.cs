using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.FixFirst;
using OpenDataNrw.Catalog.Tests.Assessment;

namespace OpenDataNrw.Catalog.Tests.FixFirst;

/// <summary>What an edit is said to bring is what assessing all anew after the edit brings.</summary>
public sealed class GainRules
{
    public static TheoryData<string> Topics => [.. EditTopics.All.Select(t => t.Id)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Looking_at_the_indicators_of_the_topic_alone_gives_the_same_as_assessing_all_anew(string topic)
    {
        foreach (var resource in Spoilt())
        {
            var given = Fixes.Case(resource);
            var draft = new EditDraft(EditTopics.Of(topic), new EditKey(topic, EditKind.Add, null, null, null, null));
            var changed = Changes.Make(given.Resource, draft, Scored.Now);
            var open = given.Findings.Where(f => f.Severity != Severity.Note).ToList();
            var whole = Scored.Score(changed, findings: open).Points - Scored.Score(given.Resource, findings: open).Points;

            Assert.Equal(Math.Max(whole, 0), WhatIf.GainOf(draft, given).Score, tolerance: 0.11);
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_points_of_the_MQA_are_those_of_measuring_the_changed_description(string topic)
    {
        foreach (var dataset in Spoilt().OfType<Dataset>())
        {
            var given = Fixes.Case(dataset);
            var draft = new EditDraft(EditTopics.Of(topic), new EditKey(topic, EditKind.Add, null, null, null, null));
            var whole = FixCase.Measure((Dataset)Changes.Make(given.Resource, draft, Scored.Now)).Points - given.Mqa!.Points;

            Assert.Equal(whole, WhatIf.GainOf(draft, given).Mqa);
        }
    }

    [Fact]
    public void No_edit_of_a_spoilt_entry_costs_points()
    {
        foreach (var resource in Spoilt())
            foreach (var edit in EntryEdits.Of(Fixes.Case(resource)))
                Assert.True(edit.Gain is { Score: >= 0 and <= 100, Mqa: >= 0 and <= MqaIndicators.MostPoints }, $"{edit.Key} {edit.Gain}");
    }

    private static IEnumerable<CatalogResource> Spoilt()
    {
        yield return Scored.Dataset;
        yield return new Dataset { Titles = [new LangString("x.csv")] };
        yield return new Dataset { Titles = [new LangString("Leer")], Distributions = [new Distribution()] };
        yield return new Dataset
        {
            Titles = [new LangString("Halb")],
            Distributions =
            [
                new Distribution { AccessUrls = ["https://stadt.example/a"], Format = CodedValue.Said("PDF"), License = CodedValue.Said("siehe Impressum") },
                new Distribution { AccessUrls = ["https://stadt.example/a.csv"], License = new CodedValue(Scored.Licences + "cc-by-nc") },
            ],
            AccrualPeriodicity = Scored.Frequency("DAILY"),
            Modified = new DcatDate("2001-01-01"),
            ApplicableLegislation = [Scored.Law],
        };
        yield return new DataService { Titles = [new LangString("Dienst")] };
        yield return new DatasetSeries { Titles = [new LangString("Reihe")] };
    }
}
