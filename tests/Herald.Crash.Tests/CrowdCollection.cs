namespace Herald.Crash.Tests;

/// <summary>Tests that ask for more than this machine can do: no other may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CrowdCollection
{
    public const string Name = "crowd";
}
