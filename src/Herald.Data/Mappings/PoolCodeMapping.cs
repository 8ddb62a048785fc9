using Herald.Core.Rewards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class PoolCodeMapping : IEntityTypeConfiguration<PoolCode>
{
    public void Configure(EntityTypeBuilder<PoolCode> code) => code.HasKey(static row => new { row.ProgramId, row.Pool, row.Code });
}
