using Herald.Core.Thanks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Herald.Data.Mappings;

internal sealed class ThanksTaskMapping : IEntityTypeConfiguration<ThanksTask>
{
    public void Configure(EntityTypeBuilder<ThanksTask> task)
    {
        task.HasKey(static row => new { row.ProgramId, row.Id });
        task.Property(static row => row.DueOn).HasConversion(new ValueConverter<DateOnly, string>(DayText.Print, DayText.Read));
        task.Property(static row => row.CostMonth).HasConversion(new ValueConverter<DateOnly, string>(DayText.Print, DayText.Read));
        task.Ignore(static row => row.HasEnded);
    }
}
