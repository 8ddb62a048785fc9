namespace Herald.Crash.Tests.Nodes.Histories;

/// <summary>One friend: the links that he follows, by number, and then what is reported of him, in the order of its happening.</summary>
internal sealed record Friend(IReadOnlyList<int> Follows, IReadOnlyList<Fact> Facts);
