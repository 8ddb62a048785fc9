using Herald.Core.Challenges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class CompletionStepMapping : IEntityTypeConfiguration<CompletionStep>
{
    public void Configure(EntityTypeBuilder<CompletionStep> step)
    {
        step.HasKey(static row => new { row.ProgramId, row.CompletionId, row.Number });
        step.Property(static row => row.Evidence).HasConversion<EvidenceText>();
    }
}
