namespace LazyGraph.Arrays;

/// <summary>A place outside of the managed heap, and the object that keeps it there.</summary>
internal sealed unsafe class UnmanagedMemory(object owner, byte* pointer)
{
    public byte* Pointer => pointer;

    public UnmanagedMemory From(long bytes) => new(owner, pointer + bytes);
}
