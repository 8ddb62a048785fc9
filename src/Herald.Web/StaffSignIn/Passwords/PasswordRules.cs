using Herald.Web.Platform.Problems;

namespace Herald.Web.StaffSignIn.Passwords;

/// <summary>What a password must be. Length is what makes it strong; nobody is made to mix in digits and signs.</summary>
internal static class PasswordRules
{
    public const int LengthMin = 12;

    // Hashing takes as long as the text is; nobody types more.
    public const int LengthMax = 200;
    private const int LettersMin = 5;
    private const int AddedMin = 6;

    public const string Hint = "At least 12 characters. Four or five words in a row are easy to remember and hard to guess.";

    public static void Check(Faults faults, string field, string? password, params IReadOnlyList<string?> known)
    {
        if (password is null)
            faults.Add(field, Platform.Inputs.Checks.Needed, "required");
        else if (password.Length < LengthMin)
            faults.Add(field, $"This has {password.Length} characters; at least {LengthMin} are needed.", "password_weak");
        else if (password.Length > LengthMax)
            faults.Add(field, $"At most {LengthMax} characters are taken.", "too_long");
        else if (password.Distinct().Count() < LettersMin || known.Any(word => IsJust(password, word)))
            faults.Add(field, "This is too easy to guess. Take words that have nothing to do with you.", "password_weak");
    }

    private static bool IsJust(string password, string? word) =>
        word is { Length: > 3 }
        && (word.Contains(password, StringComparison.OrdinalIgnoreCase)
            || (password.Contains(word, StringComparison.OrdinalIgnoreCase) && password.Length < word.Length + AddedMin));
}
