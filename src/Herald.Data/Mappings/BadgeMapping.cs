using System.Text.Json;
using Herald.Core.Badges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Herald.Data.Mappings;

internal sealed class BadgeMapping : IEntityTypeConfiguration<Badge>
{
    public void Configure(EntityTypeBuilder<Badge> badge)
    {
        badge.HasKey(static row => new { row.ProgramId, row.Id });
        badge.Property(static row => row.Tiers).HasConversion<TiersText, TiersText.Comparer>();
        badge.Ignore(static row => row.IsByHand);
    }

    private sealed class TiersText() : ValueConverter<IReadOnlyList<BadgeTier>, string>(
        static list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
        static text => JsonSerializer.Deserialize<List<BadgeTier>>(text, JsonSerializerOptions.Default)!)
    {
        internal sealed class Comparer() : ValueComparer<IReadOnlyList<BadgeTier>>(
            static (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
            static list => list.Aggregate(0, static (hash, tier) => HashCode.Combine(hash, tier)),
            static list => list);
    }
}
