using Herald.Core;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Programs;

/// <summary>A key to be made.</summary>
internal sealed record KeyInput : IChecked
{
    /// <summary>Needed; what it is for, 1 to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Needed; what it may do: read, write, events, admin. admin includes the others.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("name", Name, 100);
        if (Scopes is not { Count: > 0 })
            faults.Add("scopes", "At least one is needed: " + string.Join(", ", Core.Programs.Scopes.All) + ".", "required");
        else if (!Scopes.All(Core.Programs.Scopes.All.Contains))
            faults.Add("scopes", $"There are {string.Join(", ", Core.Programs.Scopes.All)}; one of yours is another.", "unknown_scope");
    }

    /// <summary>The same checks where the key does not come as a body; null where nothing is wrong.</summary>
    public Refusal? FindFault()
    {
        var faults = new Faults();
        Check(faults);
        return faults.Any ? faults.ToRefusal() : null;
    }
}
