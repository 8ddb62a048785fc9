using Herald.Data.Nodes;

namespace Herald.Web.Platform.Nodes;

/// <summary>Something that a node keeps in memory of what the store has, and how it is told that this is no longer so.</summary>
/// <param name="Forget">Drops what a change touches; to be called once the change is committed.</param>
/// <param name="ForgetAll">Drops all, since something may have changed that nobody heard of.</param>
internal sealed record CachedFromStore(Action<StoreChange> Forget, Action ForgetAll);
