using System.Globalization;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Asks.Console;

/// <summary>The form that leaves somebody in peace, as it was typed.</summary>
public sealed record AskForm(string? Until, string? Reason)
{
    internal static AskForm Of(FormFields fields) => new(fields.Text("until"), fields.Text("reason"));

    internal RespiteInput Read(Faults faults)
    {
        DateOnly? until = null;
        if (Until is not null)
        {
            if (DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                until = day;
            else
                faults.Add("until", "A day is expected, such as 2026-11-21.", "invalid_day");
        }

        var input = new RespiteInput { Until = until, Reason = Reason };
        input.Check(faults);
        return input;
    }
}
