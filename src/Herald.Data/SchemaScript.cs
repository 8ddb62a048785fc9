using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Herald.Data;

/// <summary>One numbered script: <c>0001_programs</c>.</summary>
/// <param name="Number">Its place in the order.</param>
/// <param name="Name">Number and words, without the engine.</param>
/// <param name="Text">The SQL.</param>
/// <param name="Hash">SHA-256 of the text: an applied script never changes.</param>
public sealed record SchemaScript(int Number, string Name, string Text, string Hash)
{
    internal static SchemaScript Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var name = resource.Split('.')[^3];
        var number = int.Parse(name[..4], CultureInfo.InvariantCulture);
        return new(number, name, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}
