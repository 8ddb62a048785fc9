using System.Text.Json;
using Herald.Core;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Platform.Inputs;

/// <summary>Tells malformed JSON from JSON of the wrong shape, and says where.</summary>
internal static class JsonText
{
    /// <summary>What makes the text no JSON at all; null if it is JSON.</summary>
    public static string? FaultOf(ReadOnlySpan<byte> bytes, int depthMax)
    {
        if (bytes.IsEmpty)
            return "The body is empty; a JSON object is expected.";
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = depthMax });
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString(); // Refuses what is not UTF-8.
            }

            return null;
        }
        catch (JsonException fault)
        {
            return $"The body is not JSON at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}.";
        }
        catch (InvalidOperationException)
        {
            return "The body has text that is not UTF-8.";
        }
    }

    /// <summary>What makes JSON the wrong shape, by field.</summary>
    public static Refusal RefusalOf(JsonException fault)
    {
        var path = fault.Path is { Length: > 2 } text ? text[2..] : "body";
        var faults = new Faults();
        if (fault.Message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal))
            faults.Add(path, "This field is not known here; check its spelling.", "unknown_field");
        else if (fault.Message.Contains("missing required properties", StringComparison.Ordinal))
            faults.Add(path, "A part of it is missing: " + fault.Message.Split(": ")[^1].Split(" Path")[0].Trim(), "required");
        else if (fault.Message.Contains("uplicate", StringComparison.Ordinal))
            faults.Add(path, "This field stands twice.", "duplicate_field");
        else if (fault.Message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal))
            faults.Add(path, "The value is of the wrong type or out of range.", "wrong_type");
        else
            faults.Add(path, fault.InnerException is null or JsonException ? fault.Message.Split(" Path:")[0]
                : "The value is of the wrong type or out of range.", "wrong_type");
        return faults.ToRefusal();
    }
}
