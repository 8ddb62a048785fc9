namespace Herald.Web.Ui.Forms;

/// <summary>One of the things to choose from: what is sent, and what is read.</summary>
public sealed record Choice(string Value, string Text)
{
    /// <summary>A word more, where the text alone does not say it.</summary>
    public string? Hint { get; init; }
}
