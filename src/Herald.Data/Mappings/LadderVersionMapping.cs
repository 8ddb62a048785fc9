using Herald.Core.Recognition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class LadderVersionMapping : IEntityTypeConfiguration<LadderVersion>
{
    public void Configure(EntityTypeBuilder<LadderVersion> ladder) => ladder.HasKey(static row => new { row.ProgramId, row.Version });
}
