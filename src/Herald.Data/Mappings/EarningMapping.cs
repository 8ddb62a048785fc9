using Herald.Core.Rewards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class EarningMapping : IEntityTypeConfiguration<Earning>
{
    public void Configure(EntityTypeBuilder<Earning> earning)
    {
        earning.HasKey(static row => new { row.ProgramId, row.Id });
        earning.Ignore(static row => row.Holder);
    }
}
