using System.Globalization;
using System.Runtime.InteropServices;
using Herald.Data.Health;

namespace Herald.Web.Commands.Doctor;

/// <summary>What the machine must bring: time zones and cultures. No SDK is needed to run.</summary>
internal static class MachineChecks
{
    public static IEnumerable<HealthCheck> All()
    {
        yield return new("runtime", true, $".NET {Environment.Version} on {RuntimeInformation.RuntimeIdentifier}; no SDK is needed.");
        yield return Zones();
        yield return Cultures();
    }

    private static HealthCheck Zones()
    {
        var found = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Berlin", out var zone)
            && zone.GetUtcOffset(new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc)) == TimeSpan.FromHours(2);
        return new("time_zones", found, found
            ? "IANA time zones are known."
            : "IANA time zones are missing, so programs' days cannot be counted. Install tzdata.");
    }

    private static HealthCheck Cultures()
    {
        var invariant = AppContext.TryGetSwitch("System.Globalization.Invariant", out var on) && on;
        var spoken = !invariant && new CultureInfo("de-DE").NumberFormat.NumberDecimalSeparator == ",";
        return new("cultures", spoken, spoken
            ? "ICU knows how languages write numbers and dates."
            : "ICU is missing, so pages would not be written in people's own way. "
                + "Install libicu, and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
    }
}
