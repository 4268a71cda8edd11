using OpenDataNrw.Catalog;
using OpenDataNrw.Portal.Sources;
using OpenDataNrw.Portal.Texts;

namespace OpenDataNrw.Portal.Tests.Sources;

public sealed class ScheduleReadingTests
{
    [Theory]
    [InlineData("0 30 3 * * ?", true, "täglich um 03:30 Uhr")]
    [InlineData("0 5 14 ? * *", true, "täglich um 14:05 Uhr")]
    [InlineData("0 5 * * * ?", true, "stündlich")]
    [InlineData("0 0 3 ? * MON", true, "regelmäßig (Zeitplan 0 0 3 ? * MON)")]
    [InlineData("0 30 3 * * ?", false, "derzeit ausgesetzt")]
    [InlineData(null, true, "nur von Hand ausgelöst")]
    public void Plain_schedules_are_said_in_words(string? schedule, bool enabled, string expected)
    {
        var source = new HarvestSource { Id = new SourceId("a"), Title = "A", Kind = "ckan", Url = new Uri("https://a.example/"), Schedule = schedule, Enabled = enabled };

        Assert.Equal(expected, ScheduleReading.Words(source, PortalTexts.In("de").Sources));
    }
}
