using Herald.Core.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class UsedHandoverMapping : IEntityTypeConfiguration<UsedHandover>
{
    public void Configure(EntityTypeBuilder<UsedHandover> entity) => entity.HasKey(static row => new { row.ProgramId, row.Jti });
}
