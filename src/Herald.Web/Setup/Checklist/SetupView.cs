using Herald.Web.Ui;

namespace Herald.Web.Setup.Checklist;

/// <summary>What there is to do until a program works, in order, with what is done.</summary>
/// <param name="Home">The address of the program's console.</param>
/// <param name="Items">The steps.</param>
public sealed record SetupView(string Home, IReadOnlyList<ChecklistItem> Items)
{
    /// <summary>The page with all of it.</summary>
    public string Address => Home + "/setup";

    /// <summary>What comes next; null once everything is done.</summary>
    public ChecklistItem? Next => Items.FirstOrDefault(static item => !item.Done);

    public int Done => Items.Count(static item => item.Done);
}
