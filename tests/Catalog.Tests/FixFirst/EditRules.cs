using OpenDataNrw.Catalog.Assessment;
using OpenDataNrw.Catalog.FixFirst;
using OpenDataNrw.Catalog.Tests.Assessment;

namespace OpenDataNrw.Catalog.Tests.FixFirst;

public sealed class EditRules
{
    private static readonly ShapeFault NoLicence = new("dcterms:license", Severity.Error, "file-licence", null, "Die Lizenz fehlt.", "The licence is missing.");

    [Fact]
    public void A_missing_licence_that_finding_shape_and_both_scores_see_is_one_edit()
    {
        var list = Fixes.List(Fixes.Case(Fixes.With(f => f with { License = null, AttributionTexts = [] }), shapes: [NoLicence]));

        var edit = Assert.Single(list.Edits, e => e.Topic.Id == "licence");
        Assert.Equal(EditOrigins.Finding | EditOrigins.Shape | EditOrigins.Score | EditOrigins.Mqa, edit.Origins);
        Assert.Equal(EditKind.Add, edit.Key.Kind);
        // Licence and known licence; no compliance, because only DCAT-AP.de demands a licence.
        Assert.Equal(20 + 10, edit.Mqa);
        Assert.True(edit.Score > 10, $"{edit.Score}");
        Assert.Equal("Lizenz aus der Liste von DCAT-AP.de wählen", EditTexts.Describe(edit, "de").Title);
        Assert.Equal("Choose a licence of the DCAT-AP.de list", EditTexts.Describe(edit, "en").Title);
    }

    [Fact]
    public void The_last_edit_that_heals_a_violation_of_DCAT_AP_earns_compliance_whatever_Germany_finds_besides()
    {
        var german = NoLicence with { Property = "dcterms:accessRights", Kind = "access-rights" };
        var list = Fixes.List(Fixes.Case(Fixes.With(f => f with { License = null }) with { AccessRights = null }, shapes: [NoLicence with { IsOfDcatAp = true }, german]));

        Assert.Equal(20 + 10 + 30, Assert.Single(list.Edits, e => e.Topic.Id == "licence").Mqa);
        Assert.Equal(15, Assert.Single(list.Edits, e => e.Topic.Id == "access-rights").Mqa);
    }

    [Fact]
    public void Compliance_is_earned_by_no_edit_while_another_violation_of_DCAT_AP_stays()
    {
        var broken = NoLicence with { IsOfDcatAp = true };
        var other = broken with { Property = "dcterms:accessRights", Kind = "access-rights" };
        var list = Fixes.List(Fixes.Case(Fixes.With(f => f with { License = null }) with { AccessRights = null }, shapes: [broken, other]));

        Assert.Equal(30, Assert.Single(list.Edits, e => e.Topic.Id == "licence").Mqa);
        Assert.Equal(15, Assert.Single(list.Edits, e => e.Topic.Id == "access-rights").Mqa);
    }

    [Fact]
    public void What_is_kept_of_the_assessment_is_taken_with_the_rules_it_broke()
    {
        var entry = Fixes.Stored(Scored.Dataset with { ContactPoints = [] });
        var kept = new ResourceAssessment
        {
            Mqa = FixCase.Measure((Dataset)entry.Resource),
            Score = Scored.Score(entry.Resource, new ShapeCounts(2, 0, 0, 1, 0), []),
            Shapes = new ShapeCounts(2, 0, 0, 1, 0),
            Rules = [new BrokenRule { Shape = "x", Severity = Severity.Error, Path = "http://www.w3.org/ns/dcat#contactPoint", Count = 2, German = "Fehlt.", English = "Is missing." }],
        };

        var given = FixCase.Of(entry with { Assessment = new AssessedWay { Normalised = kept } }, Fixes.Assessor, Scored.Now);

        Assert.Same(kept.Score, given.Score);
        var edit = Assert.Single(Fixes.List(given).Edits, e => e.Topic.Id == "contact");
        Assert.True(edit.Origins.HasFlag(EditOrigins.Shape));
        Assert.Equal(20, edit.Mqa);
    }

    [Fact]
    public void The_same_words_for_a_licence_are_one_edit_however_many_datasets_have_them()
    {
        var cases = Enumerable.Range(0, 143).Select(i => Fixes.Case(Fixes.With(f => f with { License = CodedValue.Said("dl-de-by-2.0") }), $"{i}")).ToArray();

        var edit = Assert.Single(Fixes.List(cases).Edits, e => e.Topic.Id == "licence");

        Assert.Equal(143, edit.Entries);
        Assert.Equal(EditKind.Replace, edit.Key.Kind);
        Assert.Equal("Lizenz: „dl-de-by-2.0“ durch „Datenlizenz Deutschland Namensnennung 2.0“ ersetzen", EditTexts.Describe(edit, "de").Title);
        // We understand it; other portals do not.
        Assert.True(edit.AtSource);
        Assert.Equal(143 * 10, edit.Mqa);
        Assert.True(edit.Score > 143, $"{edit.Score}");
        Assert.Equal(FixListBuilder.MostHealed, edit.Healed.Count);
    }

    [Fact]
    public void A_word_that_is_the_name_of_its_replacement_is_replaced_by_the_address()
    {
        var list = Fixes.List(Fixes.Case(Scored.Dataset with { AccrualPeriodicity = CodedValue.Said("jährlich") }));

        Assert.Contains(
            "durch seine Adresse http://publications.europa.eu/resource/authority/frequency/ANNUAL ersetzen",
            EditTexts.Title(Assert.Single(list.Edits, e => e.Topic.Id == "frequency").Key, "de"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_without_way_to_reach_it_is_mended_once_for_all_datasets_that_use_it()
    {
        var bare = new ContactPoint { Name = "Amt 62" };
        var list = Fixes.List(
            Fixes.Case(Scored.Dataset with { ContactPoints = [bare] }, "1"),
            Fixes.Case(Scored.Dataset with { ContactPoints = [bare] }, "2"),
            Fixes.Case(Scored.Dataset with { ContactPoints = [new ContactPoint { Name = "Amt 66" }] }, "3"));

        Assert.Equal(
            ["2 Kontakt um E-Mail-Adresse oder Formular ergänzen: „Amt 62“", "1 Kontakt um E-Mail-Adresse oder Formular ergänzen: „Amt 66“"],
            list.Edits.Where(e => e.Topic.Id == "contact").Select(e => $"{e.Entries} {EditTexts.Title(e.Key, "de")}"));
    }

    [Fact]
    public void An_entry_with_nothing_left_to_wish_for_needs_no_edit_that_brings_points_of_our_score()
    {
        var list = Fixes.List(Fixes.Case(Fixes.With(f => f with { ApplicableLegislation = Scored.Dataset.ApplicableLegislation })));

        Assert.All(list.Edits, e => Assert.Equal(0, e.Score));
        // What the law on high-value datasets asks besides is said, too.
        Assert.Equal("1 Auf Nutzungsbestimmungen verweisen, falls es welche gibt\n1 Datum der ersten Veröffentlichung angeben\n1 Dienst angeben, über den die hochwertigen Daten abrufbar sind", Sorted(Fixes.Titles(list)));
    }

    [Fact]
    public void A_dead_address_brings_its_points_when_it_answers_again()
    {
        var given = Fixes.Case(Scored.Dataset, links: _ => CheckedLink.OfStatus(404));

        var edit = Assert.Single(Fixes.List(given).Edits, e => e.Topic.Id == "broken-link");

        Assert.Equal(80, edit.Mqa);
        Assert.True(edit.Score > 10, $"{edit.Score}");
    }

    [Fact]
    public void Faults_of_the_export_are_mended_in_the_export_once()
    {
        var finding = new Finding("dcat.old-name", Severity.Note, Responsibility.Transport, "dcatap:availability", "dcatde:plannedAvailability", "dcatap:availability");
        var cases = Enumerable.Range(0, 3).Select(i => Fixes.Case(Fixes.Stored(Scored.Dataset, $"{i}") with { Findings = [finding] })).ToArray();

        var edit = Assert.Single(Fixes.List(cases).Edits, e => e.Key.Kind == EditKind.Export);

        Assert.Equal((3, "Einmal ändern hilft allen"), (edit.Entries, EditTexts.Effort(edit, "de")));
        Assert.StartsWith("Export berichtigen: Verfügbarkeit", EditTexts.Title(edit.Key, "de"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dataset_without_files_is_asked_for_files_and_not_for_each_property_of_them()
    {
        var list = Fixes.List(Fixes.Case(Scored.Dataset with { Distributions = [] }));

        Assert.Single(list.Edits, e => e.Topic.Id == "files");
        Assert.DoesNotContain(list.Edits, e => e.Topic.Id is "licence" or "format" or "media-type" or "size" or "rights");
    }

    [Fact]
    public void Services_and_series_have_edits_too()
    {
        var list = Fixes.List(
            Fixes.Case(Scored.Service with { EndpointDescriptions = [], EndpointUrls = ["https://stadt.example/wfs"] }, "1"),
            Fixes.Case(Scored.Series with { AccrualPeriodicity = null }, "2"));

        Assert.Equal("1 Angeben, wie oft die Daten aktualisiert werden\n1 Auf die Beschreibung der Schnittstelle verweisen", Sorted(Fixes.Titles(list)));
        Assert.All(list.Edits, e => Assert.True(e.Score > 0 && e.Mqa == 0));
    }

    private static string Sorted(string lines) => string.Join('\n', lines.Split('\n').Order(StringComparer.Ordinal));
}
