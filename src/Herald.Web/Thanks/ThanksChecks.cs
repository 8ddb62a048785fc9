using Herald.Core.Amounts;
using Herald.Core.Thanks;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Thanks;

/// <summary>What making and changing share.</summary>
internal static class ThanksChecks
{
    public static void Terms(Faults faults, string? text, string? assignee, DateOnly? dueOn, Money? cost)
    {
        faults.OptionalText("text", text, ThanksTask.TextMax, lines: true);
        faults.OptionalEmail("assignee", assignee);
        if (dueOn is { Year: < 2000 or > 2100 })
            faults.Add("due_on", "A day is expected, such as 2026-11-30.", "invalid_day");
        faults.OptionalMoney("cost", cost);
    }
}
