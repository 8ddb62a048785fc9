using Herald.Core.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class FriendKeyMapping : IEntityTypeConfiguration<FriendKey>
{
    public void Configure(EntityTypeBuilder<FriendKey> key) => key.HasKey(static row => new { row.ProgramId, row.Kind, row.Value });
}
