using Herald.Data.Picks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class TasteMapping : IEntityTypeConfiguration<Taste>
{
    public void Configure(EntityTypeBuilder<Taste> taste) =>
        taste.HasKey(static row => new { row.ProgramId, row.Interest, row.ChallengeId });
}
