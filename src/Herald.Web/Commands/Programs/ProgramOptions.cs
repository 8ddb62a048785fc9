using System.CommandLine;
using System.CommandLine.Parsing;
using Herald.Web.Programs;

namespace Herald.Web.Commands.Programs;

/// <summary>What a new program is made of, in words of the command line.</summary>
internal sealed class ProgramOptions
{
    // More than the terms may have, so that what is too long is refused by name and not cut.
    private const int TermsBytesMax = 256 * 1024;

    private readonly Argument<string> slug = new("slug")
    {
        Description = "Its name in addresses, fixed for ever: 2 to 40 small letters, digits, hyphens.",
    };

    private readonly Option<string> name = new("--name")
    {
        Description = "What people call it.",
        HelpName = "TEXT",
        Required = true,
    };

    private readonly Option<string> destination = new("--destination")
    {
        Description = "The https address where its links lead.",
        HelpName = "URL",
        Required = true,
    };

    private readonly Option<string?> timeZone = new("--time-zone")
    {
        Description = "IANA zone that its days are counted in. [default: UTC]",
        HelpName = "ZONE",
    };

    private readonly Option<string?> currency = new("--currency")
    {
        Description = "Currency of its figures, fixed for ever. [default: USD]",
        HelpName = "CODE",
    };

    private readonly Option<string[]> allowedHosts = new("--allowed-host")
    {
        Description = "A further host that links may lead to; may be repeated.",
        HelpName = "HOST",
    };

    private readonly Option<string?> termsFile = new("--terms-file")
    {
        Description = "A text file with the terms.",
        HelpName = "FILE",
        Validators = { CheckTerms },
    };

    private readonly Option<string?> fallbackOwner = new("--fallback-owner")
    {
        Description = "Sales rep for referrals that nobody else owns.",
        HelpName = "EMAIL",
    };

    private readonly Option<int?> hue = new("--hue")
    {
        Description = "The brand's hue in degrees of OKLCH, 0 to 359. [default: 35]",
        HelpName = "DEGREES",
    };


    public void AddTo(Command command)
    {
        command.Add(slug);
        foreach (var option in (Option[])[name, destination, timeZone, currency, allowedHosts, termsFile, fallbackOwner, hue])
            command.Add(option);
    }

    public async Task<ProgramDraft> ReadAsync(ParseResult words, CancellationToken ct)
    {
        var usual = new ProgramDraft(words.GetRequiredValue(slug), words.GetRequiredValue(name), words.GetRequiredValue(destination));
        return usual with
        {
            TimeZone = words.GetValue(timeZone) ?? usual.TimeZone,
            Currency = words.GetValue(currency) ?? usual.Currency,
            AllowedHosts = words.GetValue(allowedHosts) ?? [],
            Terms = words.GetValue(termsFile) is { } file ? await TermsAsync(file, ct) : usual.Terms,
            FallbackOwnerEmail = words.GetValue(fallbackOwner),
            Hue = words.GetValue(hue) ?? usual.Hue,
        };
    }

    /// <summary>The option that a field of the draft came from.</summary>
    public static string OptionOf(string field) => field switch
    {
        "slug" => "SLUG",
        "allowed_hosts" => "--allowed-host",
        "terms" => "--terms-file",
        "fallback_owner_email" => "--fallback-owner",
        _ => "--" + field.Replace('_', '-'),
    };

    private static async Task<string> TermsAsync(string file, CancellationToken ct) => (await File.ReadAllTextAsync(file, ct)).Trim();

    private static void CheckTerms(OptionResult terms)
    {
        var file = new FileInfo(terms.GetValueOrDefault<string>());
        if (!file.Exists)
            terms.AddError($"--terms-file: there is no file {file.FullName}.");
        else if (file.Length > TermsBytesMax)
            terms.AddError($"--terms-file: {file.FullName} has {file.Length:N0} bytes; terms have {TermsBytesMax:N0} at most.");
    }
}
