using Herald.Tidy.Reading;

namespace Herald.Tidy.Sql;

public sealed class SqlTests
{
    [Fact]
    public void Only_Data_writes_SQL() =>
        House.Files.Where(static file => file.IsUnder("src/Herald.Core", "src/Herald.Web") && file.IsOf(".cs", ".razor"))
            .SelectMany(SqlWall.InText).ShouldBeNone();

    [Fact]
    public void Only_Data_knows_the_engines() => SqlWall.InCode(UseReader.Read(House.Web.Location)).ShouldBeNone();

    [Theory]
    [InlineData("var sql = \"SELECT id FROM links\";")]
    [InlineData("        PRAGMA foreign_keys = ON")]
    [InlineData("Run(\"select id from links\");")]
    [InlineData("Run(\"insert into links values (1)\");")]
    [InlineData("    WHERE id = 1 FOR UPDATE SKIP LOCKED")]
    [InlineData("Run(\"x on pg_locks\");")]
    public void SQL_in_a_text_is_found(string line) => SqlWall.InText(new("src/Web.cs", "\n" + line)).ShouldBeOne("src/Web.cs:2");

    [Theory]
    [InlineData("// SELECT is Data's word.")]
    [InlineData("links.Select(static link => link.Id).From(start);")]
    [InlineData("Say(\"Use pg_dump for PostgreSQL.\");")]
    [InlineData("<p title=\"Select a reward from the list\">")]
    public void Other_lines_pass(string line) => SqlWall.InText(new("src/Web.cs", line)).ShouldBeNone();

    [Theory]
    [InlineData("Npgsql.NpgsqlConnection", null)]
    [InlineData("Microsoft.Data.Sqlite.SqliteException", "get_SqliteErrorCode")]
    [InlineData("Microsoft.EntityFrameworkCore.RelationalQueryableExtensions", "FromSqlRaw")]
    public void Use_of_an_engine_is_found(string type, string? member) =>
        SqlWall.InCode([new("Herald.Web.Links.LinkRoutes", type, member)]).ShouldBeOne("LinkRoutes", type);

    [Fact]
    public void Use_of_the_mapper_passes() =>
        SqlWall.InCode([new("Herald.Web.Links.LinkRoutes", "Microsoft.EntityFrameworkCore.DbContext", "SaveChangesAsync")]).ShouldBeNone();
}
