namespace LazyGraph;

/// <summary>What multiplies matrices.</summary>
public enum MatrixKernel
{
    /// <summary>The library's own code, for all types of elements: its bits are the same on every machine, however arrays are cut.</summary>
    Managed,

    /// <summary>The machine's OpenBLAS, for float and double. Bits may depend on its version, the processor and the chunks.</summary>
    OpenBlas,
}
