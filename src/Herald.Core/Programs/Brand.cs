namespace Herald.Core.Programs;

/// <summary>How a program looks and sounds. Colours are solved from the hue, so that no brand can make a page unreadable.</summary>
/// <param name="Hue">Degrees of OKLCH, 0 to 359.</param>
/// <param name="Mark">One to three letters or an emoji for the logo's stub.</param>
/// <param name="Voice">One line that greets: "Word of mouth, well kept."</param>
public sealed record Brand(int Hue, string Mark, string Voice);
