using Herald.Core.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class FriendMapping : IEntityTypeConfiguration<Friend>
{
    public void Configure(EntityTypeBuilder<Friend> friend) => friend.HasKey(static row => new { row.ProgramId, row.Id });
}
