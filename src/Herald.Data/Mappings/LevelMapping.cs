using Herald.Core.Recognition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class LevelMapping : IEntityTypeConfiguration<Level>
{
    public void Configure(EntityTypeBuilder<Level> level) => level.HasKey(static row => new { row.ProgramId, row.Version, row.Number });
}
