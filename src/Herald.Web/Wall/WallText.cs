namespace Herald.Web.Wall;

/// <summary>A program's wall of fame as everybody reads it.</summary>
/// <param name="Program">Its name.</param>
/// <param name="Mark">The letters of its sign.</param>
/// <param name="Hue">Its brand's hue.</param>
/// <param name="Voice">Its own line.</param>
/// <param name="Url">The page's own address.</param>
/// <param name="Hub">Where members sign in.</param>
/// <param name="Contact">Where the company is written to; null where it has not said.</param>
/// <param name="Honours">Advocates of the month, the latest first.</param>
/// <param name="ShoutOuts">Thanks, the latest first.</param>
public sealed record WallText(
    string Program, string Mark, int Hue, string Voice, string Url, string Hub, string? Contact,
    IReadOnlyList<WallText.Honour> Honours, IReadOnlyList<WallText.ShoutOut> ShoutOuts)
{
    /// <summary>An advocate of the month.</summary>
    public sealed record Honour(string Month, string Name, string Words);

    /// <summary>One's thanks to another.</summary>
    public sealed record ShoutOut(string From, string To, string Text, string? Reason, string Month);
}
