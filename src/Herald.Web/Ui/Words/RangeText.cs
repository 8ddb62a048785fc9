namespace Herald.Web.Ui.Words;

/// <summary>Which rows of a list a page shows: <c>1 to 50 of 213</c>.</summary>
internal static class RangeText
{
    public static string Of(int first, int rows, int count) =>
        $"{MoneyText.Whole(first)} to {MoneyText.Whole(first + rows - 1)} of {MoneyText.Whole(count)}";
}
