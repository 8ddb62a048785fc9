using Herald.Core.Asks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Herald.Data.Mappings;

internal sealed class RespiteMapping : IEntityTypeConfiguration<Respite>
{
    public void Configure(EntityTypeBuilder<Respite> respite)
    {
        respite.HasKey(static row => new { row.ProgramId, row.AdvocateId });
        respite.Property(static row => row.Until).HasConversion(new ValueConverter<DateOnly, string>(DayText.Print, DayText.Read));
    }
}
