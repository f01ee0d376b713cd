namespace NewsLint.Workspace;

/// <summary>The day by which waivers hold, embargoes end and reports are dated: that of the place where somebody works.</summary>
public static class LocalDay
{
    public static DateOnly Today(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
    }
}
