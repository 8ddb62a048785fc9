using System.Collections.Concurrent;
using Herald.Core.Conditions;

namespace Herald.Data.Audiences;

/// <summary>Conditions of audiences that were read before: a text always reads the same.</summary>
internal static class ReadConditions
{
    // Each is a few kilobytes at most; many programs share a process.
    private const int KeptMax = 2_000;
    private static readonly ConcurrentDictionary<string, Condition> Kept = new(StringComparer.Ordinal);

    public static Condition Of(string text)
    {
        if (Kept.Count > KeptMax)
            Kept.Clear();
        return Kept.GetOrAdd(text, static written => Condition.Parse(written).Refused(out var refusal, out var condition)
            ? throw new InvalidOperationException($"The condition of an audience cannot be read any more: {refusal.Message}")
            : condition);
    }
}
