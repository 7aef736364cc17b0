using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph.Tests.Operations;

public sealed class PromotionTests
{
    private static readonly Dictionary<string, Type> Types = new()
    {
        ["?"] = typeof(bool),
        ["i1"] = typeof(sbyte),
        ["i2"] = typeof(short),
        ["i4"] = typeof(int),
        ["i8"] = typeof(long),
        ["u1"] = typeof(byte),
        ["u2"] = typeof(ushort),
        ["u4"] = typeof(uint),
        ["u8"] = typeof(ulong),
        ["f2"] = typeof(Half),
        ["f4"] = typeof(float),
        ["f8"] = typeof(double),
        ["c16"] = typeof(Complex),
    };

    // numpy.promote_types, row by row.
    private static readonly Dictionary<string, string> Table = new()
    {
        ["?"] = "? i1 i2 i4 i8 u1 u2 u4 u8 f2 f4 f8 c16",
        ["i1"] = "i1 i1 i2 i4 i8 i2 i4 i8 f8 f2 f4 f8 c16",
        ["i2"] = "i2 i2 i2 i4 i8 i2 i4 i8 f8 f4 f4 f8 c16",
        ["i4"] = "i4 i4 i4 i4 i8 i4 i4 i8 f8 f8 f8 f8 c16",
        ["i8"] = "i8 i8 i8 i8 i8 i8 i8 i8 f8 f8 f8 f8 c16",
        ["u1"] = "u1 i2 i2 i4 i8 u1 u2 u4 u8 f2 f4 f8 c16",
        ["u2"] = "u2 i4 i4 i4 i8 u2 u2 u4 u8 f4 f4 f8 c16",
        ["u4"] = "u4 i8 i8 i8 i8 u4 u4 u4 u8 f8 f8 f8 c16",
        ["u8"] = "u8 f8 f8 f8 f8 u8 u8 u8 u8 f8 f8 f8 c16",
        ["f2"] = "f2 f2 f4 f8 f8 f2 f4 f8 f8 f2 f4 f8 c16",
        ["f4"] = "f4 f4 f4 f8 f8 f4 f4 f8 f8 f4 f4 f8 c16",
        ["f8"] = "f8 f8 f8 f8 f8 f8 f8 f8 f8 f8 f8 f8 c16",
        ["c16"] = "c16 c16 c16 c16 c16 c16 c16 c16 c16 c16 c16 c16 c16",
    };

    [Fact]
    public void Every_pair_meets_where_numpy_has_it()
    {
        foreach (var (left, row) in Table)
        {
            foreach (var (right, expected) in Types.Keys.Zip(row.Split(' ')))
            {
                Assert.True(LazyArray.PromotedType(Types[left], Types[right]) == Types[expected], $"{left} and {right}: expected {expected}");
            }
        }
    }

    [Theory]
    [InlineData("sqrt", "?", "f2")]
    [InlineData("sqrt", "i1", "f2")]
    [InlineData("sqrt", "u1", "f2")]
    [InlineData("sqrt", "i2", "f4")]
    [InlineData("sqrt", "u2", "f4")]
    [InlineData("sqrt", "i4", "f8")]
    [InlineData("sqrt", "u8", "f8")]
    [InlineData("sqrt", "c16", "c16")]
    [InlineData("square", "?", "i1")]
    [InlineData("rint", "i4", "f8")]
    [InlineData("floor", "i4", "i4")]
    [InlineData("absolute", "c16", "f8")]
    [InlineData("fabs", "u1", "f2")]
    [InlineData("signbit", "i8", "?")]
    [InlineData("isnan", "i8", "?")]
    [InlineData("sinc", "i1", "f8")]
    [InlineData("angle", "i1", "f2")]
    public void Functions_of_one_operand_give_numpys_type(string name, string type, string expected) =>
        Assert.Equal(Types[expected], Catalog.Find(name, Types[type])?.Result);

    [Theory]
    [InlineData("true_divide", "?", "?", "f8")]
    [InlineData("true_divide", "i1", "i1", "f8")]
    [InlineData("true_divide", "i1", "f2", "f2")]
    [InlineData("true_divide", "i8", "f4", "f8")]
    [InlineData("add", "?", "?", "?")]
    [InlineData("add", "u8", "i1", "f8")]
    [InlineData("floor_divide", "?", "?", "i1")]
    [InlineData("power", "?", "?", "i1")]
    [InlineData("float_power", "i1", "i1", "f8")]
    [InlineData("float_power", "f4", "c16", "c16")]
    [InlineData("hypot", "i1", "i2", "f4")]
    [InlineData("left_shift", "?", "?", "i1")]
    [InlineData("ldexp", "i1", "i1", "f2")]
    [InlineData("ldexp", "f8", "i8", "f8")]
    [InlineData("less", "u8", "i8", "?")]
    [InlineData("logical_and", "c16", "i1", "?")]
    public void Functions_of_two_operands_give_numpys_type(string name, string left, string right, string expected) =>
        Assert.Equal(Types[expected], Catalog.Find(name, Types[left], Types[right])?.Result);

    [Theory]
    [InlineData("subtract", "?", "?")]
    [InlineData("bitwise_and", "f8", "i8")]
    [InlineData("bitwise_and", "u8", "i8")]
    [InlineData("left_shift", "u8", "i1")]
    [InlineData("floor_divide", "c16", "f8")]
    [InlineData("remainder", "c16", "c16")]
    [InlineData("arctan2", "c16", "c16")]
    [InlineData("ldexp", "f8", "f8")]
    public void Functions_that_numpy_has_not_are_not_found(string name, string left, string right) =>
        Assert.Null(Catalog.Find(name, Types[left], Types[right]));

    [Fact]
    public void All_functions_of_a_table_take_its_type()
    {
        string[] names = ["less", "equal", "where", "isnan", "real", "imag"];
        foreach (var type in Types.Values)
        {
            Assert.All(names, name => Assert.NotNull(Catalog.Of(type, name)));
        }
    }
}
