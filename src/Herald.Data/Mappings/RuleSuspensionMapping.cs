using Herald.Core.Rewards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class RuleSuspensionMapping : IEntityTypeConfiguration<RuleSuspension>
{
    public void Configure(EntityTypeBuilder<RuleSuspension> suspension) =>
        suspension.HasKey(static row => new { row.ProgramId, row.RuleId, row.SuspendedAt });
}
