using Herald.Core.Challenges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class BetaPlaceMapping : IEntityTypeConfiguration<BetaPlace>
{
    public void Configure(EntityTypeBuilder<BetaPlace> place)
    {
        place.HasKey(static row => new { row.ProgramId, row.CompletionId });
        place.Ignore(static row => row.Waits);
        place.Ignore(static row => row.IsHeld);
    }
}
