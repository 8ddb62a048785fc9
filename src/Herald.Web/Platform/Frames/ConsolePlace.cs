using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.Platform.Frames;

/// <summary>A place in the console's menu. Each capability registers its own; roles without the right do not see it.</summary>
/// <param name="Order">Where it stands among the others, smaller first: tens, so that there is room between.</param>
/// <param name="Path">What follows <c>/console/{slug}</c>, with its slash; empty for the overview.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Icon">The name of its icon.</param>
/// <param name="Right">What seeing it asks for.</param>
internal sealed record ConsolePlace(int Order, string Path, string Text, string Icon, StaffRight Right)
{
    /// <summary>The heading of what is looked at now and then.</summary>
    public const string SetUp = "Set-up";

    /// <summary>The heading of those whom it is about.</summary>
    public const string People = "People";

    /// <summary>The heading that it stands under; none for what is used daily.</summary>
    public string? Group { get; init; }

    /// <summary>Counts what waits there for who looks at it; null where nothing does.</summary>
    public Func<HeraldDb, StaffCaller, CancellationToken, Task<int>>? Waiting { get; init; }
}
