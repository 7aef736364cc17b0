namespace LazyGraph.Arrays;

/// <summary>Brings arrays to a common cut, so that a block of the result needs one block of each.</summary>
internal static class Alignment
{
    /// <summary>Finds the chunks of a result, and cuts the operands so that they fit.</summary>
    /// <param name="operands">The arrays.</param>
    /// <param name="operation">What for, for messages.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or there is none.</exception>
    public static (Chunks Chunks, ILazyArray[] Aligned) Of(ILazyArray[] operands, string operation)
    {
        foreach (var operand in operands)
        {
            // Operators come here without a check of their own.
            ArgumentNullException.ThrowIfNull(operand);
        }

        if (operands.Length == 1)
        {
            return (operands[0].Chunks, operands);
        }

        var chunks = Chunks.Unify(Array.ConvertAll(operands, operand => operand.Chunks), operation: operation);
        return (chunks, Array.ConvertAll(operands, operand => Rechunking.To(operand, chunks.ForOperand(operand.Chunks))));
    }

    /// <summary>Gets the number of the operand's block that the result's block reads.</summary>
    public static int BlockOf(Chunks operand, Chunks result, int number)
    {
        if (ReferenceEquals(operand, result))
        {
            return number;
        }

        Span<int> position = stackalloc int[result.Rank];
        result.Locate(number, position);
        var own = position[(result.Rank - operand.Rank)..];
        for (var axis = 0; axis < own.Length; axis++)
        {
            if (operand.Axis(axis).Length == 1)
            {
                own[axis] = 0; // repeated, or the only one
            }
        }

        return operand.NumberOf(own);
    }
}
