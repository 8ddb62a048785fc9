using Herald.Core.Honours;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class HonourMapping : IEntityTypeConfiguration<Honour>
{
    public void Configure(EntityTypeBuilder<Honour> honour)
    {
        honour.HasKey(static row => new { row.ProgramId, row.Id });
        honour.Property(static row => row.Month).HasConversion(DayText.Print, DayText.Read);
    }
}
