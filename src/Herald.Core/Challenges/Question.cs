namespace Herald.Core.Challenges;

/// <summary>Something that an advocate is asked.</summary>
/// <param name="Ask">The question.</param>
/// <param name="Required">Whether it must be answered.</param>
public abstract record Question(string Ask, bool Required)
{
    /// <summary>Answered in own words.</summary>
    public sealed record Words(string Ask, bool Required) : Question(Ask, Required);

    /// <summary>Answered by choosing one option, or several; <paramref name="Right"/> are those that a quiz takes as right.</summary>
    public sealed record Choice(string Ask, bool Required, IReadOnlyList<string> Options, bool Several, IReadOnlyList<string> Right)
        : Question(Ask, Required);

    /// <summary>
    /// Answered by a whole number between two, such as 0 to 10. Whether it <paramref name="Measures"/> how satisfied he is: how likely
    /// he would recommend, from 0 to 10.
    /// </summary>
    public sealed record Scale(string Ask, bool Required, int From, int To, bool Measures = false) : Question(Ask, Required);
}
