using Herald.Data.Standings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class BoardResultMapping : IEntityTypeConfiguration<BoardResult>
{
    public void Configure(EntityTypeBuilder<BoardResult> result) => result.HasKey(static row => new { row.ProgramId, row.Period });
}
