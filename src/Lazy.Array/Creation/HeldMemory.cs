using System.IO.MemoryMappedFiles;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LazyGraph.Arrays;

/// <summary>Keeps memory that blocks look at where it is, as long as one of them is alive.</summary>
internal sealed class HeldMemory
{
    private readonly IDisposable _held;

    private HeldMemory(IDisposable held) => _held = held;

    ~HeldMemory() => _held.Dispose();

    /// <summary>Pins an array of any number of axes.</summary>
    public static unsafe UnmanagedMemory Of(Array array)
    {
        var handle = new PinnedGCHandle<Array>(array);
        return new UnmanagedMemory(new HeldMemory(new Pinned(handle)), (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array)));
    }

    /// <summary>Pins a tensor that has elements.</summary>
    public static unsafe UnmanagedMemory Of<T>(Tensor<T> tensor)
        where T : unmanaged
    {
        // The handle of a slice points to the whole, as GetPinnableReference does; only an element says where the slice begins.
        var handle = tensor.GetPinnedHandle();
        return new UnmanagedMemory(new HeldMemory(handle), (byte*)Unsafe.AsPointer(ref tensor[new nint[tensor.Rank]]));
    }

    /// <summary>Maps a part of a file.</summary>
    /// <param name="path">The file; it is long enough.</param>
    /// <param name="offset">Where the part begins, in bytes.</param>
    /// <param name="bytes">Its length; not 0.</param>
    public static unsafe UnmanagedMemory Of(string path, long offset, long bytes)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        var view = file.CreateViewAccessor(offset, bytes, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);

        // A view begins where a page does.
        return new UnmanagedMemory(new HeldMemory(new Mapped(view, file)), pointer + view.PointerOffset);
    }

    private sealed class Pinned(PinnedGCHandle<Array> handle) : IDisposable
    {
        private PinnedGCHandle<Array> _handle = handle;

        public void Dispose() => _handle.Dispose();
    }

    private sealed class Mapped(MemoryMappedViewAccessor view, MemoryMappedFile file) : IDisposable
    {
        public void Dispose()
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer(); // as long as a pointer is out, nothing is unmapped
            view.Dispose();
            file.Dispose();
        }
    }
}
