using Herald.Data.Standings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class BoardTurnMapping : IEntityTypeConfiguration<BoardTurn>
{
    public void Configure(EntityTypeBuilder<BoardTurn> turn) => turn.HasKey(static row => row.ProgramId);
}
