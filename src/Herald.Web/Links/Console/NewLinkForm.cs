using Herald.Core;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Links.Console;

/// <summary>The form by which staff makes a link for an advocate.</summary>
internal sealed class NewLinkForm(HeraldDb db, MakeLink make, ConsoleFrames frames)
{
    /// <summary>The empty form; <paramref name="advocate"/> may name whom it is for.</summary>
    public Task<RazorComponentResult<NewLinkPage>> PageAsync(StaffCaller caller, string? advocate, CancellationToken ct) =>
        PageAsync(
            caller,
            advocate is null ? [] : new Dictionary<string, string>(StringComparer.Ordinal) { ["advocate"] = advocate },
            FormFaults.None,
            ct);

    /// <summary>The form as it came back.</summary>
    public Task<RazorComponentResult<NewLinkPage>> BackAsync(StaffCaller caller, FormFields form, Refusal refusal, CancellationToken ct) =>
        PageAsync(caller, form.Given("advocate", "campaign", "channel", "destination"), FormFaults.Of(refusal), ct);

    public async Task<Outcome<MakeLink.Made>> RunAsync(StaffCaller caller, FormFields form, CancellationToken ct)
    {
        var input = new LinkInput
        {
            Campaign = form.Text("campaign"),
            Channel = form.Text("channel"),
            Destination = form.Text("destination"),
        };
        var faults = new Faults();
        input.Check(faults);
        var advocate = await FindAsync(caller.Program, form.Text("advocate"), ct);
        if (advocate is null)
        {
            const string unknown = "No advocate of this program is known by that. Give his e-mail address as he has it here.";
            faults.Add("advocate", unknown, "advocate_not_found");
        }


        return faults.Any ? faults.ToRefusal() : await make.RunAsync(caller.Program, advocate!.Id, input, ct);
    }

    private async Task<RazorComponentResult<NewLinkPage>> PageAsync(
        StaffCaller caller, IReadOnlyDictionary<string, string> values, FormFaults faults, CancellationToken ct)
    {
        var advocate = await FindAsync(caller.Program, values.GetValueOrDefault("advocate"), ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Destination = await db.Programs.Where(row => row.Id == caller.Program).Select(static row => row.Destination).SingleAsync(ct),
            Known = advocate is null ? null : $"This is {advocate.Name}.",
            Values = values,
            Faults = faults,
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    private async Task<Advocate?> FindAsync(ProgramId program, string? name, CancellationToken ct)
    {
        if (name is null)
            return null;
        var advocates = db.Advocates.Where(row => row.ProgramId == program);
        if (IdText.TryRead(name, out AdvocateId id))
            return await advocates.SingleOrDefaultAsync(row => row.Id == id, ct);
        var email = EmailAddress.TryRead(name, out var read) ? read.Key : "";
        return await advocates.FirstOrDefaultAsync(row => row.EmailKey == email || row.ExternalId == name, ct);
    }
}
