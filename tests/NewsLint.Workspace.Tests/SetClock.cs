namespace NewsLint.Workspace.Tests;

/// <summary>A clock that stands at a time until it is set to another, with UTC as its zone or the one given.</summary>
internal sealed class SetClock(DateTime utc, TimeZoneInfo? zone = null) : TimeProvider
{
    public DateTime Utc { get; set; } = DateTime.SpecifyKind(utc, DateTimeKind.Utc);

    public override TimeZoneInfo LocalTimeZone => zone ?? TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(Utc);
}
