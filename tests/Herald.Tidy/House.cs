using System.Reflection;

namespace Herald.Tidy;

/// <summary>The repository that the walls stand in: its files, and the assemblies built from src.</summary>
internal static class House
{
    // What .gitignore leaves out: made by builds, tests, editors and a running Herald.
    private static readonly string[] IgnoredNames = [".git", ".vs", ".idea", "bin", "obj", "node_modules", "TestResults"];
    private static readonly string[] IgnoredPaths = ["artifacts", "data", "src/Herald.Web/data", "src/Herald.Web/wwwroot/lib"];

    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static IReadOnlyList<SourceFile> Files { get; } = [.. Walk(new DirectoryInfo(Root))];

    public static Assembly Core { get; } = Assembly.Load("Herald.Core");

    public static Assembly Data { get; } = Assembly.Load("Herald.Data");

    public static Assembly Web { get; } = Assembly.Load("herald");

    /// <summary>All types written in src; what the compiler and its generators make is left out.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. new[] { Core, Data, Web }.SelectMany(WrittenTypes.Of)];

    private static string FindRoot(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("No folder above the test holds Herald.slnx: run it from a clone.")
        : File.Exists(Path.Combine(folder.FullName, "Herald.slnx")) ? folder.FullName
        : FindRoot(folder.Parent);

    private static IEnumerable<SourceFile> Walk(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles().Where(static file => !IsIgnored(file)))
        {
            var text = File.ReadAllText(file.FullName);
            if (!text.Contains('\0'))
                yield return new(Relative(file), text);
        }

        foreach (var inner in folder.EnumerateDirectories().Where(static inner => !IsIgnored(inner)).SelectMany(Walk))
            yield return inner;
    }

    private static bool IsIgnored(FileSystemInfo entry) => IgnoredNames.Contains(entry.Name) || IgnoredPaths.Contains(Relative(entry));

    private static string Relative(FileSystemInfo file) => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
}
