using System.Linq.Expressions;
using Herald.Core.Referrals;

namespace Herald.Web.Referrals.Listing;

/// <summary>The orders that the list can be in. Equal rows follow each other by their ids, so that no page repeats one.</summary>
internal static class ReferralOrder
{
    public static IQueryable<JoinedReferral> In(this IQueryable<JoinedReferral> rows, string sort)
    {
        var down = sort.StartsWith('-');
        return sort.TrimStart('-') switch
        {
            "friend" => By(rows, static one => one.Friend.Name, down),
            "advocate" => By(rows, static one => one.Advocate.Name, down),
            "owner" => By(rows, static one => one.Row.OwnerEmail, down),
            "stage" => By(rows, static one => one.Row.Stage == Stage.Submitted ? 0 : one.Row.Stage == Stage.Qualified ? 1
                : one.Row.Stage == Stage.Opportunity ? 2 : one.Row.Stage == Stage.Won ? 3 : 4, down),
            "value" => By(rows, static one => one.Row.ClosedAmount ?? one.Row.PipelineAmount ?? 0, down),
            "changed" => By(rows, static one => one.Row.StageAt, down),
            _ => By(rows, static one => one.Row.SubmittedAt, down),
        };
    }

    private static IQueryable<JoinedReferral> By<T>(
        IQueryable<JoinedReferral> rows, Expression<Func<JoinedReferral, T>> key, bool down) =>
        down ? rows.OrderByDescending(key).ThenByDescending(static one => one.Row.Id) : rows.OrderBy(key).ThenBy(static one => one.Row.Id);
}
