using Herald.Core.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class AuditNoteMapping : IEntityTypeConfiguration<AuditNote>
{
    public void Configure(EntityTypeBuilder<AuditNote> note) => note.HasKey(static row => new { row.ProgramId, row.Id });
}
