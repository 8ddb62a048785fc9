using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Herald.Core.Languages;

/// <summary>A sentence with gaps, as the compiler takes an interpolated text apart: what stands in it, and what fills it.</summary>
[InterpolatedStringHandler]
public readonly ref struct Sentence
{
    private readonly StringBuilder key;
    private readonly object?[] values;
    private readonly int[] filled;

    /// <summary>Begins a sentence; the compiler says how long it is and how many gaps it has.</summary>
    public Sentence(int literalLength, int formattedCount) =>
        (key, values, filled) = (new(literalLength + (3 * formattedCount)), new object?[formattedCount], new int[1]);

    /// <summary>The text with numbered gaps: "{0} became a customer".</summary>
    public string Key => key.ToString();

    /// <summary>What fills the gaps, by number.</summary>
    public object?[] Values => values;

    /// <summary>A part that is the same always.</summary>
    public void AppendLiteral(string value) =>
        key.Append(value.Contains('{') || value.Contains('}') ? value.Replace("{", "{{").Replace("}", "}}") : value);

    /// <summary>A gap.</summary>
    public void AppendFormatted(object? value) => AppendFormatted(value, null);

    /// <summary>A gap whose value is written in a format, such as N0.</summary>
    public void AppendFormatted(object? value, string? format)
    {
        key.Append('{').Append(filled[0].ToString(CultureInfo.InvariantCulture));
        if (format is not null)
            key.Append(':').Append(format);
        key.Append('}');
        values[filled[0]++] = value;
    }
}
