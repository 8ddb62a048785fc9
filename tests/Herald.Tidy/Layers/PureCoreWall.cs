using Herald.Tidy.Reading;

namespace Herald.Tidy.Layers;

/// <summary>Core decides on values: no files, no network, no waiting, no clock, no dice.</summary>
internal static class PureCoreWall
{
    private static readonly (string Used, string WayOut)[] Forbidden =
    [
        ("System.IO.", "let the caller read and write, and take the text or the bytes"),
        ("System.Net.", "let the caller ask the network, and take the answer"),
        ("System.Data.", "let the action load and save"),
        ("System.Threading.", "rules answer at once: let the action await, and take the value"),
        ("System.Diagnostics.Process.", "let the caller run it"),
        ("System.Diagnostics.Stopwatch.", "take the instant or the duration as a value"),
        ("System.Console.", "return the text"),
        ("System.Environment.", "take the setting as a value"),
        ("System.TimeProvider.", "take the instant as a value"),
        ("System.DateTime.get_Now.", "take the instant as a value"),
        ("System.DateTime.get_UtcNow.", "take the instant as a value"),
        ("System.DateTime.get_Today.", "take the day as a value"),
        ("System.DateTimeOffset.get_Now.", "take the instant as a value"),
        ("System.DateTimeOffset.get_UtcNow.", "take the instant as a value"),
        ("System.TimeZoneInfo.get_Local.", "take the program's time zone"),
        ("System.Guid.NewGuid.", "take the id as a value"),
        ("System.Guid.CreateVersion7.", "take the id as a value"),
        ("System.Random.", "take the throw of the dice as a value"),
        ("System.Security.Cryptography.RandomNumberGenerator.", "take the random bytes as a value"),
    ];

    // The compiler writes this one for every method with yield.
    private const string OfIterators = "System.Environment.get_CurrentManagedThreadId.";

    // Resources lie in the assembly itself, and are read as a stream.
    private static readonly (string From, string To) OfResources = ("Herald.Core.Languages.Texts", "System.IO.Stream");

    public static IEnumerable<Offence> Offences(IEnumerable<Use> uses) =>
        from use in uses
        let used = $"{use.To}.{use.Member}."
        where used != OfIterators && (use.From, use.To) != OfResources
        from forbidden in Forbidden
        where used.StartsWith(forbidden.Used, StringComparison.Ordinal)
        select new Offence(use.From, $"it uses {used.TrimEnd('.')}; {forbidden.WayOut}.");
}
