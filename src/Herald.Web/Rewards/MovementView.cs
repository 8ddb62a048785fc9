using Herald.Core.Ids;
using Herald.Core.Ledger;

namespace Herald.Web.Rewards;

/// <summary>Something that moved in the books.</summary>
/// <param name="To">Which side of the referral.</param>
/// <param name="Account">The advocate or friend whose wallet it is.</param>
/// <param name="Unit">points, a currency, or code.</param>
/// <param name="Amount">Whole points or minor units; less than zero where it was taken back.</param>
/// <param name="State">pending, available, or taken_back.</param>
/// <param name="ReleasesAt">When a pending amount may be spent; null where no date holds it.</param>
/// <param name="UntilStage">The stage that a pending amount waits for; null where none holds it.</param>
/// <param name="Code">The code that was given, where it is one.</param>
/// <param name="Rule">The rule that gives it.</param>
/// <param name="RuleVersion">The version that it was earned by.</param>
internal sealed record MovementView(
    Party To,
    Holder Account,
    string Unit,
    long Amount,
    string State,
    DateTimeOffset? ReleasesAt,
    Core.Referrals.Stage? UntilStage,
    string? Code,
    RuleId Rule,
    int RuleVersion);
