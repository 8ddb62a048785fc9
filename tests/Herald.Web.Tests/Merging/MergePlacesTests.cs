using Herald.Core.Ids;
using Herald.Data.Merging;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Merging;

/// <summary>Nothing of an advocate is forgotten when he goes into another.</summary>
public sealed class MergePlacesTests
{
    // What has its own way (see MergeAdvocates), and how far loops have come.
    private static readonly string[] Elsewhere =
    [
        "merges.from_id", "merges.into_id", "advocates.id", "advocates.merged_into", "reassignments.from_advocate_id", "badges.swept_to",
        "ladder_versions.swept_to", "invitation_rounds.position",
    ];

    [Theory, BothEngines]
    public async Task Each_column_that_names_an_advocate_comes_along_or_stays_for_a_reason(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        await using var db = store.Open();
        var columns = db.Model.GetEntityTypes()
            .SelectMany(static type => type.GetProperties()
                .Where(static property => property.ClrType == typeof(AdvocateId) || property.ClrType == typeof(AdvocateId?))
                .Select(property => (Table: type.GetTableName()!, Column: property.GetColumnName())))
            .ToList();

        var moved = MergePlaces.All.Select(static place => (place.Table, place.Column)).ToHashSet();

        columns.ShouldContain(("referrals", "advocate_id"));
        columns.Where(column => !moved.Contains(column) && !MergePlaces.Stays.ContainsKey(column.Table)
                && !Elsewhere.Contains($"{column.Table}.{column.Column}"))
            .ShouldBeEmpty();
        MergePlaces.Stays.Keys.Except(columns.Select(static column => column.Table)).ShouldBeEmpty();
    }
}
