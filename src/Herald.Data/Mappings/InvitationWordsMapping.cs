using Herald.Core.HubInvitations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class InvitationWordsMapping : IEntityTypeConfiguration<InvitationWords>
{
    public void Configure(EntityTypeBuilder<InvitationWords> table) => table.HasKey(static row => new { row.ProgramId, row.Language });
}
