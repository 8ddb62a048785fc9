using Herald.Core.Advocates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class AdvocateMapping : IEntityTypeConfiguration<Advocate>
{
    public void Configure(EntityTypeBuilder<Advocate> advocate)
    {
        advocate.HasKey(static row => new { row.ProgramId, row.Id });
        // Who went into another is found by who asks for him alone.
        advocate.HasQueryFilter(static row => row.MergedInto == null);
    }
}
