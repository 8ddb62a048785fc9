using Herald.Data.Standings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class BoardScoreMapping : IEntityTypeConfiguration<BoardScore>
{
    public void Configure(EntityTypeBuilder<BoardScore> score) =>
        score.HasKey(static row => new { row.ProgramId, row.Measure, row.Period, row.AdvocateId });
}
