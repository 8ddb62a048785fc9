using Herald.Core.HubInvitations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class HubInvitationMapping : IEntityTypeConfiguration<HubInvitation>
{
    public void Configure(EntityTypeBuilder<HubInvitation> table) => table.HasKey(static row => new { row.ProgramId, row.AdvocateId });
}
