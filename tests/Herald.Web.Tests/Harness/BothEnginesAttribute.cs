using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Herald.Web.Tests.Harness;

/// <summary>Runs a theory once on SQLite and once on PostgreSQL; its first parameter is the <see cref="StoreKind"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothEnginesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow(StoreKind.Sqlite), new TheoryDataRow(StoreKind.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
