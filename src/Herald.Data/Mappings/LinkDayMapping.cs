using Herald.Data.Insights.Clicks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class LinkDayMapping : IEntityTypeConfiguration<LinkDay>
{
    public void Configure(EntityTypeBuilder<LinkDay> day)
    {
        day.HasKey(static row => new { row.ProgramId, row.Day, row.LinkId });
        day.Property(static row => row.Day).HasConversion(DayText.Print, DayText.Read);
    }
}
