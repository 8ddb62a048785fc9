using System.Collections.Frozen;
using System.Text.Json;
using Herald.Core.Activities;
using Herald.Data.Mappings;

namespace Herald.Data.Activities;

/// <summary>An activity as the store keeps it: the record's name in snake_case, and the record as JSON.</summary>
internal static class ActivityText
{
    private static readonly FrozenDictionary<string, Type> Records = typeof(Activity).GetNestedTypes()
        .Where(static type => type.IsSubclassOf(typeof(Activity)))
        .ToFrozenDictionary(static type => SnakeCase.Of(type.Name), StringComparer.Ordinal);

    public static string KindOf(Activity activity) => SnakeCase.Of(activity.GetType().Name);

    public static string BodyOf(Activity activity) => JsonSerializer.Serialize(activity, activity.GetType(), ActivityJson.Default);

    public static Activity Read(string kind, string body)
    {
        if (!Records.TryGetValue(kind, out var record))
        {
            throw new UnreadableActivityException(
                $"The stream holds an activity of kind '{kind}', which this version of Herald does not know. "
                + "Run the version that wrote it or a later one.");
        }

        try
        {
            return (Activity)JsonSerializer.Deserialize(body, record, ActivityJson.Default)!;
        }
        catch (JsonException fault)
        {
            throw new UnreadableActivityException(
                $"The stream holds an activity of kind '{kind}' in a form that this version of Herald does not read: {fault.Message}",
                fault);
        }
    }
}
