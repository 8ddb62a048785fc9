using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Web.Platform.Problems;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Platform.Inputs;

/// <summary>The checks that every input shares, with their words.</summary>
internal static class Checks
{
    /// <summary>What a field says that must be given and is not; the reference finds the needed fields by it.</summary>
    public static string Needed => T("This is needed.");

    /// <summary>
    /// Nothing that people or systems report happened before; 2000 is older than any referral program that is still running.
    /// </summary>
    public static DateTimeOffset InstantMin { get; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Clocks of other machines may be ahead by so much.</summary>
    public static TimeSpan AheadMax { get; } = TimeSpan.FromHours(24);

    /// <summary>A text that must be there, of so many characters at most, without control characters.</summary>
    public static void Text(this Faults faults, string field, string? text, int lengthMax)
    {
        if (string.IsNullOrWhiteSpace(text))
            faults.Add(field, Needed, "required");
        else
            faults.OptionalText(field, text, lengthMax);
    }

    /// <summary>A text that may be missing; <paramref name="lines"/> allows line breaks.</summary>
    public static void OptionalText(this Faults faults, string field, string? text, int lengthMax, bool lines = false)
    {
        if (text is null)
            return;
        if (text.Length > lengthMax)
            faults.Add(field, T($"At most {lengthMax:N0} characters are taken; there are {text.Length:N0}."), "too_long");
        else if (text.Any(letter => char.IsControl(letter) && !(lines && letter is '\n' or '\r' or '\t')))
            faults.Add(field, T("Control characters are not taken."), "control_characters");
        else if (text.Length > 0 && string.IsNullOrWhiteSpace(text))
            faults.Add(field, T("Blank text is not taken; leave the field out."), "blank");
        else if (text.Length == 0)
            faults.Add(field, T("Empty text is not taken; leave the field out."), "blank");
    }

    /// <summary>An e-mail address that must be there.</summary>
    public static void Email(this Faults faults, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            faults.Add(field, Needed, "required");
        else
            faults.OptionalEmail(field, text);
    }

    public static void OptionalEmail(this Faults faults, string field, string? text)
    {
        if (text is not null && !EmailAddress.TryRead(text, out _))
            faults.Add(field, T("An e-mail address is expected, such as kim@example.com."), "invalid_email");
    }

    /// <summary>Money that cannot be negative, nor so large that sums of it would not fit.</summary>
    public static void OptionalMoney(this Faults faults, string field, Money? money)
    {
        if (money is { } value && value.Amount is < 0 or > Money.AmountMax)
            faults.Add(field, $"Whole minor units from 0 to {Money.AmountMax:N0} are expected.", "amount_out_of_range");
    }

    public static void OptionalInstant(this Faults faults, string field, DateTimeOffset? instant)
    {
        if (instant < InstantMin)
            faults.Add(field, "Nothing before the year 2000 is taken.", "instant_out_of_range");
    }

    public static void OptionalZone(this Faults faults, string field, string? zone)
    {
        if (zone is not null && (zone.Length > 64 || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) || !found.HasIanaId))
            faults.Add(field, T("An IANA time zone is expected, such as Europe/Berlin."), "unknown_time_zone");
    }

    public static void OptionalLocale(this Faults faults, string field, string? locale)
    {
        if (locale is not null && !System.Text.RegularExpressions.Regex.IsMatch(
            locale, "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\\z", System.Text.RegularExpressions.RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1)))
            faults.Add(field, T("A language tag is expected, such as en or pt-BR."), "unknown_locale");
    }
}
