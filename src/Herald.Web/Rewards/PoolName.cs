namespace Herald.Web.Rewards;

/// <summary>The name of a pool of codes.</summary>
internal static class PoolName
{
    public const string Expected = "The name of a pool is expected: 1 to 64 small letters, digits, - and _.";
    private const int LengthMax = 64;

    public static bool IsName(string? text) =>
        text is { Length: > 0 and <= LengthMax }
            && text.All(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_');
}
