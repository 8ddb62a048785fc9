using Herald.Core;
using Herald.Core.Merging;

namespace Herald.Web.Advocates.Merging;

/// <summary>Why two advocates are not made one, or not made two again.</summary>
internal static class MergeRefusals
{
    public static Refusal NotFound() =>
        new("not_found", "There is no such advocate in this program.") { Kind = RefusalKind.Missing };

    public static Refusal NobodyCalled() => new(
        "advocate_not_found", "No advocate of this program is called so; send an id, an external_id or an e-mail address.")
    {
        Kind = RefusalKind.Missing,
    };

    public static Refusal Same() =>
        new("merge_same", "That is the same advocate already. Name the other one, by id, external_id or e-mail.");

    public static Refusal WalletInUse() => new(
        "merge_wallet_in_use",
        "The one who would go has spent some of what he earned, or has it set aside, or owes it. Merge the other way round.");

    public static Refusal TooLarge() => new(
        "merge_too_large",
        $"The one who would go has more than {Merge.RowsMax:N0} rewards. Merge the other way round.");

    public static Refusal BothUnderWay(string challenge) => new(
        "merge_under_way",
        $"Both are on their way through the challenge '{challenge}', and the one who would go has handed something in. "
        + "Approve or reject that first, or merge the other way round.");

    public static Refusal Undone() =>
        new("merge_undone", "This merge was undone already.") { Kind = RefusalKind.Conflict };

    public static Refusal Buried() => new(
        "merge_buried", "Who stayed has gone into another advocate since. Undo that merge first.")
    {
        Kind = RefusalKind.Conflict,
    };
}
