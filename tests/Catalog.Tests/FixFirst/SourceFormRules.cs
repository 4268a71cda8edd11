using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.FixFirst;
using OpenDataNrw.Catalog.Tests.Assessment;

namespace OpenDataNrw.Catalog.Tests.FixFirst;

/// <summary>What a source is asked to enter is what its own form takes.</summary>
public sealed class SourceFormRules
{
    [Theory]
    [InlineData("ckan")]
    [InlineData("dkan")]
    [InlineData("datajson")]
    public void Nobody_is_asked_to_enter_an_address_where_the_form_takes_the_word_that_stands_there(string software)
    {
        var given = Fixes.Case(Fixes.With(f => f with { Format = CodedValue.Said("csv"), MediaType = CodedValue.Said("text/csv") })) with { Software = software };

        Assert.DoesNotContain(EntryEdits.Of(given), e => e.Key.Topic is "format" or "media-type");
    }

    [Theory]
    [InlineData("ckan", "Excel", "Format: „Excel“ durch „XLS“ ersetzen")]
    [InlineData("ckan", "ogc:wfs", "Format: „ogc:wfs“ durch „WFS“ ersetzen")]
    [InlineData("dcat", "csv", "Format: „csv“ durch seine Adresse http://publications.europa.eu/resource/authority/file-type/CSV ersetzen")]
    public void Another_word_is_replaced_by_the_one_of_the_list_as_the_form_takes_it(string software, string said, string title)
    {
        var given = Fixes.Case(Fixes.With(f => f with { Format = CodedValue.Said(said) })) with { Software = software };

        var edit = Assert.Single(EntryEdits.Of(given), e => e.Key.Topic == "format");
        Assert.Equal(title, EditTexts.Title(edit.Key, "de"));
    }

    [Fact]
    public void Where_what_was_delivered_is_kept_the_source_gains_what_lies_between_it_and_ours()
    {
        var entry = Fixes.Stored(Fixes.With(f => f with { License = CodedValue.Said("dl-de-by-2.0") }));
        var normalised = Fixes.Assessor.AssessNormalised(entry, Scored.Now);
        ResourceAssessment Delivered(CatalogResource resource) => Fixes.Assessor.AssessNormalised(entry with { Resource = resource, Findings = [] }, Scored.Now);
        EntryEdit Edit(CatalogResource delivered) => Assert.Single(
            EntryEdits.Of(FixCase.Of(entry with { Assessment = new AssessedWay { Delivered = Delivered(delivered), Normalised = normalised } }, Fixes.Assessor, Scored.Now)), e => e.Key.Topic == "licence");

        var words = Edit(Fixes.With(f => f with { License = CodedValue.Said("dl-de-by-2.0") }));
        // The source's own RDF had the address all along; only its other form had the words.
        var address = Edit(entry.Resource);

        Assert.True(words.Gain is { AtSource: true, Mqa: 10, Score: > 1 }, $"{words.Gain}");
        Assert.True(address.Gain is { AtSource: true, Mqa: 0 } && address.Gain.Score < words.Gain.Score, $"{address.Gain}");
    }

    [Fact]
    public void What_high_value_data_lack_is_named_with_relation_licence_and_law()
    {
        var high = Fixes.With(f => f with { ApplicableLegislation = [], DownloadUrls = [], Format = new CodedValue(Scored.Eu + "file-type/WFS_SRVC") });
        var files = Fixes.With(f => f with { ApplicableLegislation = [Scored.Law] });

        var service = Assert.Single(Fixes.List(Fixes.Case(files)).Edits, e => e.Topic.Id == "hvd-service");
        var edits = Fixes.List(Fixes.Case(high)).Edits;

        var text = EditTexts.Describe(service, "de");
        Assert.All(["dcat:accessService", "dcat:endpointURL", "CC BY 4.0", Scored.Law], part => Assert.Contains(part, text.Advice, StringComparison.Ordinal));
        Assert.All(["dcat:accessService", "licenses/cc-by/4.0", Scored.Law], part => Assert.Contains(part, FieldPlaces.Of("dcat", service.Topic).Example!, StringComparison.Ordinal));
        Assert.Contains("format: WFS", FieldPlaces.Of("ckan", service.Topic).Example!, StringComparison.Ordinal);
        Assert.Contains(edits, e => e.Topic.Id == "hvd-bulk" && e.Mqa > 0 && !e.AtSource);
        // Which of several files falls under the law is only asked for, never made up: readers here miss it, too.
        var several = Fixes.List(Fixes.Case(high with { Distributions = [high.Distributions[0], Scored.File with { ApplicableLegislation = [] }] })).Edits;
        Assert.Contains(several, e => e.Topic.Id == "hvd-file-law" && !e.AtSource);
    }

    [Fact]
    public void No_example_of_a_topic_speaks_German_on_an_English_page_beyond_the_data_themselves() =>
        Assert.All(EditTopics.All, t => Assert.DoesNotContain("(", (t.ExampleBefore + t.ExampleAfter).Replace("(dcat:", "", StringComparison.Ordinal), StringComparison.Ordinal));
}
