using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenDataNrw.Harvester.Links;
using Quartz;

namespace OpenDataNrw.Harvester.Schedule;

/// <summary>Puts the check of links into the scheduler: soon after the start, when a first harvest has something to look at, and then by its plan.</summary>
internal sealed class LinkSchedule(ISchedulerFactory schedulers, IOptions<LinkCheckOptions> options, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Check) return;
        var scheduler = await schedulers.GetScheduler(stoppingToken);
        // No source is called so: its name would have no dot.
        var job = JobBuilder.Create<LinkCheckJob>().WithIdentity("link.check").StoreDurably().Build();
        await scheduler.AddJob(job, new AddJobOptions(), stoppingToken);
        var plan = CronScheduleBuilder.Create(new CronExpression(options.Value.Schedule).WithTimeZone(DueSources.Zone));
        var byPlan = TriggerBuilder.Create().WithIdentity("link.plan").ForJob(job).WithSchedule(plan).Build();
        var first = TriggerBuilder.Create().WithIdentity("link.first").ForJob(job).StartAt(time.GetUtcNow() + FirstAfter).Build();
        await scheduler.ScheduleJob(byPlan, new ScheduleJobOptions(), stoppingToken);
        await scheduler.ScheduleJob(first, new ScheduleJobOptions(), stoppingToken);
    }
}

/// <summary>Refuses a plan that is no cron expression.</summary>
internal sealed class ValidateLinkSchedule : IValidateOptions<LinkCheckOptions>
{
    public ValidateOptionsResult Validate(string? name, LinkCheckOptions options) =>
        CronExpression.TryParse(options.Schedule, out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{LinkCheckOptions.Section}:{nameof(options.Schedule)} ist '{options.Schedule}'. Erwartet wird ein Cron-Ausdruck, etwa '0 40 * * * ?' für stündlich zur 40. Minute.");
}
