using Herald.Data.Activities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class ActivityRowMapping : IEntityTypeConfiguration<ActivityRow>
{
    public void Configure(EntityTypeBuilder<ActivityRow> activity)
    {
        activity.ToTable("activities");
        activity.HasKey(static row => new { row.ProgramId, row.Position });
        activity.Property(static row => row.Position).ValueGeneratedOnAdd();
        activity.Property(static row => row.CommitGroup).ValueGeneratedOnAdd();
    }
}
