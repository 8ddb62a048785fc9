using Herald.Core.Challenges;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Rewards;
using Herald.Web.Rewards.Pages;
using Herald.Web.Ui.Words;

namespace Herald.Web.Challenges.Editor;

/// <summary>Reads a form as the challenge that the API would be sent. Fields that the chosen kind does not take are left out.</summary>
internal static class ReadChallenge
{
    public static ChallengeInput From(ChallengeForm form, ProgramMeasures measures, Faults faults) => new()
    {
        Name = form.Name,
        Slug = form.Slug,
        Summary = form.Summary,
        Text = form.Text,
        Category = form.Category,
        Tags = form.Tags?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        EffortMinutes = FormNumber.Small(faults, "effort_minutes", form.Effort),
        Cover = form.Cover,
        CoverText = form.Cover is null ? null : form.CoverText,
        When = WhenOf(form, faults),
        Opens = OpensOf(form, faults),
        Limits = new()
        {
            PerAdvocate = FormNumber.Small(faults, "limits.per_advocate", form.PerAdvocate),
            PerAdvocateDays = FormNumber.Small(faults, "limits.per_advocate_days", form.PerAdvocateDays),
            Total = FormNumber.Small(faults, "limits.total", form.Total),
        },
        Period = PeriodOf(form, measures, faults),
        Stages = [.. form.Stages.Select((stage, at) => StageOf(stage, FormRows.NameOf("stages", at), measures, faults))],
        SharedGoal = form.SharedGoal.Read(measures, faults),
        Variants = form.Variants.Count == 0 ? null : [.. form.Variants.Select(static variant => variant.Read())],
        VariantSize = FormNumber.Small(faults, "variant_size", form.VariantSize),
    };

    private static string? WhenOf(ChallengeForm form, Faults faults)
    {
        if (form.Audience is null)
            return null;
        if (form.Audience != ChallengeForm.Written)
            return ChallengeForm.NamedAudience(form.Audience);
        if (form.When is null)
            faults.Add("when", "Write a condition, or choose an audience or everybody.");
        return form.When;
    }

    private static ChallengeOpeningInput? OpensOf(ChallengeForm form, Faults faults)
    {
        var level = FormNumber.Small(faults, "opens.level", form.Level);
        var early = EarlyOf(form, faults);
        return level is null && early is null && form.After.Count + form.Badges.Count == 0 ? null : new()
        {
            Level = level,
            After = form.After.Count == 0 ? null : form.After,
            Badges = form.Badges.Count == 0 ? null : form.Badges,
            Early = early,
        };
    }

    private static EarlyAccessInput? EarlyOf(ChallengeForm form, Faults faults) =>
        form.EarlyLevel is null && form.EarlyDays is null ? null : new()
        {
            Level = FormNumber.Small(faults, "opens.early.level", form.EarlyLevel),
            Days = FormNumber.Small(faults, "opens.early.days", form.EarlyDays),
        };

    private static PeriodInput? PeriodOf(ChallengeForm form, ProgramMeasures measures, Faults faults)
    {
        var period = new PeriodInput
        {
            From = FormMoment.Read(faults, "period.from", form.From, measures.Zone),
            To = FormMoment.Read(faults, "period.to", form.To, measures.Zone),
        };
        return period == new PeriodInput() ? null : period;
    }

    private static ChallengeStageInput StageOf(StageForm form, string field, ProgramMeasures measures, Faults faults)
    {
        var stage = new ChallengeStageInput
        {
            Title = form.Title,
            Text = form.Text,
            Kind = form.Kind,
            Approval = form.Kind is "share" or "refer" or "custom" ? null
                : form.Approval switch { "yes" => true, "no" => false, _ => null },
            Give = form.Gifts.Count == 0 ? null
                : [.. form.Gifts.Select((gift, at) => ReadGift.From(gift, FormRows.NameOf(field + ".give", at), measures, faults))],
        };
        return Proved(stage, form, field, measures, faults);
    }

    // What proves it, by the settings that its kind takes.
    private static ChallengeStageInput Proved(
        ChallengeStageInput stage, StageForm form, string field, ProgramMeasures measures, Faults faults) => form.Kind switch
        {
            "share" => stage with { Content = form.Content, Clicks = FormNumber.Small(faults, field + ".clicks", form.Clicks) },
            "refer" => stage with { ReferralStage = StageText.Read(form.ReferralStage) },
            "answer" => stage with { Questions = QuestionsOf(form, field, faults) },
            "story" => stage with { LengthMin = LengthOf(form, field, faults), Publish = form.Publish ? true : null },
            "feedback" or "introduce" => stage with { LengthMin = LengthOf(form, field, faults) },
            "review" => stage with { Site = form.Site, Picture = PictureOf(form.Picture) },
            "read" => stage with
            {
                Address = form.Address,
                Quiz = form.Questions.Count == 0 ? null : QuestionsOf(form, field, faults),
                PassMark = FormNumber.Small(faults, field + ".pass_mark", form.PassMark),
            },
            "follow" => stage with { Address = form.Address },
            "beta" => stage with
            {
                Places = FormNumber.Small(faults, field + ".places", form.Places),
                WaitingList = form.WaitingList ? true : null,
            },
            "meetup" => stage with
            {
                At = FormMoment.Read(faults, field + ".at", form.At, measures.Zone),
                Place = form.Place,
                Word = form.Word,
            },
            "custom" => stage with { Event = form.Event },
            _ => stage,
        };

    // None is what is usual, and is not said.
    private static PictureAsk? PictureOf(string? name) => name switch
    {
        "optional" => PictureAsk.Optional,
        "required" => PictureAsk.Required,
        _ => null,
    };

    private static int? LengthOf(StageForm form, string field, Faults faults) =>
        FormNumber.Small(faults, field + ".length_min", form.LengthMin);

    private static QuestionInput[] QuestionsOf(StageForm form, string field, Faults faults) =>
    [
        .. form.Questions.Select((question, at) =>
            question.Read(faults, FormRows.NameOf(field + ".questions", at), inQuiz: form.Kind == "read")),
    ];
}
