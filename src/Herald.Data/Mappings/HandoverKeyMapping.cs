using Herald.Core.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class HandoverKeyMapping : IEntityTypeConfiguration<HandoverKey>
{
    public void Configure(EntityTypeBuilder<HandoverKey> entity) => entity.HasKey(static row => new { row.ProgramId, row.Id });
}
