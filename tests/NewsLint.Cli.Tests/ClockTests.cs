using NewsLint.Cli.Checking;
using NewsLint.Cli.Reporting;
using NewsLint.Workspace;
using NewsLint.Workspace.Caching;

namespace NewsLint.Cli.Tests;

/// <summary>Clocks that jump: backwards, to 1970, to 9999, over summer time and the turn of the year.</summary>
public sealed class ClockTests : IDisposable
{
    private const string Draft = "---\ntitle: A vote\ndate: 2026-03-05\nembargo: 2026-03-29\n---\n\nThe senator slammed the ruling on Friday, March 5, the town said. Born on May 3, 1961, the mayor is 64.\n";

    private readonly TempFolder _folder = new();

    public ClockTests()
    {
        _folder.Write(".newslint.yml", "rules: { numbers: warning }\n");
        _folder.Write("a.md", Draft);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1970-01-01T00:00:00", true)]
    [InlineData("2026-03-28T12:00:00", true)]
    [InlineData("2026-03-29T23:59:59", true)]
    [InlineData("2026-03-30T00:00:00", false)]
    [InlineData("2026-12-31T23:59:59", false)]
    [InlineData("2027-01-01T00:00:00", false)]
    [InlineData("9999-12-31T23:59:59", false)]
    public void A_waiver_holds_to_the_end_of_its_last_day(string now, bool holds)
    {
        Suppress("2026-03-29");
        Assert.Equal(!holds, Check(At(now)).Contains("loaded.emotive-verb", StringComparison.Ordinal));
    }

    [Fact]
    public void A_clock_that_goes_back_lets_a_waiver_hold_again_and_what_was_kept_does_not_say_otherwise()
    {
        using var cache = new TempFolder();
        Suppress("2026-03-29");
        foreach (var (now, holds) in new[] { ("2026-03-29T12:00:00", true), ("2026-03-30T12:00:00", false), ("2026-03-29T12:00:00", true), ("9999-12-31T12:00:00", false), ("1970-01-01T12:00:00", true) })
        {
            Assert.Equal(!holds, Check(At(now), cache.FullPath).Contains("loaded.emotive-verb", StringComparison.Ordinal));
            Assert.Equal(Check(At(now)), Check(At(now), cache.FullPath));
        }
    }

    [Theory]
    [InlineData("2026-03-28T22:59:59", 28)]
    [InlineData("2026-03-28T23:00:00", 29)]
    [InlineData("2026-03-29T21:59:59", 29)]
    [InlineData("2026-03-29T22:00:00", 30)]
    public void The_day_is_that_of_the_place_also_where_it_has_23_hours(string now, int day) =>
        Assert.Equal(new DateOnly(2026, 3, day), new SetClock(DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture), SummerTime).Today());

    [Fact]
    public void The_ends_of_the_calendar_are_days()
    {
        var east = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(14), null, null);
        var west = TimeZoneInfo.CreateCustomTimeZone("west", TimeSpan.FromHours(-12), null, null);
        Assert.Equal(DateOnly.MaxValue, new SetClock(DateTime.MaxValue, east).Today());
        Assert.Equal(DateOnly.MinValue, new SetClock(DateTime.MinValue, west).Today());
    }

    [Fact]
    public void An_embargo_is_over_by_the_clock_and_nothing_else_moves_with_it()
    {
        string[] Findings(string now) => [.. Check(At(now)).Split('\n').Where(line => line.StartsWith("::", StringComparison.Ordinal))];
        var before = Findings("1970-01-01T00:00:00");
        var usual = Findings("2026-03-30T12:00:00");
        Assert.Contains(before, line => line.Contains("embargo", StringComparison.Ordinal));
        Assert.DoesNotContain(usual, line => line.Contains("embargo", StringComparison.Ordinal));
        Assert.Equal(before.Where(line => !line.Contains("embargo", StringComparison.Ordinal)), usual);
        Assert.Equal(usual, Findings("9999-12-31T23:59:59"));
        Assert.Equal(usual, Findings("2027-01-01T00:00:00"));
    }

    [Fact]
    public void What_was_kept_in_a_future_that_never_came_does_not_last_until_then()
    {
        using var cache = new TempFolder();
        var key = ResultCache.KeyOf("settings", [], "text");
        var result = new CachedResult([], false, null);
        Results("2099-01-01T00:00:00", cache).Keep(key, result);
        Results("2099-01-01T00:00:00", cache).PruneDaily();
        Assert.NotNull(Results("2099-01-01T00:00:00", cache).Find(key));
        Results("2026-03-29T12:00:00", cache).PruneDaily();
        Assert.Empty(Directory.EnumerateFiles(cache.FullPath, "*.lint", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("1970-01-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59")]
    public void A_time_that_no_file_can_have_costs_only_what_is_kept(string now)
    {
        using var cache = new TempFolder();
        var key = ResultCache.KeyOf("settings", [], "text");
        var results = Results(now, cache);
        results.Keep(key, new CachedResult([], false, null));
        results.PruneDaily();
        _ = results.Find(key);
        Results("2026-03-29T12:00:00", cache).PruneDaily();
        Assert.DoesNotContain(Directory.EnumerateFiles(cache.FullPath, "*", SearchOption.AllDirectories), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_asked_for_stays_and_what_nobody_asks_for_goes_after_a_month()
    {
        using var cache = new TempFolder();
        var (asked, forgotten) = (ResultCache.KeyOf("a", [], "text"), ResultCache.KeyOf("b", [], "text"));
        foreach (var key in new[] { asked, forgotten })
            Results("2025-12-20T12:00:00", cache).Keep(key, new CachedResult([], false, null));
        Assert.NotNull(Results("2026-01-10T12:00:00", cache).Find(asked));
        Results("2026-01-25T12:00:00", cache).PruneDaily();
        Assert.NotNull(Results("2026-01-25T12:00:00", cache).Find(asked));
        Assert.Null(Results("2026-01-25T12:00:00", cache).Find(forgotten));
    }

    [Fact]
    public void Progress_is_measured_by_what_cannot_jump()
    {
        var clock = new JumpingClock();
        using var error = new MemoryStream();
        using var terminal = new Terminal(Stream.Null, Stream.Null, error) { CurrentDirectory = _folder.FullPath, Clock = clock, ShowsProgress = true };
        var progress = new ProgressLine(terminal, 100);
        var tally = new Tally();
        for (var i = 0; i < 50; i++)
        {
            clock.Pass(TimeSpan.FromMilliseconds(100));
            progress.Add(tally);
        }
        var lines = System.Text.Encoding.UTF8.GetString(error.ToArray()).Split('\r', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 10, 25);
        Assert.EndsWith("50 of 100 files, 0 findings, about 5 s left", lines[^1], StringComparison.Ordinal);
    }

    /// <summary>As in the middle of Europe in 2026: an hour ahead, two from March 29 at 1:00 UTC.</summary>
    private static TimeZoneInfo SummerTime { get; } = TimeZoneInfo.CreateCustomTimeZone("summer", TimeSpan.FromHours(1), null, null, null,
    [
        TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 29), TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 25)),
    ]);

    private static SetClock At(string now) => new(DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

    private static ResultCache Results(string now, TempFolder cache) => new(cache.FullPath, At(now));

    private void Suppress(string until)
    {
        var (code, _, error) = MemoryTerminal.Run(_folder.FullPath, ["suppress", "a.md", "--rule", "loaded.emotive-verb", "--reason", "Checked.", "--until", until]);
        Assert.True(code == ExitCode.Clean, error);
    }

    private string Check(SetClock clock, string? cache = null) =>
        MemoryTerminal.Run(_folder.FullPath, ["check", "--format", "github", "a.md"], cacheFolder: cache, clock: clock).Out;

    /// <summary>Its wall clock goes anywhere; its counter goes on.</summary>
    private sealed class JumpingClock : TimeProvider
    {
        private static readonly DateTimeOffset[] Times = [DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, new(2026, 3, 29, 1, 59, 59, TimeSpan.Zero), DateTimeOffset.MinValue];

        private long _counter;
        private int _asked;

        public override long TimestampFrequency => 1_000;

        public void Pass(TimeSpan time) => _counter += (long)time.TotalMilliseconds;

        public override long GetTimestamp() => _counter;

        public override DateTimeOffset GetUtcNow() => Times[_asked++ % Times.Length];
    }
}
