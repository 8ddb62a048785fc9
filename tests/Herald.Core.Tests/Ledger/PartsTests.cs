using Herald.Core.Ledger;

namespace Herald.Core.Tests.Ledger;

public sealed class PartsTests
{
    public static TheoryData<Parts, int> Table => new()
    {
        { default, 0 },
        { new Parts { Issued = -10, Available = 10 }, 0 },
        { new Parts { Debt = -10, Spent = 10 }, 0 },
        { new Parts { Issued = -10, Available = 11 }, 1 },
        { new Parts { Issued = 10, Available = -10 }, 2 },
        { new Parts { Pending = -1, Held = -1, Spent = 2 }, 2 },
        { new Parts { Debt = 1, Held = -1 }, 2 },
        { new Parts { Debt = -10, Available = 10 }, 1 },
    };

    [Theory, MemberData(nameof(Table))]
    public void What_a_wallet_cannot_hold_is_named(Parts parts, int faults) => parts.Faults().Count().ShouldBe(faults);

    [Fact]
    public void Sums_beyond_64_bits_are_surprises() =>
        Should.Throw<OverflowException>(() => new Parts { Available = long.MaxValue } + new Parts { Available = 1 });
}
