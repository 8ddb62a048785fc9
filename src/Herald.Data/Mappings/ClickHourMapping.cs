using Herald.Data.Insights.Clicks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class ClickHourMapping : IEntityTypeConfiguration<ClickHour>
{
    public void Configure(EntityTypeBuilder<ClickHour> hour)
    {
        hour.HasKey(static row => new { row.ProgramId, row.Hour, row.Campaign, row.Channel });
    }
}
