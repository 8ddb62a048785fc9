using Herald.Data;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Schema;

public sealed class SchemaRunnerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task A_second_run_applies_nothing(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);

        var applied = await new SchemaRunner(store.Engine, TimeProvider.System).RunAsync(Ct);

        applied.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Nodes_that_start_together_apply_each_script_once(StoreKind kind)
    {
        await using var store = await TestStore.EmptyAsync(kind);
        var names = SchemaRunner.Scripts(store.Engine.Name).Select(static script => script.Name);
        var nodes = Enumerable.Range(0, 4).Select(_ => store.OtherEngine()).ToList();

        var runs = await Task.WhenAll(nodes.Select(node => Task.Run(() => new SchemaRunner(node, TimeProvider.System).RunAsync(Ct))));

        runs.SelectMany(static run => run).ShouldBe(names);
        runs.Count(static run => run.Count > 0).ShouldBe(1);
        nodes.ForEach(static node => ((IDisposable)node).Dispose());
    }

    [Theory, BothEngines]
    public async Task What_is_missing_is_named_until_it_is_applied(StoreKind kind)
    {
        await using var store = await TestStore.EmptyAsync(kind);
        await Runner(store, First).RunAsync(Ct);

        (await Runner(store, First, Second).MissingAsync(Ct)).ShouldBe([Second.Name]);
        (await Runner(store, First, Second).RunAsync(Ct)).ShouldBe([Second.Name]);
        (await Runner(store, First, Second).MissingAsync(Ct)).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_store_without_a_schema_misses_every_script(StoreKind kind)
    {
        await using var store = await TestStore.EmptyAsync(kind);

        (await Runner(store, First, Second).MissingAsync(Ct)).ShouldBe([First.Name, Second.Name]);
    }

    [Theory, BothEngines]
    public async Task A_script_that_has_changed_is_refused_by_name(StoreKind kind)
    {
        await using var store = await TestStore.EmptyAsync(kind);
        await Runner(store, First).RunAsync(Ct);

        var refused = await Should.ThrowAsync<SchemaMismatchException>(
            () => Runner(store, First with { Hash = "other" }, Second).RunAsync(Ct));

        refused.Message.ShouldContain(First.Name);
        (await Runner(store, First, Second).MissingAsync(Ct)).ShouldBe([Second.Name]);
    }

    [Theory, BothEngines]
    public async Task A_store_of_a_newer_version_is_refused(StoreKind kind)
    {
        await using var store = await TestStore.EmptyAsync(kind);
        await Runner(store, First, Second).RunAsync(Ct);

        var refused = await Should.ThrowAsync<SchemaMismatchException>(() => Runner(store, First).RunAsync(Ct));

        refused.Message.ShouldContain("newer Herald");
        refused.Message.ShouldContain("script 2");
    }

    [Theory, BothEngines]
    public async Task A_script_that_fails_leaves_nothing_of_its_run_behind(StoreKind kind)
    {
        await using var store = await TestStore.EmptyAsync(kind);
        var broken = Script(2, "0002_broken", "CREATE TABLE half (id integer NOT NULL); INSERT INTO nowhere VALUES (1);");

        await Should.ThrowAsync<System.Data.Common.DbException>(() => Runner(store, First, broken).RunAsync(Ct));

        (await StoreShape.ReadAsync(store)).Tables.ShouldBeEmpty();
        (await Runner(store, First, Second).RunAsync(Ct)).ShouldBe([First.Name, Second.Name]);
    }

    private static SchemaScript First { get; } = Script(1, "0001_first", "CREATE TABLE firsts (id integer NOT NULL);");

    private static SchemaScript Second { get; } = Script(2, "0002_second", "CREATE TABLE seconds (id integer NOT NULL);");

    private static SchemaScript Script(int number, string name, string text) => new(number, name, text, "hash of " + name);

    private static SchemaRunner Runner(TestStore store, params SchemaScript[] scripts) => new(store.Engine, TimeProvider.System, scripts);
}
