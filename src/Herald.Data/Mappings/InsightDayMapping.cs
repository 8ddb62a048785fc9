using System.Globalization;
using Herald.Data.Insights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class InsightDayMapping : IEntityTypeConfiguration<InsightDay>
{
    public void Configure(EntityTypeBuilder<InsightDay> day)
    {
        day.ToTable("insight_days");
        day.HasKey(static row => new { row.ProgramId, row.Day, row.Campaign, row.Measure });
        // The same text on both engines, so that days compare and group alike.
        day.Property(static row => row.Day).HasConversion(
            static value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            static text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
