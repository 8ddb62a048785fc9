using Herald.Core;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Referrals.Listing;

/// <summary>A view of the list that somebody wants to keep.</summary>
internal sealed record ViewInput(string? Name, string Query, bool Shared)
{
    private const int NameMax = 60;

    public static ViewInput Of(FormFields form) => new(form.Text("name"), KeptFilters.Of(form.Text("query")), form.Ticked("shared"));

    /// <summary>Null where nothing is wrong.</summary>
    public Refusal? FindFault()
    {
        var faults = new Faults();
        faults.Text("name", Name, NameMax);
        if (ReferralSearch.Of(Query).Fault is not null)
            faults.Add("name", "The list's own address has filters that are not understood. Choose them anew and save then.");
        return faults.Any ? faults.ToRefusal() : null;
    }
}
