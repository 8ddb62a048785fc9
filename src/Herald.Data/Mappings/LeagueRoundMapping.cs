using Herald.Core.Leagues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class LeagueRoundMapping : IEntityTypeConfiguration<LeagueRound>
{
    public void Configure(EntityTypeBuilder<LeagueRound> round) => round.HasKey(static row => new { row.ProgramId, row.Week });
}
