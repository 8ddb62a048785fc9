using Herald.Core.HubInvitations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class InvitationRoundMapping : IEntityTypeConfiguration<InvitationRound>
{
    public void Configure(EntityTypeBuilder<InvitationRound> table)
    {
        table.HasKey(static row => new { row.ProgramId, row.Id });
        table.Ignore(static row => row.Seen);
        table.Ignore(static row => row.Refused);
    }
}
