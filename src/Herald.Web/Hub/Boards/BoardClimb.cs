namespace Herald.Web.Hub.Boards;

/// <summary>How the reader has moved on a board since last week.</summary>
/// <param name="Now">His rank.</param>
/// <param name="Before">What it was.</param>
/// <param name="Text">"Up 4 places this week."</param>
public sealed record BoardClimb(int Now, int Before, string Text)
{
    /// <summary>The icon that goes with the words.</summary>
    public string Icon => Now < Before ? "arrow-up" : Now > Before ? "arrow-down" : "check";
}
