namespace Herald.Tidy.Reading;

/// <summary>Named by <see cref="User"/> in an attribute and nowhere else.</summary>
internal static class Used;
