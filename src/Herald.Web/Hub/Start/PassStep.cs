using Herald.Core.Onboarding;
using Herald.Data;
using Herald.Web.Hub.Profile;
using Herald.Web.Hub.Quests;
using Herald.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Start;

/// <summary>Takes what was answered at a step, or that it was skipped, and says where to go on; the caller commits.</summary>
internal sealed class PassStep(HeraldDb db, KeepLikes likes, SaveProfile profile, QuestPageQueries quests)
{
    internal const string Skip = "skip";
    internal const string Leave = "leave";

    public async Task<string> RunAsync(Member member, FormFields form, CancellationToken ct)
    {
        var start = await db.HubStarts.AsTracking()
            .SingleOrDefaultAsync(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id, ct);
        if (start is null || !Enum.TryParse<OnboardingStep>(form.Text("step"), ignoreCase: true, out var step) || step != start.Step)
            return member.At("/start");
        var (now, wish) = (member.Words.Now.Storable(), form.Text("do"));
        if (wish == Leave)
        {
            start.Leave(now);
            await db.SaveChangesAsync(ct);
            return member.Frame.Home;
        }

        start.Pass(step, now);
        await db.SaveChangesAsync(ct);
        if (wish == Skip)
            return member.At(start.EndedAt is null ? "/start" : "");
        await KeepAsync(member, step, form, ct);
        return step == OnboardingStep.Challenge
            ? (await quests.SmallestAsync(member, ct))?.Href ?? member.Frame.Home
            : member.At("/start");
    }

    private async Task KeepAsync(Member member, OnboardingStep step, FormFields form, CancellationToken ct)
    {
        if (step == OnboardingStep.Profile && LikesText.Of(form) is { Any: true } said)
            await likes.RunAsync(member, said, ct);
        if (step == OnboardingStep.Consents)
        {
            var wishes = ProfileForm.Of(form);
            await profile.RunAsync(member, ProfileForm.Of(member.Advocate) with
            {
                FriendsSee = wishes.FriendsSee ?? ProfileForm.FirstName,
                Boards = wishes.Boards,
            }, ct);
        }
    }
}
