namespace Herald.Web.Rewards.Pages;

/// <summary>One of the things that a rule says, under the name that the editor has for it.</summary>
public sealed record RuleLine(string Label, string Text);
