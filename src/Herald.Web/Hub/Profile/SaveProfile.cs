using Herald.Core.Advocates;
using Herald.Data;
using Herald.Data.Standings;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Profile;

/// <summary>An advocate changes how he is called, and in whose manner and time zone things are told to him.</summary>
internal sealed class SaveProfile(HeraldDb db)
{
    public async Task RunAsync(Member member, ProfileForm form, CancellationToken ct)
    {
        var advocate = await db.Advocates.AsTracking().SingleAsync(row => row.ProgramId == member.ProgramId && row.Id == member.Id, ct);
        (advocate.Name, advocate.Locale, advocate.TimeZone) = (form.Name!, form.Locale, form.TimeZone);
        advocate.FriendsSee = form.FriendsSee == ProfileForm.ProgramAlone ? FriendsSee.Program : FriendsSee.FirstName;
        // Who sends neither leaves it as it is.
        var off = form.Boards switch
        {
            ProfileForm.OffBoards => advocate.OffBoardsAt ?? member.Words.Now.Storable(),
            ProfileForm.OnBoards => null,
            _ => advocate.OffBoardsAt,
        };
        if (off != advocate.OffBoardsAt)
            await db.TellHiddenAsync(member.ProgramId, ct);
        advocate.OffBoardsAt = off;
        await db.SaveChangesAsync(ct);
    }
}
