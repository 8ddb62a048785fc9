using Herald.Core.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class HoldResolutionMapping : IEntityTypeConfiguration<HoldResolution>
{
    public void Configure(EntityTypeBuilder<HoldResolution> resolution) =>
        resolution.HasKey(static row => new { row.ProgramId, row.HoldId });
}
