using Herald.Core.Challenges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class ChallengeVersionMapping : IEntityTypeConfiguration<ChallengeVersion>
{
    public void Configure(EntityTypeBuilder<ChallengeVersion> version)
    {
        version.HasKey(static row => new { row.ProgramId, row.ChallengeId, row.Number });
    }
}
