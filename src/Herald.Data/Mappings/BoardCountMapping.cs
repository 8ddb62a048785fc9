using Herald.Data.Standings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class BoardCountMapping : IEntityTypeConfiguration<BoardCount>
{
    public void Configure(EntityTypeBuilder<BoardCount> count)
    {
        count.HasKey(static row => new { row.ProgramId, row.SourceId });
        count.Property(static row => row.Day).HasConversion(DayText.Print, DayText.Read);
    }
}
