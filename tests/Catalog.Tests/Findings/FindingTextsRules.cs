using System.Reflection;
using OpenDataNrw.Catalog.Dcat;
using OpenDataNrw.Catalog.Normalisation;

namespace OpenDataNrw.Catalog.Tests.Findings;

public sealed class FindingTextsRules
{
    // Ids of mappings, which live in the harvester.
    private static readonly string[] OfMappings =
    [
        .. new[] { "address", "area-key", "broken-text", "choice", "contradiction", "date", "email", "error-value", "lost-zero", "numbered-identifier", "serial-date", "size", "yes-no" }.Select(r => "spreadsheet." + r),
        "publisher.from-role", "transport.broken-json", "transport.unknown-fields", "transport.value-left-out", "transport.value-reshaped",
    ];

    [Fact]
    public void Every_rule_has_words_and_all_words_belong_to_a_rule() =>
        Assert.Equal([.. RuleIds().Concat(DcatRules.All).Concat(OfMappings).Order(StringComparer.Ordinal)], FindingTexts.Rules.Order(StringComparer.Ordinal));

    [Fact]
    public void Ids_of_rules_are_unique() => Assert.Distinct(RuleIds());

    [Fact]
    public void Words_are_there_in_both_languages_and_leave_no_placeholder_open() => Assert.All(FindingTexts.Rules, rule =>
    {
        var finding = new Finding(rule, Severity.Warning, Responsibility.Source, "dcterms:title", "vorher", "nachher");
        foreach (var text in (FindingText[])[FindingTexts.Describe(finding, "de"), FindingTexts.Describe(finding, "en")])
        {
            Assert.EndsWith(".", text.Title, StringComparison.Ordinal);
            Assert.True(text.Advice.Length == 0 || text.Advice[^1] == '.', text.Advice);
            Assert.DoesNotContain('{', text.Title + text.Advice);
        }

        Assert.NotEqual(FindingTexts.Describe(finding, "de"), FindingTexts.Describe(finding, "en"));
        Assert.Equal(FindingTexts.Describe(finding, "de").Advice.Length == 0, FindingTexts.Describe(finding, "en").Advice.Length == 0);
    });

    [Theory]
    [InlineData("licence.alias", "dcterms:license", "dl-de/by-2-0", "http://dcat-ap.de/def/licenses/dl-by-de/2.0", "Die Lizenz „dl-de/by-2-0“ wurde als „Datenlizenz Deutschland Namensnennung 2.0“ erkannt.")]
    [InlineData("text.script", "dcterms:description", "x", null, "Der Text enthielt Programmcode (Skript); er wurde entfernt (Beschreibung).")]
    [InlineData("text.script", "ex:unbekannt", "x", null, "Der Text enthielt Programmcode (Skript); er wurde entfernt (ex:unbekannt).")]
    public void Codes_and_properties_are_called_by_the_names_people_know(string rule, string property, string before, string? after, string title) =>
        Assert.Equal(title, FindingTexts.Describe(new Finding(rule, Severity.Note, Responsibility.Source, property, before, after), "de").Title);

    [Fact]
    public void What_a_source_wrote_is_quoted_plain_short_and_never_taken_for_a_placeholder()
    {
        var finding = new Finding("licence.alias", Severity.Note, Responsibility.Source, "dcterms:license", "<b>{after}</b>\n" + new string('x', 100), null, 1);

        Assert.Equal($"Die Lizenz „{{after}} {new string('x', 72)}…“ wurde als (nichts) erkannt.", FindingTexts.Describe(finding, "de").Title);
        Assert.Equal($"The licence “{{after}} {new string('x', 72)}…” was recognised as (nothing).", FindingTexts.Describe(finding, "en").Title);
    }

    [Fact]
    public void Services_and_series_are_called_what_they_are()
    {
        var finding = new Finding("theme.missing", Severity.Warning, Responsibility.Source, "dcat:theme", null, null);

        Assert.Equal("Dem Datensatz ist kein Thema zugeordnet.", FindingTexts.Describe(finding, "de").Title);
        Assert.Equal("Dem Datensatz ist kein Thema zugeordnet.", FindingTexts.Describe(finding, "de", new Dataset()).Title);
        Assert.Equal(
            new FindingText("Dem Dienst ist kein Thema zugeordnet.", "Wählen Sie eines der dreizehn EU-Themen. Wer nach Themen sucht, findet den Dienst sonst nicht."),
            FindingTexts.Describe(finding, "de", new DataService()));
        Assert.Equal(
            new FindingText("The series has no theme.", "Choose one of the thirteen EU themes. Those who browse by theme do not find the series otherwise."),
            FindingTexts.Describe(finding, "en", new DatasetSeries()));
    }

    [Fact]
    public void A_rule_without_words_shows_its_id() =>
        Assert.Equal(
            new FindingText("fremd.regel", ""),
            FindingTexts.Describe(new Finding("fremd.regel", Severity.Note, Responsibility.Platform, "dcterms:title", null, null), "de"));

    private static List<string> RuleIds() =>
    [
        .. typeof(Normaliser).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(Normaliser).Namespace && t.Name.EndsWith("Rule", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(f => f is { IsLiteral: true, IsAssembly: true } && f.FieldType == typeof(string))
            .Select(f => (string)f.GetRawConstantValue()!)
            .Where(id => !id.StartsWith("http", StringComparison.Ordinal)),
    ];
}
