namespace Herald.Core.Languages;

/// <summary>The forms that a counted text can have, as the Unicode Consortium names them; each language has some of them.</summary>
public enum PluralForm
{
    /// <summary>Whatever has no form of its own; each language has it.</summary>
    Other,

    /// <summary>For one.</summary>
    One,

    /// <summary>For none.</summary>
    Zero,

    /// <summary>For two.</summary>
    Two,

    /// <summary>For some; in Arabic three to ten.</summary>
    Few,

    /// <summary>For more than some; in Arabic eleven to ninety-nine.</summary>
    Many,
}
