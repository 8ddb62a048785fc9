using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Herald.Tidy.Reading;

/// <summary>
/// Reads from a compiled assembly which of our types uses which type: bases, fields, signatures, bodies, generic arguments and attributes.
/// The signatures of called members count too, so that a debug and a release build give the same answer.
/// Constants and <c>nameof</c> leave no trace in compiled code and are not seen.
/// </summary>
internal sealed partial class UseReader
{
    private readonly TypeNames names = new();
    private readonly PEReader image;
    private readonly MetadataReader metadata;

    private UseReader(PEReader image) => (this.image, metadata) = (image, image.GetMetadataReader());

    public static IReadOnlyList<Use> Read(string assemblyPath)
    {
        using var assembly = new PEReader(File.OpenRead(assemblyPath));
        return [.. new UseReader(assembly).All().Distinct()];
    }

    private IEnumerable<Use> All() =>
        from handle in metadata.TypeDefinitions
        let owner = TypeNames.Of(metadata, handle)
        where owner.StartsWith("Herald.", StringComparison.Ordinal)
        from used in InType(metadata.GetTypeDefinition(handle))
        where used.To != owner
        select used with { From = owner };

    private IEnumerable<Use> InType(TypeDefinition type) =>
    [
        .. In(type.BaseType),
        .. type.GetInterfaceImplementations().SelectMany(handle => In(metadata.GetInterfaceImplementation(handle).Interface)),
        .. InGenericParameters(type.GetGenericParameters()),
        .. InAttributes(type.GetCustomAttributes()),
        .. type.GetFields().SelectMany(handle => InField(metadata.GetFieldDefinition(handle))),
        .. type.GetProperties().SelectMany(handle => InAttributes(metadata.GetPropertyDefinition(handle).GetCustomAttributes())),
        .. type.GetMethods().SelectMany(handle => InMethod(metadata.GetMethodDefinition(handle))),
    ];

    private IEnumerable<Use> InField(FieldDefinition field) =>
        [.. Bare(field.DecodeSignature(names, null)), .. InAttributes(field.GetCustomAttributes())];

    private IEnumerable<Use> InMethod(MethodDefinition method) =>
    [
        .. Bare(TypeNames.In(method.DecodeSignature(names, null))),
        .. InGenericParameters(method.GetGenericParameters()),
        .. InAttributes(method.GetCustomAttributes()),
        .. method.GetParameters().SelectMany(handle => InAttributes(metadata.GetParameter(handle).GetCustomAttributes())),
        .. method.RelativeVirtualAddress == 0 ? [] : InBody(image.GetMethodBody(method.RelativeVirtualAddress)),
    ];

    private IEnumerable<Use> InBody(MethodBodyBlock body) =>
    [
        .. body.LocalSignature.IsNil ? [] : InLocals(metadata.GetStandaloneSignature(body.LocalSignature)),
        .. body.ExceptionRegions.SelectMany(region => In(region.CatchType)),
        .. Instructions.Named(body.GetILReader()).SelectMany(In),
    ];

    private IEnumerable<Use> InLocals(StandaloneSignature locals) =>
        Bare(locals.DecodeLocalSignature(names, null).SelectMany(static local => local));

    private IEnumerable<Use> InGenericParameters(GenericParameterHandleCollection parameters) =>
        parameters.SelectMany(handle => metadata.GetGenericParameter(handle).GetConstraints())
            .SelectMany(handle => In(metadata.GetGenericParameterConstraint(handle).Type));

    // A typeof(…) in an attribute is kept as the type's full name, in text.
    private IEnumerable<Use> InAttributes(CustomAttributeHandleCollection attributes) =>
        attributes.Select(metadata.GetCustomAttribute).SelectMany(attribute => (IEnumerable<Use>)
        [
            .. In(attribute.Constructor),
            .. OurName().Matches(Encoding.Latin1.GetString(metadata.GetBlobBytes(attribute.Value))).Select(static name => To(name.Value)),
        ]);

    private IEnumerable<Use> In(EntityHandle handle) => handle.IsNil ? [] : handle.Kind switch
    {
        HandleKind.TypeDefinition => [To(TypeNames.Of(metadata, (TypeDefinitionHandle)handle))],
        HandleKind.TypeReference => [To(TypeNames.Of(metadata, (TypeReferenceHandle)handle))],
        HandleKind.TypeSpecification => Bare(metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(names, null)),
        HandleKind.FieldDefinition => InCalled(metadata.GetFieldDefinition((FieldDefinitionHandle)handle)),
        HandleKind.MethodDefinition => InCalled(metadata.GetMethodDefinition((MethodDefinitionHandle)handle)),
        HandleKind.MemberReference => InCalled(metadata.GetMemberReference((MemberReferenceHandle)handle)),
        HandleKind.MethodSpecification => InCalled(metadata.GetMethodSpecification((MethodSpecificationHandle)handle)),
        _ => [],
    };

    private IEnumerable<Use> InCalled(FieldDefinition field) =>
        [.. Named(field.GetDeclaringType(), field.Name), .. Bare(field.DecodeSignature(names, null))];

    private IEnumerable<Use> InCalled(MethodDefinition method) =>
        [.. Named(method.GetDeclaringType(), method.Name), .. Bare(TypeNames.In(method.DecodeSignature(names, null)))];

    private IEnumerable<Use> InCalled(MemberReference member) =>
    [
        .. Named(member.Parent, member.Name),
        .. member.GetKind() == MemberReferenceKind.Field
            ? Bare(member.DecodeFieldSignature(names, null))
            : Bare(TypeNames.In(member.DecodeMethodSignature(names, null))),
    ];

    private IEnumerable<Use> InCalled(MethodSpecification method) =>
        [.. In(method.Method), .. Bare(method.DecodeSignature(names, null).SelectMany(static argument => argument))];

    private IEnumerable<Use> Named(EntityHandle type, StringHandle member) =>
        In(type).Select(use => use with { Member = metadata.GetString(member) });

    private static IEnumerable<Use> Bare(IEnumerable<string> types) => types.Select(To);

    private static Use To(string type) => new("", type);

    [GeneratedRegex(@"Herald\.\w+(\.\w+)+")]
    private static partial Regex OurName();
}
