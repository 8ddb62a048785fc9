using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Herald.Core.Ids;
using Herald.Core.Standings;

namespace Herald.Bench;

/// <summary>A board of a million: what a rank, the first hundred and a change cost, and what it weighs.</summary>
[MemoryDiagnoser]
public class RankingBenchmarks
{
    private const int Million = 1_000_000;

    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random dice = new(4_711);
    private Standing[] sorted = [];
    private AdvocateId[] asked = [];
    private Standing[] changes = [];
    private Ranking ranking = new();
    private int at;

    [GlobalSetup]
    public void Fill()
    {
        sorted = [.. Enumerable.Range(0, Million).Select(_ => new Standing(NewAdvocate(), Score(), Begin.AddSeconds(dice.Next(30_000_000))))
            .OrderByDescending(static one => one.Score)];
        // Spread over all, so that nothing is in the processor's cache by chance.
        asked = [.. Enumerable.Range(0, 1 << 16).Select(_ => sorted[dice.Next(Million)].Advocate)];
        changes = [.. asked.Select(advocate => new Standing(advocate, Score(), Begin.AddSeconds(dice.Next(30_000_000))))];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        ranking = Ranking.Of(sorted);
        var built = GC.GetTotalMemory(forceFullCollection: true) - before;
        for (var number = 0; number < 2 * Million; number++)
            ranking.Set(new(sorted[dice.Next(Million)].Advocate, Score(), Begin.AddSeconds(dice.Next(30_000_000))));
        var churned = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.Out.WriteLine(
            $"// Bytes for each advocate: {(double)built / Million:N1} as built, {(double)churned / Million:N1} after two million changes");
        Console.Out.WriteLine($"// Bytes for each advocate: {GrownOneByOne():N1} where all were added one by one");
    }

    [Benchmark(Description = "Rank of one")]
    public int Rank() => ranking.RankOf(asked[Next()]);

    [Benchmark(Description = "Rank and position of one")]
    public RankedAdvocate? Find() => ranking.Find(asked[Next()]);

    [Benchmark(Description = "First hundred")]
    public IReadOnlyList<RankedAdvocate> Top() => ranking.Top(100);

    [Benchmark(Description = "Five on each side of one")]
    public IReadOnlyList<RankedAdvocate> Around() => ranking.Around(asked[Next()], 5);

    [Benchmark(Description = "Change of a score")]
    public void Change() => ranking.Set(changes[Next()] with { Score = Score() });

    [Benchmark(Description = "Build from a sorted list")]
    public Ranking Build() => Ranking.Of(sorted);

    private int Next() => at = (at + 1) & 0xFFFF;

    private double GrownOneByOne()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var grown = new Ranking();
        foreach (var index in Enumerable.Range(0, Million).OrderBy(_ => dice.Next()))
            grown.Set(sorted[index]);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(grown);
        return (double)bytes / Million;
    }

    // Most have little, a few have much, and ties are common.
    private long Score() => (long)Math.Pow(10, dice.NextDouble() * 5);

    private static AdvocateId NewAdvocate()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        return new(new(bytes, bigEndian: true));
    }
}
