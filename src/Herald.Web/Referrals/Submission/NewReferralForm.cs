using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Advocates;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Referrals.Submission;

/// <summary>
/// The form by which staff submits a referral that an advocate made by word of mouth, with who said that the friend agrees.
/// </summary>
internal sealed class NewReferralForm(
    HeraldDb db, SubmitReferral submit, FindAdvocates find, ConsoleFrames frames, TimeProvider clock)
{
    private static readonly string[] Names =
        ["advocate", "friend.name", "friend.email", "friend.phone", "friend.company", "note", "consent"];

    public Task<RazorComponentResult<NewReferralPage>> PageAsync(StaffCaller caller, string? advocate, CancellationToken ct) =>
        PageAsync(
            caller,
            advocate is null
                ? new(StringComparer.Ordinal)
                : new Dictionary<string, string>(StringComparer.Ordinal) { ["advocate"] = advocate },
            FormFaults.None,
            null,
            ct);

    /// <summary>The form as it came back.</summary>
    public Task<RazorComponentResult<NewReferralPage>> BackAsync(StaffCaller caller, FormFields form, Refusal refusal, CancellationToken ct)
    {
        // What an action refuses names no field; a friend who cannot be referred is mended where he is named.
        var faults = refusal.Fields.Count > 0 ? FormFaults.Of(refusal) : FormFaults.Because(refusal.Message);
        return PageAsync(caller, form.Given(Names), faults, refusal.Existing, ct);
    }

    public async Task<Outcome<ReferralId>> RunAsync(StaffCaller caller, FormFields form, CancellationToken ct)
    {
        var faults = new Faults();
        var advocate = await AdvocateAsync(caller.Program, form.Text("advocate"), faults, ct);
        var input = new ReferralInput
        {
            Advocate = advocate?.Id ?? "nobody",
            Friend = new()
            {
                Name = form.Text("friend.name"),
                Email = form.Text("friend.email"),
                Phone = form.Text("friend.phone"),
                Company = form.Text("friend.company"),
            },
            Introduction = Introduction.Form,
            Note = form.Text("note"),
        };
        input.Check(faults);
        var consent = ConsentChoices.Find(form.Text("consent"));
        if (consent is null)
            faults.Add("consent", "Say who told you that the friend agrees. Without that nobody may make contact.", "required");
        if (faults.Any)
            return faults.ToRefusal();
        if ((await submit.RunAsync(caller.Program, input, ct)).Refused(out var refusal, out var referral))
            return refusal;
        db.FriendAgreements.Add(new()
        {
            ProgramId = caller.Program,
            ReferralId = referral,
            Words = $"{consent!.Text}. Written down by {caller.Name}.",
            GivenAt = clock.GetUtcNow().Storable(),
        });
        await db.SaveChangesAsync(ct);
        return referral;
    }

    private async Task<FoundAdvocate?> AdvocateAsync(ProgramId program, string? text, Faults faults, CancellationToken ct)
    {
        if (text is null)
        {
            faults.Add("advocate", "Say who referred the friend.", "required");
            return null;
        }

        var found = await find.OfAsync(program, text, ct);
        if (found is [var one])
            return one;
        faults.Add(
            "advocate",
            found.Count == 0
                ? "No advocate of this program is known by that. Give the name or e-mail address as it stands in the list of advocates."
                : $"Several are like that: {string.Join("; ", found.Select(static each => $"{each.Name}, {each.Email}"))}. "
                    + "Give the e-mail address of one.",
            "advocate_not_found");
        return null;
    }

    private async Task<RazorComponentResult<NewReferralPage>> PageAsync(
        StaffCaller caller, IReadOnlyDictionary<string, string> values, FormFaults faults, string? existing, CancellationToken ct) =>
        new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Advocates = await find.SuggestedAsync(caller.Program, ct),
            Values = values,
            Faults = faults,
            Existing = existing,
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}
