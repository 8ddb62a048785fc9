using Herald.Core.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class EntryMapping : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> entry)
    {
        entry.HasKey(static row => new { row.ProgramId, row.Id });
        entry.HasMany(static row => row.Postings).WithOne().HasForeignKey(static line => new { line.ProgramId, line.EntryId });
        entry.Navigation(static row => row.Postings).UsePropertyAccessMode(PropertyAccessMode.Field);
        entry.Ignore(static row => row.Holder);
        entry.Ignore(static row => row.Moves);
        entry.Ignore(static row => row.Reason);
    }
}
