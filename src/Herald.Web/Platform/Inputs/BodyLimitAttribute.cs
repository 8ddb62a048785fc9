using System.Reflection;
using System.Runtime.CompilerServices;

namespace Herald.Web.Platform.Inputs;

/// <summary>How many bytes a body may have, where it differs from the usual.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class BodyLimitAttribute(int bytes) : Attribute
{
    /// <summary>A body is a form's worth of text.</summary>
    public const int DefaultBytes = 64 * 1024;

    // Asked for by each request.
    private static readonly ConditionalWeakTable<ParameterInfo, BodyLimitAttribute> Known = [];

    public int Bytes { get; } = bytes;

    public static int Of(ParameterInfo parameter) =>
        Known.GetValue(parameter, static one => one.GetCustomAttribute<BodyLimitAttribute>() ?? new(DefaultBytes)).Bytes;
}
