using System.Text;
using Herald.Web.Imports.Files;

namespace Herald.Web.Tests.Imports;

/// <summary>Files as people make them, and as nobody should.</summary>
public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("a,b\nc,d", "a|b", "c|d")]
    [InlineData("a,b\r\nc,d\r\n", "a|b", "c|d")]
    [InlineData("a,b\rc,d\r", "a|b", "c|d")]
    [InlineData("\"a, b\",\"c\"\"d\"\n", "a, b|c\"d")]
    [InlineData("\"two\nlines\",x\ny,z\n", "two\nlines|x", "y|z")]
    [InlineData(" a , \tb\n", "a|b")]
    [InlineData("a,,\n,\n", "a||", "|")]
    [InlineData("5\" pipe,x\n", "5\" pipe|x")]
    public void Rows_are_split_as_they_were_meant(string text, params string[] rows) =>
        Read(text).Select(static row => string.Join('|', row.Cells)).ShouldBe(rows);

    [Theory]
    [InlineData("a,\"open\nb,c\nd,e\n", "A quote opens")]
    [InlineData("a,\"shut\"x\nb,c\nd,e\n", "A quote opens")]
    [InlineData("a,b\0\nb,c\nd,e\n", "NUL")]
    public void A_row_that_cannot_be_read_costs_its_line_alone(string text, string fault)
    {
        var rows = Read(text);

        rows[0].Fault.ShouldNotBeNull().ShouldContain(fault);
        rows.Skip(1).Select(static row => string.Join('|', row.Cells)).ShouldBe(["b|c", "d|e"]);
        rows.Skip(1).ShouldAllBe(static row => row.Fault == null);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_told_and_the_next_row_is_read()
    {
        byte[] bytes = [.. "a,M"u8, 0xFC, .. "ller\nb,c\n"u8];

        var rows = Read(bytes);

        rows[0].Fault.ShouldNotBeNull().ShouldContain("UTF-8");
        rows[1].Cells.ShouldBe(["b", "c"]);
    }

    [Fact]
    public void A_row_that_is_far_too_long_is_told_and_the_next_row_is_read()
    {
        var line = new string('x', 40_000);

        var rows = Read($"\"{line}\n{line}\",a\n{line}\nb,c\n");

        rows[0].Fault.ShouldNotBeNull().ShouldContain("64 KB");
        rows[^1].Cells.ShouldBe(["b", "c"]);
        rows.Sum(static row => row.Bytes).ShouldBe((line.Length * 3) + 11);
    }

    [Fact]
    public void A_row_with_a_thousand_cells_is_refused_before_they_are_made()
    {
        var rows = Read(new string(',', 1_000) + "\nb,c\n");

        rows[0].Fault.ShouldNotBeNull().ShouldContain("more than 100 cells");
        rows[1].Cells.ShouldBe(["b", "c"]);
    }

    [Fact]
    public void What_is_not_here_yet_is_waited_for_wherever_the_cut_lies()
    {
        var bytes = Encoding.UTF8.GetBytes("\"a\n\"\"1\",b\r\nc,d\n");
        for (var cut = 1; cut < 10; cut++)
            CsvRows.Next(bytes.AsSpan(0, cut), (byte)',', isLast: false).ShouldBeNull($"cut at {cut}");
        CsvRows.Next(bytes, (byte)',', isLast: false)!.Cells.ShouldBe(["a\n\"1", "b"]);
        CsvRows.Next(bytes, (byte)',', isLast: false)!.Bytes.ShouldBe(11);
    }

    [Theory]
    [InlineData("\ufeffE-mail,Name\n", ',', "E-mail|Name")]
    [InlineData("E-mail;\"Name; full\";NPS\n", ';', "E-mail|Name; full|NPS")]
    [InlineData("E-mail\tName, full\n", '\t', "E-mail|Name, full")]
    [InlineData("E-mail\n", ',', "E-mail")]
    [InlineData("E-mail,,Na\u0007me\n", ',', "E-mail|Column 2|Name")]
    public void The_heading_tells_what_parts_the_cells(string text, char delimiter, string headers)
    {
        var head = CsvHead.Read(Encoding.UTF8.GetBytes(text), isLast: true).Value.ShouldNotBeNull();

        head.Delimiter.ShouldBe(delimiter);
        string.Join('|', head.Headers).ShouldBe(headers);
        head.Bytes.ShouldBe(Encoding.UTF8.GetByteCount(text));
    }

    [Theory]
    [InlineData("", "file_empty")]
    [InlineData("\n\n", "file_empty")]
    [InlineData("PK\u0003\u0004rest", "file_not_text")]
    [InlineData("E\0-\0m\0", "file_not_text")]
    [InlineData("\"E-mail\n", "header_invalid")]
    public void What_is_no_table_is_refused_by_name(string text, string code) =>
        CsvHead.Read(Encoding.UTF8.GetBytes(text), isLast: true).Refusal.ShouldNotBeNull().Code.ShouldBe(code);

    private static List<CsvRow> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static List<CsvRow> Read(byte[] bytes)
    {
        var rows = new List<CsvRow>();
        for (var at = 0; CsvRows.Next(bytes.AsSpan(at), (byte)',', isLast: true) is { } row; at += row.Bytes)
            rows.Add(row);
        return rows;
    }
}
