namespace Herald.Tidy.Reading;

/// <summary>One type uses another, as the compiled code has it. Nested types count as the type that they stand in.</summary>
/// <param name="From">Full name of the using type.</param>
/// <param name="To">Full name of the used type.</param>
/// <param name="Member">The member that is called or read; null where the type alone is named.</param>
internal sealed record Use(string From, string To, string? Member = null);
