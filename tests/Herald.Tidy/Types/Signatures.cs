using System.Reflection;
using System.Runtime.CompilerServices;

namespace Herald.Tidy.Types;

/// <summary>The types that a type's public face names.</summary>
internal static class Signatures
{
    private const BindingFlags Face = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<MemberInfo> PublicMembers(Type type) =>
        type.GetMembers(Face).Where(static member =>
            member is not MethodBase { IsSpecialName: true, IsConstructor: false }
            && !member.IsDefined(typeof(CompilerGeneratedAttribute)));

    public static IEnumerable<Type> Of(MemberInfo member) => (member switch
    {
        FieldInfo field => [field.FieldType],
        PropertyInfo property => [property.PropertyType, .. Of(property.GetIndexParameters())],
        MethodInfo method => [method.ReturnType, .. Of(method.GetParameters())],
        ConstructorInfo constructor => Of(constructor.GetParameters()),
        _ => Enumerable.Empty<Type>(),
    }).SelectMany(Parts);

    /// <summary>The type and all inside it: <c>IReadOnlyList&lt;Link?&gt;</c> names the list, the nullable and the link.</summary>
    public static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];

    private static IEnumerable<Type> Of(ParameterInfo[] parameters) => parameters.Select(static parameter => parameter.ParameterType);
}
