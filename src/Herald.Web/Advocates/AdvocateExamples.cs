using System.Text.Json;
using Herald.Core.Ids;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Advocates;

/// <summary>Rosa, as the reference shows her.</summary>
internal static class AdvocateExamples
{
    private static readonly JsonElement Attributes = NamedValues.Read("""{"plan":"pro","seats":12}""");

    public static AdvocateInput Input { get; } = new()
    {
        ExternalId = "u-1001",
        Email = "rosa@acme.example",
        Name = "Rosa Díaz",
        Account = new() { ExternalId = "a-204", Name = "Acme", OwnerEmail = "rep@northwind.example" },
        Attributes = Attributes.EnumerateObject().ToDictionary(static one => one.Name, static one => one.Value, StringComparer.Ordinal),
        Locale = "es",
        TimeZone = "Europe/Madrid",
    };

    public static AdvocateView View { get; } = new(
        ExampleId.Of<AdvocateId>(),
        Input.ExternalId,
        Input.Email!,
        Input.Name!,
        new(ExampleId.Of<AccountId>(), "a-204", "Acme", "rep@northwind.example"),
        Attributes,
        Input.Locale,
        Input.TimeZone,
        new(2, "Insider"),
        new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero));

    public static Page<AdvocateView> Page { get; } = new([View], null);
}
