using System.Globalization;
using OpenDataNrw.Catalog;
using OpenDataNrw.Portal.Texts;

namespace OpenDataNrw.Portal.Sources;

/// <summary>Says in words when a source is visited; the plain cases of a Quartz cron expression are read, others shown as they are.</summary>
internal static class ScheduleReading
{
    internal static string Words(HarvestSource source, SourceTexts texts)
    {
        if (source.Schedule is not { } schedule) return texts.ByHand;
        if (!source.Enabled) return texts.Paused;
        return schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [_, var minute, var hour, "*" or "?", "*", "*" or "?"] when Number(minute) is { } m && Number(hour) is { } h => texts.Daily($"{h:00}:{m:00}"),
            [_, var minute, "*", "*" or "?", "*", "*" or "?"] when Number(minute) is not null => texts.Hourly,
            _ => texts.Regularly(schedule),
        };
    }

    private static int? Number(string field) => int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
