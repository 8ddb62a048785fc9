using Herald.Core.Referrals;

namespace Herald.Web.Ui.Words;

/// <summary>Stages in words, with the tone of their chip.</summary>
internal static class StageText
{
    public static string Of(Stage stage) => stage.ToString();

    /// <summary>As an address says it.</summary>
    public static string Name(Stage stage) => stage.ToString().ToLowerInvariant();

    /// <summary>Reads it from an address or a form; null where it is none.</summary>
    public static Stage? Read(string? text) => Enum.GetValues<Stage>().Cast<Stage?>()
        .FirstOrDefault(stage => string.Equals(stage.ToString(), text, StringComparison.OrdinalIgnoreCase));

    public static string Tone(Stage stage) => stage switch
    {
        Stage.Qualified => "note",
        Stage.Opportunity => "plum",
        Stage.Won => "good",
        Stage.Disqualified or Stage.Lost or Stage.Reversed => "bad",
        _ => "",
    };

    public static string Icon(Stage stage) => stage switch
    {
        Stage.Submitted => "inbox",
        Stage.Qualified => "check",
        Stage.Opportunity => "handshake",
        Stage.Won => "circle-check",
        _ => "circle-x",
    };
}
