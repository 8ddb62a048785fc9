using Herald.Data.Insights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class LinkInsightMapping : IEntityTypeConfiguration<LinkInsight>
{
    public void Configure(EntityTypeBuilder<LinkInsight> day)
    {
        day.ToTable("link_insights");
        day.HasKey(static row => new { row.ProgramId, row.Day, row.LinkId });
        day.Property(static row => row.Day).HasConversion(DayText.Print, DayText.Read);
    }
}
