using Herald.Core.Rewards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class BonusPeriodMapping : IEntityTypeConfiguration<BonusPeriod>
{
    public void Configure(EntityTypeBuilder<BonusPeriod> period)
    {
        period.HasKey(static row => new { row.ProgramId, row.Id });
        period.Ignore(static row => row.Bonus);
    }
}
