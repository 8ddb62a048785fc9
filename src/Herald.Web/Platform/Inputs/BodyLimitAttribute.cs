namespace Herald.Web.Platform.Inputs;

/// <summary>How many bytes a body may have, where it differs from the usual.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class BodyLimitAttribute(int bytes) : Attribute
{
    /// <summary>A body is a form's worth of text.</summary>
    public const int DefaultBytes = 64 * 1024;

    public int Bytes { get; } = bytes;
}
