using Herald.Core.Challenges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class SharedProgressMapping : IEntityTypeConfiguration<SharedProgress>
{
    public void Configure(EntityTypeBuilder<SharedProgress> progress) =>
        progress.HasKey(static row => new { row.ProgramId, row.ChallengeId });
}
