using FsCheck;
using FsCheck.Fluent;
using Herald.Core.Ledger;

namespace Herald.Core.Tests.Ledger;

/// <summary>Whatever a sound wallet holds, an entry that is not refused sums to zero and leaves a sound wallet.</summary>
public sealed class BooksProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20_260_504, 4_711);

    [Fact]
    public void Every_entry_sums_to_zero_and_leaves_a_sound_wallet() =>
        Check.One(Fixed, Prop.ForAll(Arb.From(Cases()), static pick =>
        {
            var wallet = Requests.Wallet(pick.Wallet);
            foreach (var outcome in Entries(wallet, pick.Amount, pick.Part))
            {
                if (outcome.Refused(out _, out var moves))
                    continue;
                moves.Sum.ShouldBe(0);
                (wallet.Parts + moves).Faults().ShouldBeEmpty();
            }
        }));

    private static IEnumerable<Outcome<Parts>> Entries(Wallet wallet, long amount, long part) =>
    [
        Books.Earn(wallet, amount, pending: true),
        Books.Earn(wallet, amount, pending: false),
        Books.Release(wallet, amount),
        Books.TakeBack(wallet, amount, Math.Min(amount, part)),
        Books.Hold(wallet, amount),
        .. Enum.GetValues<HoldEnd>()
            .Where(_ => wallet.Held > 0)
            .Select(end => (Outcome<Parts>)Books.EndHold(wallet, Math.Min(amount, wallet.Held), end)),
    ];

    private static Gen<(Parts Wallet, long Amount, long Part)> Cases()
    {
        var units = Gen.Choose(0, 50).Select(static number => (long)number);
        var wallets = units.Four().SelectMany(four => units.Select(last => Sound(four.Item1, four.Item2, four.Item3, four.Item4, last)));
        return wallets.SelectMany(wallet => units.SelectMany(part => units.Select(amount => (wallet, amount + 1, part))));
    }

    // Free units above zero, or a debt, never both, and never more of it than was spent or is held.
    private static Parts Sound(long pending, long held, long spent, long free, long owed)
    {
        var debt = free > 25 ? 0 : Math.Min(owed, held + spent);
        var available = free > 25 ? free : 0;
        return new(-(pending + available + held + spent - debt), pending, available, held, -debt, spent);
    }
}
