using System.Buffers;
using System.Globalization;

namespace Herald.Web.Operations.Metrics;

/// <summary>
/// Writes tags as Prometheus prints labels, in the order of their names, into a buffer that the thread keeps: measuring allocates nothing.
/// </summary>
internal static class LabelText
{
    // Longer values are no label but a text, and would make a series of each.
    private const int ValueLengthMax = 200;
    private const int BufferLength = 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<char>? buffer;

    /// <summary>The labels of the tags; valid until this thread asks again.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = buffer ??= new(BufferLength);
        text.ResetWrittenCount();
        Span<int> order = stackalloc int[Math.Min(tags.Length, 32)];
        Sort(tags, order);
        string? before = null;
        foreach (var at in order)
        {
            var (name, value) = tags[at];
            if (name == before || value is null)
                continue;
            if (text.WrittenCount > 0)
                text.Write(",");
            AppendName(text, name);
            text.Write("=\"");
            AppendValue(text, value);
            text.Write("\"");
            before = name;
        }

        return text.WrittenSpan;
    }

    /// <summary>A name as Prometheus takes it: letters, digits and underscores, no digit first.</summary>
    public static void AppendName(IBufferWriter<char> text, string name)
    {
        var span = text.GetSpan(name.Length + 1);
        var length = 0;
        if (name.Length > 0 && char.IsAsciiDigit(name[0]))
            span[length++] = '_';
        foreach (var letter in name)
            span[length++] = char.IsAsciiLetterOrDigit(letter) ? letter : '_';
        text.Advance(length);
    }

    private static void Sort(ReadOnlySpan<KeyValuePair<string, object?>> tags, Span<int> order)
    {
        for (var next = 0; next < order.Length; next++)
        {
            var at = next;
            for (; at > 0 && string.CompareOrdinal(tags[order[at - 1]].Key, tags[next].Key) > 0; at--)
                order[at] = order[at - 1];
            order[at] = next;
        }
    }

    private static void AppendValue(ArrayBufferWriter<char> text, object value)
    {
        if (value is string words)
        {
            AppendEscaped(text, words.AsSpan(0, Math.Min(words.Length, ValueLengthMax)));
        }
        else if (value is bool truth)
        {
            text.Write(truth ? "true" : "false");
        }
        else if (value is ISpanFormattable number
            && number.TryFormat(text.GetSpan(64), out var length, default, CultureInfo.InvariantCulture))
        {
            text.Advance(length);
        }
        else
        {
            var other = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            AppendEscaped(text, other.AsSpan(0, Math.Min(other.Length, ValueLengthMax)));
        }
    }

    private static void AppendEscaped(ArrayBufferWriter<char> text, ReadOnlySpan<char> value)
    {
        foreach (var letter in value)
        {
            text.Write(letter switch
            {
                '\\' => @"\\",
                '"' => "\\\"",
                '\n' => @"\n",
                _ => new ReadOnlySpan<char>(in letter),
            });
        }
    }
}
