namespace Herald.Crash.Tests.Nodes;

/// <summary>Tests that share the two nodes, one after another: some of them stop one.</summary>
[CollectionDefinition(Name)]
public sealed class NodesCollection : ICollectionFixture<TwoNodes>
{
    public const string Name = "nodes";
}
