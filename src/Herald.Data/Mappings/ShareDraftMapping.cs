using Herald.Core.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class ShareDraftMapping : IEntityTypeConfiguration<ShareDraft>
{
    public void Configure(EntityTypeBuilder<ShareDraft> draft) =>
        draft.HasKey(static row => new { row.ProgramId, row.AdvocateId, row.Channel });
}
