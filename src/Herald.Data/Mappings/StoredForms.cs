using Herald.Core.Amounts;
using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Herald.Data.Mappings;

/// <summary>
/// How the values of Core are kept: ids, instants, currencies, units, lists and closed sets, each in one form everywhere.
/// </summary>
internal static class StoredForms
{
    public static void Configure(ModelConfigurationBuilder configuration, bool sqlite)
    {
        foreach (var id in typeof(ProgramId).Assembly.GetExportedTypes().Where(IsId))
            configuration.Properties(id).HaveConversion((sqlite ? typeof(IdBytes<>) : typeof(IdGuid<>)).MakeGenericType(id));
        foreach (var set in typeof(ProgramId).Assembly.GetExportedTypes().Where(static type => type.IsEnum))
            configuration.Properties(set).HaveConversion(typeof(SnakeCaseName<>).MakeGenericType(set));
        configuration.Properties<Currency>().HaveConversion<CurrencyCode>();
        configuration.Properties<Unit>().HaveConversion<UnitText>();
        configuration.Properties<IReadOnlyList<string>>().HaveConversion<JsonTexts, JsonTexts.Comparer>();
        if (sqlite)
        {
            configuration.Properties<Guid>().HaveConversion<GuidBytes>();
            configuration.Properties<DateTimeOffset>().HaveConversion<Microseconds>();
        }
        else
        {
            configuration.Properties<DateTimeOffset>().HaveConversion<StorableInstant>();
        }
    }

    // Expression trees may not name static abstract members themselves.
    private static TId IdOf<TId>(Guid value)
        where TId : struct, IEntityId<TId> => TId.From(value);

    private static bool IsId(Type type) =>
        type is { IsValueType: true, IsGenericType: false }
        && type.GetInterfaces().Any(static face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityId<>));

    private sealed class IdBytes<TId>() : ValueConverter<TId, byte[]>(
        static id => id.Value.ToByteArray(true), static bytes => IdOf<TId>(new Guid(bytes, true)))
        where TId : struct, IEntityId<TId>;

    private sealed class IdGuid<TId>() : ValueConverter<TId, Guid>(static id => id.Value, static value => IdOf<TId>(value))
        where TId : struct, IEntityId<TId>;

    private sealed class GuidBytes() : ValueConverter<Guid, byte[]>(
        static value => value.ToByteArray(true), static bytes => new Guid(bytes, true));

    private sealed class SnakeCaseName<TEnum>() : ValueConverter<TEnum, string>(
        static value => SnakeCase.Of(value.ToString()),
        static text => Enum.Parse<TEnum>(text.Replace("_", "", StringComparison.Ordinal), true))
        where TEnum : struct, Enum;

    private sealed class CurrencyCode() : ValueConverter<Currency, string>(
        static currency => currency.Code, static code => Currency.Of(code));

    private sealed class UnitText() : ValueConverter<Unit, string>(static unit => unit.ToString(), static text => Unit.Read(text));

    private sealed class Microseconds() : ValueConverter<DateTimeOffset, long>(
        static instant => Instants.ToMicroseconds(instant), static number => Instants.FromMicroseconds(number));

    private sealed class StorableInstant() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        static instant => instant.Storable(), static instant => instant);
}
