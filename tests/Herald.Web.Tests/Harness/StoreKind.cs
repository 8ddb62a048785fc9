namespace Herald.Web.Tests.Harness;

/// <summary>The two stores; every test that touches the store runs on both.</summary>
public enum StoreKind
{
    Sqlite,
    Postgres,
}
