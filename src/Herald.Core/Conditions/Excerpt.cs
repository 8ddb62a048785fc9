namespace Herald.Core.Conditions;

/// <summary>The beginning of a text that may be long, for sentences that quote it.</summary>
internal static class Excerpt
{
    public static string Of(string text, int lengthMax)
    {
        if (text.Length <= lengthMax)
            return text;

        // Half of a surrogate pair is no character.
        var end = char.IsHighSurrogate(text[lengthMax - 1]) ? lengthMax - 1 : lengthMax;
        return text[..end] + "…";
    }
}
