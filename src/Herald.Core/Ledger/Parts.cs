namespace Herald.Core.Ledger;

/// <summary>
/// Units by part: what a wallet holds, or what an entry moves in it. Either way the six sum to zero. Arithmetic is checked.
/// </summary>
/// <param name="Issued">See <see cref="Part.Issued"/>.</param>
/// <param name="Pending">See <see cref="Part.Pending"/>.</param>
/// <param name="Available">See <see cref="Part.Available"/>.</param>
/// <param name="Held">See <see cref="Part.Held"/>.</param>
/// <param name="Debt">See <see cref="Part.Debt"/>.</param>
/// <param name="Spent">See <see cref="Part.Spent"/>.</param>
public readonly record struct Parts(long Issued, long Pending, long Available, long Held, long Debt, long Spent)
{
    /// <summary>All parts, in the order in which they are written and digested.</summary>
    public static IReadOnlyList<Part> All { get; } =
        [Part.Issued, Part.Pending, Part.Available, Part.Held, Part.Debt, Part.Spent];

    /// <summary>The units in one part.</summary>
    public long this[Part part] => part switch
    {
        Part.Issued => Issued,
        Part.Pending => Pending,
        Part.Available => Available,
        Part.Held => Held,
        Part.Debt => Debt,
        Part.Spent => Spent,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A wallet has six parts."),
    };

    /// <summary>Zero in sound books; wide enough for any six numbers.</summary>
    public Int128 Sum => (Int128)Issued + Pending + Available + Held + Debt + Spent;

    /// <summary>How many parts are not zero: the number of postings.</summary>
    public int Count => All.Count(IsMoved);

    /// <summary>The parts that are not zero.</summary>
    public IEnumerable<Part> Moved => All.Where(IsMoved);

    /// <summary>What is wrong with them as a wallet's contents, a sentence each; empty where they are sound.</summary>
    public IEnumerable<string> Faults()
    {
        if (Sum != 0)
            yield return $"The parts sum to {Sum} instead of 0.";
        foreach (var part in All)
        {
            var mayOwe = part is Part.Issued or Part.Debt;
            if (mayOwe ? this[part] > 0 : this[part] < 0)
                yield return $"The part {part} is {this[part]}, which may not be {(mayOwe ? "above" : "below")} 0.";
        }

        if (Debt != 0 && Available != 0)
            yield return $"There is a debt of {-(Int128)Debt} beside {Available} available, which should have repaid it.";
    }

    /// <summary>The contents after a move.</summary>
    public static Parts operator +(Parts left, Parts right) => checked(new(
        left.Issued + right.Issued,
        left.Pending + right.Pending,
        left.Available + right.Available,
        left.Held + right.Held,
        left.Debt + right.Debt,
        left.Spent + right.Spent));

    private bool IsMoved(Part part) => this[part] != 0;
}
