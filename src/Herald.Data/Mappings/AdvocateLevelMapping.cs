using Herald.Core.Recognition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class AdvocateLevelMapping : IEntityTypeConfiguration<AdvocateLevel>
{
    public void Configure(EntityTypeBuilder<AdvocateLevel> level) =>
        level.HasKey(static row => new { row.ProgramId, row.AdvocateId, row.Level });
}
