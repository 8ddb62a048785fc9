using Herald.Data.Insights.Clicks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Herald.Data.Mappings;

internal sealed class ClickRecountMapping : IEntityTypeConfiguration<ClickRecount>
{
    public void Configure(EntityTypeBuilder<ClickRecount> recount)
    {
        recount.HasKey(static row => row.ProgramId);
        recount.Property(static row => row.NextDay).HasConversion(new ValueConverter<DateOnly, string>(DayText.Print, DayText.Read));
        recount.Property(static row => row.LastDay).HasConversion(new ValueConverter<DateOnly, string>(DayText.Print, DayText.Read));
    }
}
