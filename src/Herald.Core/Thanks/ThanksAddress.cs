using Herald.Core.Ids;

namespace Herald.Core.Thanks;

/// <summary>
/// That an advocate was asked for his postal address, for one thing that is sent to him. He gives it or refuses, may take it back while
/// the thing is not there yet, and it is forgotten when that has arrived or is given up.
/// </summary>
public sealed class ThanksAddress
{
    /// <summary>The longest address in characters.</summary>
    public const int TextMax = 500;

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The thanks that it is asked for.</summary>
    public required ThanksId ThanksId { get; init; }

    /// <summary>The name of who asked.</summary>
    public required string AskedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>What he said; null until he did.</summary>
    public AddressAnswer? Answer { get; set; }

    /// <summary>When he said so.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Where it is sent; null unless he gave it, and once it is forgotten.</summary>
    public string? Text { get; set; }

    /// <summary>When it was forgotten.</summary>
    public DateTimeOffset? ForgottenAt { get; set; }

    /// <summary>He gives it (a text) or refuses (null); the last word counts.</summary>
    public void Say(string? text, DateTimeOffset at)
    {
        Answer = text is null ? AddressAnswer.Refused : AddressAnswer.Given;
        AnsweredAt = at;
        Text = text;
    }

    /// <summary>It has served its end.</summary>
    public void Forget(DateTimeOffset at)
    {
        Text = null;
        ForgottenAt ??= at;
    }
}
