using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Referrals.Listing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Referrals.Record;

/// <summary>Answers with a referral's page: as it is, with a form that came back, or by leading there after something was done.</summary>
internal sealed class ShowRecord(RecordQueries records, ConsoleFrames frames, AuditTrail audit, HeraldDb db)
{
    /// <summary>Null where the program has no such referral.</summary>
    public async Task<RazorComponentResult<RecordPage>?> PageAsync(HttpContext http, ReferralId id, RecordForm form, CancellationToken ct)
    {
        var caller = StaffCaller.Of(http);
        var frame = await frames.OfAsync(caller, ct);
        var wanted = form[RecordForm.Advocate] ?? (http.Request.Query["give"].ToString().Trim() is { Length: > 0 } text ? text : null);
        return await records.FindAsync(caller.Program, frame.Home, id, wanted, ct) is not { } view ? null : new(new
        {
            Frame = frame,
            View = view,
            http.Features.Get<SignedInStaff>()!.Email,
            MayWork = caller.May(StaffRight.Work),
            MayRun = caller.May(StaffRight.Run),
            Form = form,
            Back = BackOf(http),
            Notice = form == RecordForm.None ? Notice.Take(http) : null,
        })
        {
            StatusCode = form == RecordForm.None ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    /// <summary>The page again, with what is wrong at its form.</summary>
    public async Task<Results<SeeOther, RazorComponentResult<RecordPage>, Refused>> BackAsync(
        HttpContext http, ReferralId id, RecordForm form, CancellationToken ct) =>
        await PageAsync(http, id, form, ct) is { } page ? page : Refused.NotFound("referral");

    /// <summary>Notes what was done and leads to the page that tells it.</summary>
    public SeeOther Done(HttpContext http, ReferralId id, string action, string? detail, string sentence)
    {
        audit.Note(db, StaffCaller.Of(http), action, id.ToString(), detail);
        Notice.Leave(http, sentence);
        return new($"/console/{http.GetRouteValue("slug")}/referrals/{id}{KeptFilters.Suffix(BackOf(http))}");
    }

    private static string BackOf(HttpContext http) => KeptFilters.Back(http.Request.Query[KeptFilters.Name]);
}
