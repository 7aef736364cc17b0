namespace LazyGraph.Bags;

/// <summary>What a piece of text holds beside plain characters.</summary>
[Flags]
internal enum TextTraits
{
    None = 0,

    /// <summary>Bytes from 0x80, of characters beyond ASCII.</summary>
    NonAscii = 1,

    /// <summary>The NUL character.</summary>
    Nul = 2,
}
