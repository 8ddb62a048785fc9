using System.CommandLine;

namespace Herald.Web.Commands.Insights;

internal static class InsightsCommand
{
    public static Command Make(Terminal terminal) =>
        new Verb("insights", "Look after a program's totals.", "herald insights rebuild --program circle")
        {
            InsightsRebuildCommand.Make(terminal),
            InsightsReplayCommand.Make(terminal),
        };
}
