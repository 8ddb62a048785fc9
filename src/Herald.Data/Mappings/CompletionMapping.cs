using Herald.Core.Challenges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class CompletionMapping : IEntityTypeConfiguration<Completion>
{
    public void Configure(EntityTypeBuilder<Completion> completion)
    {
        completion.HasKey(static row => new { row.ProgramId, row.Id });
        completion.Ignore(static row => row.TakesPlace);
        completion.Ignore(static row => row.IsUnderWay);
    }
}
