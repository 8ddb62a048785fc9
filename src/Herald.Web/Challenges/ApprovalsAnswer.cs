using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>What became of each completion, in the order in which they were named.</summary>
internal sealed record ApprovalsAnswer(IReadOnlyList<ApprovalsAnswer.Item> Results)
{
    /// <summary>One completion.</summary>
    /// <param name="Completion">Its id.</param>
    /// <param name="Status">200, or the status that a refusal of this one alone would have.</param>
    /// <param name="State">Where it stands now; null where it was refused.</param>
    /// <param name="Problem">Why it was refused; null where it was approved.</param>
    internal sealed record Item(CompletionId Completion, int Status, CompletionState? State, Problem? Problem);
}
