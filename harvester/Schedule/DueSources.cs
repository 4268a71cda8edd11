using OpenDataNrw.Catalog;
using Quartz;

namespace OpenDataNrw.Harvester.Schedule;

/// <summary>Decides which sources are owed a run: never harvested, or a date went by while no worker was running.</summary>
public static class DueSources
{
    /// <summary>The time zone in which schedules are written.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>Reads a schedule.</summary>
    /// <exception cref="FormatException">The text is no cron expression; the message names the source and what is wrong.</exception>
    public static CronExpression Cron(HarvestSource source) =>
        CronExpression.TryParse(source.Schedule!, out var cron)
            ? cron!.WithTimeZone(Zone)
            : throw new FormatException($"Der Zeitplan '{source.Schedule}' der Quelle '{source.Id}' ist kein gültiger Cron-Ausdruck, etwa '0 15 3 * * ?' für täglich 3:15 Uhr.");

    /// <summary>Whether a source is owed a run.</summary>
    /// <param name="source">The source.</param>
    /// <param name="lastRun">Its latest run, or null.</param>
    /// <param name="now">The present.</param>
    public static bool IsDue(HarvestSource source, RunReport? lastRun, DateTimeOffset now)
    {
        if (!source.Enabled || source.Schedule is null) return false;
        if (lastRun is null or { Outcome: RunOutcome.Abandoned or RunOutcome.Decided }) return true;
        if (lastRun.Outcome == RunOutcome.Running) return false;
        return Cron(source).GetNextValidTimeAfter(lastRun.StartedAt) is { } next && next <= now;
    }
}
