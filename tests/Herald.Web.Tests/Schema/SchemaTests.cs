using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Schema;

/// <summary>The two scripts and the model say the same; and each check that proves it finds an offender.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task Both_scripts_make_the_same_store() => (await OfTwinsAsync()).ShouldBeEmpty();

    [Theory]
    [InlineData(StoreKind.Sqlite, "CREATE TABLE stray (id BLOB NOT NULL PRIMARY KEY)", "Table stray is missing on PostgreSQL.")]
    [InlineData(StoreKind.Postgres, "CREATE TABLE stray (id uuid NOT NULL PRIMARY KEY)", "Table stray is missing on SQLite.")]
    [InlineData(StoreKind.Sqlite, "ALTER TABLE accounts ADD COLUMN extra TEXT", "Column accounts.extra is missing on PostgreSQL.")]
    [InlineData(StoreKind.Postgres, "ALTER TABLE accounts ADD COLUMN extra text", "Column accounts.extra is missing on SQLite.")]
    [InlineData(
        StoreKind.Postgres, "ALTER TABLE accounts ALTER name DROP NOT NULL",
        "Column accounts.name may be null on PostgreSQL only.")]
    [InlineData(
        StoreKind.Postgres, "ALTER TABLE accounts ALTER owner_email SET NOT NULL",
        "Column accounts.owner_email may be null on SQLite only.")]
    [InlineData(
        StoreKind.Postgres, "ALTER TABLE accounts ALTER created_at TYPE text",
        "Column accounts.created_at is INTEGER on SQLite and text on PostgreSQL.")]
    [InlineData(
        StoreKind.Postgres, "ALTER TABLE leases DROP CONSTRAINT leases_pkey",
        "The primary key of leases is (name) on SQLite and () on PostgreSQL.")]
    [InlineData(
        StoreKind.Sqlite, "CREATE UNIQUE INDEX odd ON accounts (program_id, name)",
        "Only SQLite keeps (program_id, name) of accounts unique.")]
    [InlineData(
        StoreKind.Postgres, "CREATE UNIQUE INDEX odd ON accounts (program_id, name) WHERE name > ''",
        "Only PostgreSQL keeps (program_id, name (partial)) of accounts unique.")]
    public async Task A_difference_between_the_scripts_is_found(StoreKind kind, string offence, string complaint) =>
        (await OfTwinsAsync(kind, offence)).ShouldBe([complaint]);

    [Theory, BothEngines]
    public async Task The_store_is_what_the_model_expects(StoreKind kind) => (await OfModelAsync(kind)).ShouldBeEmpty();

    [Theory]
    [InlineData(StoreKind.Sqlite, "DROP TABLE insight_days", "Table insight_days is in the model and not in the store.")]
    [InlineData(StoreKind.Sqlite, "CREATE TABLE stray (id BLOB)", "Table stray is mapped by no entity: map it, or list it in HandWritten.")]
    [InlineData(
        StoreKind.Sqlite, "ALTER TABLE accounts DROP COLUMN owner_email",
        "Column accounts.owner_email is in the model and not in the store.")]
    [InlineData(
        StoreKind.Sqlite, "ALTER TABLE accounts ADD COLUMN extra TEXT",
        "Column accounts.extra is in the store and not in the model.")]
    [InlineData(StoreKind.Postgres, "ALTER TABLE accounts ALTER name DROP NOT NULL", "Column accounts.name may be null in the store only.")]
    [InlineData(
        StoreKind.Postgres, "ALTER TABLE accounts ALTER owner_email SET NOT NULL",
        "Column accounts.owner_email may be null in the model only.")]
    [InlineData(
        StoreKind.Postgres, "ALTER TABLE accounts ALTER created_at TYPE text",
        "Column accounts.created_at is timestamp with time zone in the model and text in the store.")]
    [InlineData(
        StoreKind.Postgres, "ALTER TABLE insight_days DROP CONSTRAINT insight_days_pkey",
        "The primary key of insight_days is (program_id, day, campaign, channel, measure) in the model and () in the store.")]
    public async Task A_difference_from_the_model_is_found(StoreKind kind, string offence, string complaint) =>
        (await OfModelAsync(kind, offence)).ShouldBe([complaint]);

    [Theory, BothEngines]
    public async Task Every_key_begins_with_the_program(StoreKind kind) => (await OfKeysAsync(kind)).ShouldBeEmpty();

    [Theory]
    [InlineData(
        StoreKind.Sqlite, "CREATE UNIQUE INDEX odd ON accounts (external_id)",
        "Key (external_id) of accounts does not begin with program_id.")]
    [InlineData(
        StoreKind.Postgres, "CREATE UNIQUE INDEX odd ON accounts (external_id)",
        "Key (external_id) of accounts does not begin with program_id.")]
    [InlineData(
        StoreKind.Sqlite, "CREATE TABLE stray (program_id BLOB, id BLOB, PRIMARY KEY (id, program_id))",
        "Key (id, program_id) of stray does not begin with program_id.")]
    [InlineData(
        StoreKind.Postgres, "CREATE TABLE stray (program_id uuid, id uuid, PRIMARY KEY (id, program_id))",
        "Key (id, program_id) of stray does not begin with program_id.")]
    [InlineData(
        StoreKind.Sqlite, "CREATE TABLE stray (id BLOB PRIMARY KEY)",
        "Table stray has no program_id: give it one, or list it in OfInstallation.")]
    [InlineData(
        StoreKind.Postgres, "CREATE UNIQUE INDEX odd ON accounts (external_id, program_id)",
        "Key (external_id, program_id) of accounts does not begin with program_id.")]
    [InlineData(StoreKind.Postgres, "CREATE TABLE stray (program_id uuid)", "Key () of stray does not begin with program_id.")]
    public async Task A_key_that_leaves_out_the_program_is_found(StoreKind kind, string offence, string complaint) =>
        (await OfKeysAsync(kind, offence)).ShouldBe([complaint]);

    private static async Task<IReadOnlyList<string>> OfTwinsAsync(StoreKind? kind = null, string? offence = null)
    {
        await using var sqlite = await TestStore.NewAsync(StoreKind.Sqlite);
        await using var postgres = await TestStore.NewAsync(StoreKind.Postgres);
        if (offence is not null)
            await (kind == StoreKind.Sqlite ? sqlite : postgres).ExecuteAsync(offence);
        return [.. SchemaComplaints.OfTwins(await StoreShape.ReadAsync(sqlite), await StoreShape.ReadAsync(postgres))];
    }

    private static async Task<IReadOnlyList<string>> OfModelAsync(StoreKind kind, string? offence = null)
    {
        await using var store = await TestStore.NewAsync(kind);
        if (offence is not null)
            await store.ExecuteAsync(offence);
        await using var db = store.Open();
        return [.. SchemaComplaints.OfModel(db, await StoreShape.ReadAsync(store))];
    }

    private static async Task<IReadOnlyList<string>> OfKeysAsync(StoreKind kind, string? offence = null)
    {
        await using var store = await TestStore.NewAsync(kind);
        if (offence is not null)
            await store.ExecuteAsync(offence);
        return [.. SchemaComplaints.OfKeys(await StoreShape.ReadAsync(store))];
    }
}
