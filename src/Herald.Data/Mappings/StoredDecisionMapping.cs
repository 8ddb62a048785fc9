using Herald.Core.Attribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class StoredDecisionMapping : IEntityTypeConfiguration<StoredDecision>
{
    public void Configure(EntityTypeBuilder<StoredDecision> decision) =>
        decision.HasKey(static row => new { row.ProgramId, row.Conversion });
}
