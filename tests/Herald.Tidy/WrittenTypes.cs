using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Herald.Tidy;

/// <summary>The types of an assembly that people wrote, and what there is to say about them.</summary>
internal static class WrittenTypes
{
    public static IEnumerable<Type> Of(Assembly assembly) => assembly.GetTypes().Where(IsWritten);

    /// <summary>A page or a part: the Razor compiler makes it public and open, whatever the style says.</summary>
    public static bool IsComponent(this Type type) => type.GetInterface("Microsoft.AspNetCore.Components.IComponent") is not null;

    public static bool IsStatic(this Type type) => type is { IsAbstract: true, IsSealed: true };

    /// <summary>The name without the number of its type parameters.</summary>
    public static string BareName(this Type type) => type.Name.Split('`')[0];

    private static bool IsWritten(Type type) =>
        type.Namespace?.StartsWith("Herald.", StringComparison.Ordinal) == true
        && !type.Name.Contains('<')
        && type.Name != "_Imports"
        && !type.IsDefined(typeof(GeneratedCodeAttribute), inherit: false)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));
}
