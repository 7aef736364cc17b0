using LazyGraph.Arrays;

namespace LazyGraph.Tests.LinearAlgebra;

/// <summary>Subscripts mean what they mean to NumPy, and mistakes are told from the operands' shapes.</summary>
public sealed class EinsumSubscriptsTests
{
    [Theory]
    [InlineData("ij,jk->ik", "2,3;3,4", "ij,jk->ik", "2,4", "j")]
    [InlineData(" i j , j k -> i k ", "2,3;3,4", "ij,jk->ik", "2,4", "j")]
    [InlineData("ij,jk", "2,3;3,4", "ij,jk->ik", "2,4", "j")]
    [InlineData("kj,ji", "2,3;3,4", "kj,ji->ik", "4,2", "j")]
    [InlineData("ba", "2,3", "ba->ab", "3,2", "")]
    [InlineData("aB", "2,3", "aB->Ba", "3,2", "")]
    [InlineData("ij->", "2,3", "ij->", "", "ij")]
    [InlineData("ii", "3,3", "ii->", "", "i")]
    [InlineData("ii->i", "3,3", "ii->i", "3", "")]
    [InlineData("iij,j->i", "3,3,2;2", "iij,j->i", "3", "j")]
    [InlineData("i,i", "3;3", "i,i->", "", "i")]
    [InlineData("i,j->ij", "3;4", "i,j->ij", "3,4", "")]
    [InlineData(",i", ";4", ",i->i", "4", "")]
    [InlineData("", "", "->", "", "")]
    [InlineData("->", "", "->", "", "")]
    [InlineData("i,i,i->i", "3;1;3", "i,i,i->i", "3", "")]
    [InlineData("ij,jk", "2,1;3,4", "ij,jk->ik", "2,4", "j")]
    [InlineData("i,i->i", "1;0", "i,i->i", "0", "")]
    [InlineData("...ij,...jk->...ik", "5,2,3;5,3,4", "[…-1]ij,[…-1]jk->[…-1]ik", "5,2,4", "j")]
    [InlineData("...ij,...jk", "7,1,2,3;5,3,4", "[…-2][…-1]ij,[…-1]jk->[…-2][…-1]ik", "7,5,2,4", "j")]
    [InlineData("i...->...", "2,3,4", "i[…-2][…-1]->[…-2][…-1]", "3,4", "i")]
    [InlineData("i...j->j...i", "2,3,4", "i[…-1]j->j[…-1]i", "4,3,2", "")]
    [InlineData("...", "2,3", "[…-2][…-1]->[…-2][…-1]", "2,3", "")]
    [InlineData("...i->i", "3", "i->i", "3", "")]
    [InlineData("i->...i", "3", "i->i", "3", "")]
    [InlineData("ij,jk", "2,-1;-1,4", "ij,jk->ik", "2,4", "j")]
    [InlineData("i,i->i", "-1;3", "i,i->i", "3", "")]
    [InlineData("i,i->i", "3;-1", "i,i->i", "3", "")]
    [InlineData("i,i->i", "1;-1", "i,i->i", "-1", "")]
    [InlineData("ii->i", "-1,4", "ii->i", "4", "")]
    public void Meanings(string subscripts, string shapes, string full, string shape, string contracted)
    {
        var parsed = EinsumSubscripts.Parse(subscripts, Shapes(shapes));
        Assert.Equal(full, parsed.ToString());
        Assert.Equal(Shapes(shape)[0], parsed.OutputShape);
        Assert.Equal(contracted, string.Concat(parsed.Contracted.Select(parsed.NameOf)));
    }

    [Fact]
    public void LabelsAreNumbersOfLengths()
    {
        var parsed = EinsumSubscripts.Parse("...ij,j...k->...ki", [7, 2, 3], [3, 5, 7, 4]);
        Assert.Equal([[1, 2, 3], [3, 0, 1, 4]], parsed.Operands);
        Assert.Equal([0, 1, 4, 2], parsed.Output);
        Assert.Equal([3], parsed.Contracted);
        Assert.Equal([5, 7, 2, 3, 4], parsed.Lengths);
    }

    [Theory]
    [InlineData("ij,jk", "2,3", "Found 2 terms for 1 operand, expected one term for each operand: separate the terms by commas. The subscripts are 'ij,jk'.")]
    [InlineData("ij", "2,3;3", "Found 1 term for 2 operands")]
    [InlineData("ij,k->ik", "2,3;3,4", "Found 1 letter in term 2 for an operand of shape (3, 4), expected 2: write one letter for each axis, or '...' for the others.")]
    [InlineData("ijk", "2,3", "Found 3 letters in term 1 for an operand of shape (2, 3), expected 2: write one letter for each axis.")]
    [InlineData("ij...k", "2,3", "Found 3 letters in term 1 for an operand of shape (2, 3), expected at most 2")]
    [InlineData("ij,jk", "2,3;5,4", "Found length 3 of 'j' in term 1 and 5 in term 2, operands of shapes (2, 3) and (5, 4), expected equal lengths or 1")]
    [InlineData("ii", "2,3", "Found lengths 2 and 3 of 'i' in term 1 for an operand of shape (2, 3), expected equal lengths")]
    [InlineData("ii", "1,3", "Found lengths 1 and 3 of 'i' in term 1")]
    [InlineData("...i,...i", "2,3;4,3", "Found length 2 of '[…-1]' in term 1 and 4 in term 2")]
    [InlineData("ij->ik", "2,3", "Found 'k' in the result's term, but in no operand's")]
    [InlineData("ij->ii", "2,3", "Found 'i' twice in the result's term")]
    [InlineData("...i->i", "2,3", "Found no ellipsis in the result's term 'i' while those of the operands stand for 1 axis")]
    [InlineData("i1", "2,3", "Found '1' in term 1")]
    [InlineData("ij->i->j", "2,3", "Found '-' in the result's term")]
    [InlineData("ij-i", "2,3", "Found '-' in term 1")]
    [InlineData("..i", "2,3", "Found dots in term 1 that are not one ellipsis")]
    [InlineData("....i", "2,3", "Found dots in term 1 that are not one ellipsis")]
    [InlineData("...i...", "2,3", "Found dots in term 1 that are not one ellipsis")]
    [InlineData("i->i,i", "2", "Found ',' in the result's term")]
    public void Mistakes(string subscripts, string shapes, string message)
    {
        var error = Assert.Throws<ArgumentException>(nameof(subscripts), () => EinsumSubscripts.Parse(subscripts, Shapes(shapes)));
        Assert.StartsWith(message, error.Message);
    }

    private static long[][] Shapes(string text) =>
        [.. text.Split(';').Select(shape => shape.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).ToArray())];
}
