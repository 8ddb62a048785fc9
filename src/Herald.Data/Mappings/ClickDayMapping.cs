using Herald.Data.Insights.Clicks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class ClickDayMapping : IEntityTypeConfiguration<ClickDay>
{
    public void Configure(EntityTypeBuilder<ClickDay> day)
    {
        day.HasKey(static row => new { row.ProgramId, row.Day, row.Campaign, row.Channel });
        day.Property(static row => row.Day).HasConversion(DayText.Print, DayText.Read);
    }
}
