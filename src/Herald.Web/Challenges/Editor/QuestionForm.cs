using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges.Editor;

/// <summary>A question as it stands in the editor: every field as it was typed.</summary>
public sealed record QuestionForm
{
    public const string Words = "text";
    public const string Choice = "choice";
    public const string Scale = "scale";

    public string? Ask { get; init; }

    public string Type { get; init; } = Words;

    /// <summary>Whether it may be left unanswered.</summary>
    public bool IsOptional { get; init; }

    /// <summary>One option on each line.</summary>
    public string? Options { get; init; }

    public bool Several { get; init; }

    /// <summary>In a quiz the options that are right, one on each line.</summary>
    public string? Right { get; init; }

    public string? From { get; init; } = "0";

    public string? To { get; init; } = "10";

    /// <summary>Whether the scale measures satisfaction.</summary>
    public bool Measures { get; init; }

    internal static QuestionForm Of(FormFields fields, string name) => new()
    {
        Ask = fields.Text(name + ".ask"),
        Type = fields.Text(name + ".type") ?? "",
        IsOptional = fields.Ticked(name + ".optional"),
        Options = fields.Text(name + ".options"),
        Several = fields.Ticked(name + ".several"),
        Right = fields.Text(name + ".right"),
        From = fields.Text(name + ".from"),
        To = fields.Text(name + ".to"),
        Measures = fields.Ticked(name + ".satisfaction"),
    };

    internal static QuestionForm Of(QuestionInput question) => new()
    {
        Ask = question.Ask,
        Type = question.Type ?? Words,
        IsOptional = question.Required == false,
        Options = Joined(question.Options),
        Several = question.Several == true,
        Right = Joined(question.Right),
        From = FormNumber.Print(question.From) ?? "0",
        To = FormNumber.Print(question.To) ?? "10",
        Measures = question.Satisfaction == true,
    };

    internal QuestionInput Read(Faults faults, string field, bool inQuiz) => new()
    {
        Ask = Ask,
        Type = Type,
        Required = IsOptional ? false : null,
        Options = Type == Choice ? Lines(Options) : null,
        Several = Type == Choice && Several ? true : null,
        Right = Type == Choice && inQuiz ? Lines(Right) : null,
        From = Type == Scale ? FormNumber.Small(faults, field + ".from", From) : null,
        To = Type == Scale ? FormNumber.Small(faults, field + ".to", To) : null,
        Satisfaction = Type == Scale && Measures ? true : null,
    };

    private static string? Joined(IReadOnlyList<string?>? lines) => lines is { Count: > 0 } ? string.Join('\n', lines) : null;

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
