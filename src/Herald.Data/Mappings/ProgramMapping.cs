using Herald.Core.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class ProgramMapping : IEntityTypeConfiguration<Program>
{
    public void Configure(EntityTypeBuilder<Program> program)
    {
        program.HasKey(static row => row.Id);
        program.ComplexProperty(static row => row.Brand);
        program.ComplexProperty(static row => row.Attribution);
        program.Property(static row => row.Seasons).HasConversion(
            static seasons => SeasonsText.Print(seasons), static text => SeasonsText.Read(text));
    }
}
