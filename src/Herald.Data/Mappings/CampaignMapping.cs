using System.Text.Json;
using Herald.Core.Campaigns;
using Herald.Core.Ids;
using Herald.Data.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Herald.Data.Mappings;

internal sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>
{
    private static readonly JsonSerializerOptions Written = new()
    {
        Converters = { new IdsAsText(), new NamesAsText() },
    };

    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.HasKey(static row => new { row.ProgramId, row.Id });
        campaign.Property(static row => row.BeginsOn).HasConversion(DayText.Print, DayText.Read);
        campaign.Property(static row => row.EndsOn).HasConversion(DayText.Print, DayText.Read);
        campaign.Property(static row => row.EndedOn).HasConversion(new ValueConverter<DateOnly, string>(DayText.Print, DayText.Read));
        campaign.Property(static row => row.Challenges).HasConversion<ListText<ChallengeId>, ListText<ChallengeId>.Comparer>();
        campaign.Property(static row => row.Rules).HasConversion<ListText<RuleId>, ListText<RuleId>.Comparer>();
        campaign.Property(static row => row.Goals).HasConversion<ListText<Goal>, ListText<Goal>.Comparer>();
        campaign.Ignore(static row => row.LastDay);
    }

    private sealed class ListText<T>() : ValueConverter<IReadOnlyList<T>, string>(
        static list => JsonSerializer.Serialize(list, Written), static text => JsonSerializer.Deserialize<List<T>>(text, Written)!)
    {
        internal sealed class Comparer() : ValueComparer<IReadOnlyList<T>>(
            static (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
            static list => list.Aggregate(0, static (hash, one) => HashCode.Combine(hash, one)),
            static list => list);
    }
}
