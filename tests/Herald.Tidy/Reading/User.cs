using System.ComponentModel;

namespace Herald.Tidy.Reading;

/// <summary>Uses a type in every way that <see cref="UseReader"/> promises to see.</summary>
[TypeConverter(typeof(Used))]
internal abstract class User : Dictionary<Version, int>, IFormatProvider
{
    public static readonly Uri Field = new("herald:");
    public static readonly List<Half> Halves = [];

    public object? GetFormat(Type? formatType) => null;

    [Obsolete("Only to be seen.")]
    public static void Take(Index index)
    {
        try
        {
            GC.KeepAlive(index);
            GC.KeepAlive(Array.Empty<Int128>());
            GC.KeepAlive(Environment.OSVersion);
        }
        catch (OverflowException)
        {
            // Seen as a use; nothing to do.
        }
    }

    public static IEnumerable<double> Sines(double scale) => new[] { 1.0 }.Select(angle => Math.Sin(angle) * scale);
}
