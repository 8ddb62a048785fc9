using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Herald.Tidy.Types;

/// <summary>
/// What can be awaited can be stopped: a method that others call and that returns a task or a stream takes
/// <c>CancellationToken ct</c> last. Left out are overrides and implementations, whose shape is given, Main, and methods
/// that get the HttpContext or something that carries it, since it brings its own token.
/// </summary>
internal static class TokenWall
{
    private static readonly Type[] Awaited =
        [typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    public static IEnumerable<Offence> Offences(IEnumerable<Type> types) =>
        from type in types
        where !type.IsSubclassOf(typeof(Delegate))
        from method in type.GetMethods(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where (method.IsPublic || method.IsAssembly) && IsAwaited(method) && IsFreeToChoose(type, method)
        where method.GetParameters() is not [.., { Name: "ct" } last] || last.ParameterType != typeof(CancellationToken)
        select new Offence($"{type.FullName}.{method.Name}", "take 'CancellationToken ct' as the last parameter, and pass it on.");

    private static bool IsAwaited(MethodInfo method) =>
        !method.IsSpecialName && !method.Name.Contains('<') && Awaited.Contains(Signatures.Parts(method.ReturnType).First());

    private static bool IsFreeToChoose(Type type, MethodInfo method) =>
        method.GetBaseDefinition() == method
        && !(method.IsStatic && method.Name == "Main")
        && !method.GetParameters().Any(static parameter => CarriesRequest(parameter.ParameterType))
        && (type.IsInterface || type.GetInterfaces().All(contract => !type.GetInterfaceMap(contract).TargetMethods.Contains(method)));

    private static bool CarriesRequest(Type type) => type == typeof(HttpContext) || type.GetProperty(nameof(HttpContext)) is not null;
}
