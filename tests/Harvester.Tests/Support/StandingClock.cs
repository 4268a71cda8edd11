namespace OpenDataNrw.Harvester.Tests.Support;

/// <summary>A clock that moves only when a test moves it. Timers are the system's.</summary>
internal sealed class StandingClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan span) => _now += span;
}
