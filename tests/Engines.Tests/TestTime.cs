namespace OpenDataNrw.Engines.Tests;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class TestTime : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Now += by;
}
