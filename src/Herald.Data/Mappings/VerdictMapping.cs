using Herald.Core.Rewards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class VerdictMapping : IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Verdict> verdict) =>
        verdict.HasKey(static row => new { row.ProgramId, row.RuleId, row.Occasion, row.AdvocateId });
}
