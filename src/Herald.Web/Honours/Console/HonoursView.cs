using Herald.Core.Honours;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Honours.Console;

/// <summary>What the console's page of advocates of the month shows.</summary>
public sealed record HonoursView
{
    /// <summary>The first day of the month that it looks at.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The first day of the month that runs.</summary>
    public required DateOnly Running { get; init; }

    /// <summary>Whether it shows only those who were never honoured.</summary>
    public required bool Never { get; init; }

    /// <summary>What the candidates are sorted by.</summary>
    public required string Sort { get; init; }

    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>How many were honoured so far, of how many members.</summary>
    public required (int Honoured, int Members) Share { get; init; }

    /// <summary>Who was chosen, the latest month first, with names.</summary>
    public required IReadOnlyList<(Honour Honour, string Name)> Chosen { get; init; }

    public required bool MayRun { get; init; }

    public required HonourForm Form { get; init; }

    /// <summary>The name of who stands in the form; null where he was not taken from the list.</summary>
    public required string? Called { get; init; }

    public required FormFaults Faults { get; init; }
}
