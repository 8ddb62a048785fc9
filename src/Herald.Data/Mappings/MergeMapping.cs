using System.Text.Json;
using Herald.Core.Merging;
using Herald.Data.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Herald.Data.Mappings;

internal sealed class MergeMapping : IEntityTypeConfiguration<Merge>
{
    private static readonly JsonSerializerOptions Written = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new IdsAsText(), new NamesAsText() },
    };

    public void Configure(EntityTypeBuilder<Merge> merge)
    {
        merge.HasKey(static row => new { row.ProgramId, row.Id });
        merge.Property(static row => row.Before).HasConversion(static profile => Print(profile), static text => Read(text));
        merge.Property(static row => row.After).HasConversion(static profile => Print(profile), static text => Read(text));
    }

    private static string Print(MergedProfile profile) => JsonSerializer.Serialize(profile, Written);

    private static MergedProfile Read(string text) => JsonSerializer.Deserialize<MergedProfile>(text, Written)!;
}
