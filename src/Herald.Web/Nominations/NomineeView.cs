using Herald.Core.Ids;
using Herald.Core.Nominations;
using Herald.Web.Ui.Words;

namespace Herald.Web.Nominations;

/// <summary>Somebody who may be invited next.</summary>
internal sealed record NomineeView
{
    public required AdvocateId Advocate { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    /// <summary>The company that he belongs to; null where none is known.</summary>
    public required string? Company { get; init; }

    /// <summary>The sum of the points of all reasons.</summary>
    public required int Score { get; init; }

    /// <summary>What speaks for him and against him, what speaks for him most first.</summary>
    public required IReadOnlyList<ReasonView> Reasons { get; init; }

    /// <summary>Who named him to be invited; null where nobody did.</summary>
    public required NominationView? Nominated { get; init; }

    public static NomineeView Of(GatheredNominee person, Nominee nominee, Nomination? named, ProgramMeasures measures) => new()
    {
        Advocate = person.Id,
        Name = person.Name,
        Email = person.Email,
        Company = person.Company,
        Score = nominee.Score,
        Reasons = [.. nominee.Reasons.Select(
            reason => new ReasonView(reason.Kind, reason.Points, ReasonText.Of(reason.Kind, nominee.Facts, person.Company, measures)))],
        Nominated = named is null ? null : NominationView.Of(named),
    };

    /// <summary>One part of a score.</summary>
    /// <param name="Kind">satisfaction, revenue, referrals, audience, tenure or invited_before.</param>
    /// <param name="Points">How much it adds; below nothing where it speaks against him.</param>
    /// <param name="Text">The same in words.</param>
    internal sealed record ReasonView(NominationReasonKind Kind, int Points, string Text);
}
