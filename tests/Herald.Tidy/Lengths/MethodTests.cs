namespace Herald.Tidy.Lengths;

public sealed class MethodTests
{
    [Theory]
    [InlineData("    public int Count()", "    {", "    }")]
    [InlineData("    private static async Task<List<int>> Count(", "        int from) =>", "        from;")]
    [InlineData("    internal Counter(int from)", "        : base(from)", "    }")]
    public void A_long_method_is_found(params string[] shell)
    {
        MethodWall.Offences(Made(shell, 37)).ShouldBeNone();
        MethodWall.Offences(Made(shell, 38)).ShouldBeOne("Made.cs:6", "41 lines");
    }

    [Fact]
    public void A_long_method_of_a_nested_type_is_found() =>
        MethodWall.Offences(new("Made.cs", string.Join('\n',
            "class A", "{", "    class B", "    {", "        void C()", "        {", Lines("            ", 40), "        }", "    }", "}")))
            .ShouldBeOne("Made.cs:5", "43 lines");

    [Fact]
    public void A_long_table_is_not_a_method() =>
        MethodWall.Offences(Made(["    private static readonly Row[] Rows =", "    [", "    ];"], 60)).ShouldBeNone();

    // A type with a short method before and after the one in question.
    private static SourceFile Made(string[] shell, int lines) => new("Made.cs", string.Join('\n',
        "internal sealed class Made", "{", "    public int Short() => 1;", "", "    /// <summary>Counts.</summary>",
        shell[0], shell[1], Lines("        ", lines), shell[2], "",
        "    // Why it is short.", "    [Fact]", "    public int Last() => 2;", "}", ""));

    private static string Lines(string indentation, int count) => string.Join('\n', Enumerable.Repeat(indentation + "step++;", count));
}
