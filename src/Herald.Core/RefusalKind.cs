namespace Herald.Core;

/// <summary>What sort of "no" a <see cref="Refusal"/> is.</summary>
public enum RefusalKind
{
    /// <summary>A rule refuses it (HTTP 422).</summary>
    Rule,

    /// <summary>It does not exist here, or belongs to another program (HTTP 404).</summary>
    Missing,

    /// <summary>It collides with what is there already (HTTP 409).</summary>
    Conflict,

    /// <summary>Nothing was done, and the same request may succeed in a moment (HTTP 503).</summary>
    Busy,
}
