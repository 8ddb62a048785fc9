namespace Herald.Core.Ids;

/// <summary>
/// An id of one kind of thing. Ids are UUIDv7, so that they sort by the time of their making;
/// they print as <c>prefix_</c> and 26 letters (<see cref="IdText"/>), and ids of different kinds never mix.
/// </summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>What the printed form begins with, without the underscore: <c>adv</c>.</summary>
    static abstract string Prefix { get; }

    /// <summary>The id of this kind that carries the value.</summary>
    static abstract TSelf From(Guid value);

    /// <summary>The bare value, for the store.</summary>
    Guid Value { get; }
}
