using Herald.Data.Insights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class InsightDayMapping : IEntityTypeConfiguration<InsightDay>
{
    public void Configure(EntityTypeBuilder<InsightDay> day)
    {
        day.ToTable("insight_days");
        day.HasKey(static row => new { row.ProgramId, row.Day, row.Campaign, row.Channel, row.Measure });
        day.Property(static row => row.Day).HasConversion(DayText.Print, DayText.Read);
    }
}
