using Herald.Core;
using Herald.Core.Audiences;
using Herald.Core.Conditions;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Audiences;

/// <summary>An audience: a name for all advocates for whom a condition holds.</summary>
internal sealed record AudienceInput : IChecked
{
    /// <summary>
    /// What conditions call it, audience.SLUG: 2 to 40 small letters, digits and hyphens, beginning with a letter. Made of the name where
    /// it is left out, and stays once it is made.
    /// </summary>
    public string? Slug { get; init; }

    /// <summary>Needed; what staff call it, 1 to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Needed; who belongs to it, in the condition language, by fields of advocate., account., did. and audience.</summary>
    public string? When { get; init; }

    /// <summary>
    /// What those who belong to it call the leaderboard among themselves, 1 to 40 characters; they find it in the hub beside the others.
    /// Left out: there is none.
    /// </summary>
    public string? Board { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("name", Name, Audience.NameMax);
        if (Slug is not null && !AudienceSlug.IsSlug(Slug))
            faults.Add("slug", $"2 to {AudienceSlug.LengthMax} small letters, digits and hyphens are expected, beginning with a letter.",
                "invalid_slug");
        faults.OptionalText("board", Board, Audience.BoardMax);
        CheckCondition(faults, "when", When);
    }

    /// <summary>A refusal that is about one field.</summary>
    public static Refusal At(string field, string code, string message)
    {
        var faults = new Faults();
        faults.Add(field, message, code);
        return faults.ToRefusal();
    }

    /// <summary>What is wrong with a condition over advocates.</summary>
    public static void CheckCondition(Faults faults, string field, string? when)
    {
        if (string.IsNullOrWhiteSpace(when))
            faults.Add(field, "Write a condition, such as advocate.level >= 2 and did.referral_submitted.days_90 = 0.", "required");
        else if (Condition.Parse(when, FieldScope.Advocate).Refused(out var refusal, out _))
            faults.Add(field, refusal.Message, refusal.Code);
    }
}
