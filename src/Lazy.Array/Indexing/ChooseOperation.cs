namespace LazyGraph.Arrays;

/// <summary>The element of that operand whose number the first operand gives.</summary>
internal sealed unsafe class ChooseOperation<T>(int choices) : ManyOperation("choose")
    where T : unmanaged
{
    public override void Run(byte*[] operands, byte* destination, int count)
    {
        var numbers = (long*)operands[0];
        var result = (T*)destination;
        for (var i = 0; i < count; i++)
        {
            var number = numbers[i];
            if ((ulong)number >= (ulong)choices)
            {
                throw new InvalidOperationException($"Found choice {number}, expected one from 0 to {choices - 1}.");
            }

            result[i] = ((T*)operands[number + 1])[i];
        }
    }
}
