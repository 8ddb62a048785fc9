using Herald.Core.Leagues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class LeaguePlaceMapping : IEntityTypeConfiguration<LeaguePlace>
{
    public void Configure(EntityTypeBuilder<LeaguePlace> place) =>
        place.HasKey(static row => new { row.ProgramId, row.Week, row.AdvocateId });
}
