using Herald.Core.Conditions;
using Herald.Core.Rewards;
using Herald.Web.Hub.Sharing;
using Herald.Web.Hub.Words;
using Herald.Web.Rewards;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Referring;

internal sealed class IntroductionQueries(RouteReferral route, RuleQueries rules, RepQueries reps)
{
    private static readonly HashSet<string> Known = ["referral.introduction"];
    private static readonly ConditionFacts ByEmail = new() { ["referral.introduction"] = FieldValue.Of("email") };

    /// <summary>Step two for this friend, with the words that are written beforehand.</summary>
    public async Task<IntroductionText> OfAsync(Member member, FriendForm friend, CancellationToken ct)
    {
        var (first, program) = (FriendWords.First(friend.Name), member.Program.Name);
        var offers = Offers.At(await rules.HistoriesAsync(member.ProgramId, ct), member.Words.Now, ByEmail, Known);
        var benefit = Disclosure.BenefitOf(offers, member.Words);
        var rep = await route.OwnerAsync(member.Program, member.Advocate, ct);
        return new()
        {
            Frame = member.Frame,
            Friend = friend,
            First = first,
            Rep = await reps.NameAsync(member, rep, ct),
            RepAddress = rep,
            ReplyTo = member.Advocate.Email,
            Sender = IntroductionMail.Sender(member),
            Subject = T($"{first}, meet {program}"),
            Words = string.Join(
                "\n\n",
                T($"Hello {first},"),
                Praise(program, friend.Company) + (benefit is null ? "" : " " + benefit),
                T("They know that I write to you, and will be glad to answer whatever you want to know."),
                FriendWords.First(member.Advocate.Name)),
            Disclosure = Disclosure.OfIntroduction(offers, member.Words),
            Agreement = T($"I have asked {first}, who agrees that {program} gets these details and makes contact about this referral."),
        };
    }

    private static string Praise(string program, string? company) =>
        $"{T($"I would like to introduce you to {program}.")} " + (company is null
            ? T("We have been glad of what they do, and I think they can help you too.")
            : T($"We have been glad of what they do, and I think they can help you at {company} too."));
}
