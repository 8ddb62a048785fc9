namespace Herald.CrashLab.Finding;

/// <summary>What the oracle found in a store: which requests have left something, and what is not as it must be.</summary>
internal sealed class Findings
{
    private readonly List<string> offences = [];
    private readonly HashSet<long> present = [];

    public IReadOnlyList<string> Offences => offences;

    /// <summary>The numbers of the requests whose effect is there.</summary>
    public IReadOnlySet<long> Present => present;

    public void Add(long number) => present.Add(number);

    public void Object(string what) => offences.Add(what);

    public void Expect(string what, object? expected, object? found)
    {
        if (!Equals(expected, found))
            Object($"{what}: {expected} expected, {found} found");
    }
}
