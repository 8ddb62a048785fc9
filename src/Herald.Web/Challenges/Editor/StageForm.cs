using Herald.Core.Challenges;
using Herald.Core.Referrals;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Rewards.Pages;
using Herald.Web.Ui.Words;

namespace Herald.Web.Challenges.Editor;

/// <summary>A stage as it stands in the editor: every field as it was typed, also those that its kind does not take.</summary>
public sealed record StageForm
{
    public const int GiftsMax = 10;

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string Kind { get; init; } = "answer";

    /// <summary>yes, no, or null for what is usual for the kind.</summary>
    public string? Approval { get; init; }

    public string? Content { get; init; }

    public string? Clicks { get; init; } = "3";

    public string ReferralStage { get; init; } = "submitted";

    public string? LengthMin { get; init; }

    public bool Publish { get; init; }

    public string? Site { get; init; }

    public string? Picture { get; init; } = "none";

    public string? Address { get; init; }

    public string? PassMark { get; init; }

    public string? Places { get; init; }

    public bool WaitingList { get; init; }

    public string? At { get; init; }

    public string? Place { get; init; }

    public string? Word { get; init; }

    public string? Event { get; init; }

    public IReadOnlyList<QuestionForm> Questions { get; init; } = [];

    public IReadOnlyList<GiftForm> Gifts { get; init; } = [];

    /// <summary>What a stage begins with that is added: a question, and some points.</summary>
    internal static StageForm New { get; } = new() { Questions = [new()], Gifts = [new() { Amount = "50" }] };

    internal static StageForm Of(FormFields fields, string name) => new()
    {
        Title = fields.Text(name + ".title"),
        Text = fields.Text(name + ".text"),
        Kind = fields.Text(name + ".kind") ?? "",
        Approval = fields.Text(name + ".approval"),
        Content = fields.Text(name + ".content"),
        Clicks = fields.Text(name + ".clicks"),
        ReferralStage = fields.Text(name + ".referral_stage") ?? "",
        LengthMin = fields.Text(name + ".length_min"),
        Publish = fields.Ticked(name + ".publish"),
        Site = fields.Text(name + ".site"),
        Picture = fields.Text(name + ".picture"),
        Address = fields.Text(name + ".address"),
        PassMark = fields.Text(name + ".pass_mark"),
        Places = fields.Text(name + ".places"),
        WaitingList = fields.Ticked(name + ".waiting_list"),
        At = fields.Text(name + ".at"),
        Place = fields.Text(name + ".place"),
        Word = fields.Text(name + ".word"),
        Event = fields.Text(name + ".event"),
        Questions =
        [
            .. FormRows.Of(name + ".questions", EditStages.QuestionsMax, row => fields.Text(row + ".type") is not null)
                .Select(row => QuestionForm.Of(fields, row)),
        ],
        Gifts =
        [
            .. FormRows.Of(name + ".give", GiftsMax, row => fields.Text(row + ".to") is not null).Select(row => GiftForm.Of(fields, row)),
        ],
    };

    internal static StageForm Of(ChallengeStageInput stage, ProgramMeasures measures) => new()
    {
        Title = stage.Title,
        Text = stage.Text,
        Kind = stage.Kind ?? "",
        Approval = stage.Approval switch { true => "yes", false => "no", null => null },
        Content = stage.Content,
        Clicks = FormNumber.Print(stage.Clicks) ?? "3",
        ReferralStage = StageText.Name(stage.ReferralStage ?? Stage.Submitted),
        LengthMin = FormNumber.Print(stage.LengthMin),
        Publish = stage.Publish == true,
        Site = stage.Site,
        Picture = stage.Picture switch { PictureAsk.Optional => "optional", PictureAsk.Required => "required", _ => "none" },
        Address = stage.Address,
        PassMark = FormNumber.Print(stage.PassMark),
        Places = FormNumber.Print(stage.Places),
        WaitingList = stage.WaitingList == true,
        At = FormMoment.Print(stage.At, measures.Zone),
        Place = stage.Place,
        Word = stage.Word,
        Event = stage.Event,
        Questions = [.. (stage.Questions ?? stage.Quiz ?? []).Select(static question => QuestionForm.Of(question!))],
        Gifts = [.. (stage.Give ?? []).Select(gift => GiftForm.Of(gift!, measures.Currency))],
    };
}
