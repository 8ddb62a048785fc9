using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.ShoutOuts;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.ShoutOuts.Pages;

/// <summary>A member thanks another: whom he means is found by name, and what is wrong is said beside the field.</summary>
internal sealed class WriteShoutOut(FindMember members, GiveShoutOut give)
{
    private const int NameMin = 2;
    private const int NameMax = 100;

    /// <summary>What is to be mended, with whom to choose from; no faults where it is given.</summary>
    public async Task<(FormFaults Faults, IReadOnlyList<FoundMember> Offers)> RunAsync(
        AdvocateCaller caller, ShoutOutForm form, string version, CancellationToken ct)
    {
        var (faults, offers) = (new Faults(), (IReadOnlyList<FoundMember>)[]);
        var who = IdText.TryRead(form.Who ?? "", out AdvocateId id)
            ? await members.ChosenAsync(caller.Program, caller.Advocate, id, ct)
            : null;
        if (who is null)
            (who, offers) = await NamedAsync(caller, form.Name, faults, ct);
        if (form.Text is null)
            faults.Add("text", T("Say in your own words what they did."));
        else
            ShoutOutInput.Words(faults, form.Text, form.Reason);
        if (form.Agreed is not null && form.Agreed != version)
            faults.Add("outside", T("These words have changed. Read them again."));
        if (faults.Any || who is not { } to)
            return (FormFaults.Of(faults.ToRefusal()), offers);
        var input = new ShoutOutInput { Text = form.Text, Reason = form.Reason };
        return ((await give.RunAsync(caller.Program, to, caller.Advocate, form.Agreed, input, ct)).Refused(out var refusal, out _)
            ? FormFaults.Because(WordsOf(refusal)) : FormFaults.None, []);
    }

    private async Task<(AdvocateId?, IReadOnlyList<FoundMember>)> NamedAsync(
        AdvocateCaller caller, string? name, Faults faults, CancellationToken ct)
    {
        if (name is not { Length: >= NameMin and <= NameMax })
        {
            faults.Add("name", T("Write the name of another member."));
            return (null, []);
        }

        var found = await members.ByNameAsync(caller.Program, caller.Advocate, name, ct);
        if (found.Count == 1)
            return (found[0].Id, []);
        if (found.Count is 0 or > FindMember.OffersMax)
        {
            faults.Add("name", found.Count == 0
                ? T("No member who may be shown has this name. Another spelling may help.")
                : T("Several members have such a name. Write more of it."));
            return (null, []);
        }

        faults.Add("who", T("Choose whom you mean."));
        return (null, found);
    }

    // The rule's own words are for programs.
    private static string WordsOf(Refusal refusal) => refusal.Code == "shout_out_self"
        ? T("A shout-out is for somebody else.")
        : T($"You can thank one member once in seven days, {ShoutOut.PerDayMax} members a day and {ShoutOut.PerWeekMax} in seven days. "
            + $"Nothing was sent; your words stand below.");
}
