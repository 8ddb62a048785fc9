using Herald.Data;
using Herald.Web.Platform;
using Npgsql;

namespace Herald.Web.Tests.Commands;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("HERALD_URLS", "localhost:80", "--urls or HERALD_URLS")]
    [InlineData("HERALD_URLS", "https://localhost:80", "plain HTTP")]
    [InlineData("HERALD_URLS", "http://localhost:99999", "port")]
    [InlineData("HERALD_DATABASE", "what ever", "HERALD_DATABASE")]
    [InlineData("HERALD_DATABASE", "Host=x;Passwrd=topsecret", "HERALD_DATABASE")]
    [InlineData("HERALD_DATABASE", "postgres://u:top#secret@x/y", "HERALD_DATABASE")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector", "OTEL_EXPORTER_OTLP_ENDPOINT")]
    [InlineData("HERALD_PUBLIC_URL", "refer.example.com", "HERALD_PUBLIC_URL")]
    [InlineData("HERALD_SMTP", "mail.example.com", "HERALD_SMTP")]
    [InlineData("HERALD_SMTP", "smtps://u:topsecret@mail.example.com", "port 465")]
    [InlineData("HERALD_SMTP", "smtp://u:topsecret@mail.example.com?tls=maybe", "'required' or 'none'")]
    [InlineData("HERALD_SMTP", "smtp://u:topsecret@mail.example.com", "HERALD_MAIL_FROM")]
    [InlineData("HERALD_MAIL_FROM", "nobody", "HERALD_MAIL_FROM")]
    [InlineData("HERALD_KEY_REQUESTS_PER_SECOND", "0", "HERALD_KEY_REQUESTS_PER_SECOND")]
    [InlineData("HERALD_VISITOR_REQUESTS_PER_SECOND", "many", "HERALD_VISITOR_REQUESTS_PER_SECOND")]
    [InlineData("HERALD_LEASE_SECONDS", "0", "from 1 to 3,600")]
    [InlineData("HERALD_KEEP_CLICKS_MONTHS", "24", "from 25 to 600 is expected, since a program may credit clicks for 730 days")]
    [InlineData("HERALD_KEEP_CLICKS_MONTHS", "two", "leave it out to keep clicks for ever")]
    [InlineData("HERALD_DATABASE_DIRECT", "Host=x;Passwrd=topsecret", "HERALD_DATABASE_DIRECT")]
    [InlineData("HERALD_REPLICA", "replica.example.com:5432", "a replica is one of PostgreSQL")]
    public async Task A_setting_that_is_not_as_it_must_be_ends_with_2_and_a_sentence(string name, string value, string sentence)
    {
        using var shell = new Shell { Variables = { [name] = value } };

        (await shell.RunAsync("migrate")).ShouldBe(2);

        shell.Errors.ShouldContain(sentence);
        shell.Errors.ShouldNotContain("secret");
        shell.Errors.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("postgres://u:topsecret@replica/herald")]
    [InlineData("replica:0x1")]
    public async Task A_replica_is_named_by_host_and_port(string value)
    {
        using var shell = new Shell { Variables = { ["HERALD_DATABASE"] = "postgres://db.example/herald", ["HERALD_REPLICA"] = value } };

        (await shell.RunAsync("migrate")).ShouldBe(2);

        shell.Errors.ShouldContain("host and port such as replica.example.com:5432 are expected");
        shell.Errors.ShouldNotContain("secret");
    }

    [Fact]
    public async Task The_command_line_beats_the_environment()
    {
        using var shell = new Shell { Variables = { ["HERALD_DATA"] = "/proc/nothing" } };

        (await shell.RunAsync("migrate")).ShouldBe(1);
        (await shell.RunAsync("migrate", "--data", shell.Folder)).ShouldBe(0, shell.Errors);
    }

    [Theory]
    [InlineData("smtp://mail.example.com", 587, true, null, null)]
    [InlineData("smtp://mail.example.com:25?tls=none", 25, false, null, null)]
    [InlineData("smtp://kim%40example.com:p%40ss%3A@mail.example.com:2525?tls=required", 2525, true, "kim@example.com", "p@ss:")]
    public void The_mail_server_is_read_from_its_address(string text, int port, bool tls, string? user, string? password)
    {
        SmtpAddress.TryRead(text, out var address, out _).ShouldBeTrue();

        address.ShouldBe(new("mail.example.com", port, tls) { User = user, Password = password });
    }

    [Theory]
    [InlineData("postgres://kim:p%40ss@db.example/herald", "Host=db.example;Port=5432;Username=kim;Password=p@ss;Database=herald")]
    [InlineData("postgresql://db.example:6432/herald?sslmode=verify-full", "Host=db.example;Port=6432;Database=herald;SSL Mode=VerifyFull")]
    [InlineData("Host=db.example;Database=herald", "Host=db.example;Database=herald")]
    public void An_address_of_PostgreSQL_is_read_in_both_forms(string text, string expected)
    {
        PostgresAddress.TryRead(text, out var keywords, out _).ShouldBeTrue();

        new NpgsqlConnectionStringBuilder(keywords).EquivalentTo(new NpgsqlConnectionStringBuilder(expected)).ShouldBeTrue(keywords);
    }
}
