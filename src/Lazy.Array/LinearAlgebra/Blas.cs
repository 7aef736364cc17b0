using System.Buffers;
using System.Runtime.InteropServices;

namespace LazyGraph.Arrays;

/// <summary>Products of matrices of doubles or floats by the OpenBLAS of the machine, for those who ask for it.</summary>
/// <remarks>
/// The library is looked for when it is first asked about. It runs on the calling thread only: parallelism is the
/// scheduler's. Its bits may depend on the library's version, the processor and where matrices are cut.
/// </remarks>
internal static unsafe class Blas
{
    private const int RowMajor = 101;
    private const int AsIs = 111;
    private const int Transposed = 112;

    // OpenBLAS by its names; then whatever the system has put in the place of BLAS, if it has the C interface.
    private static readonly string[] Names =
    [
        "libopenblas.so.0", "libopenblas.so", "libopenblas.dylib", "/opt/homebrew/opt/openblas/lib/libopenblas.dylib",
        "libopenblas.dll", "openblas.dll", "libcblas.so.3", "libblas.so.3",
    ];

    private static readonly Lazy<Library?> Found = new(() => Find(Names));

    /// <summary>Gets whether the machine has such a library.</summary>
    public static bool IsAvailable => Found.Value is not null;

    /// <summary>Gets the file name of the library found; null if there is none.</summary>
    public static string? Name => Found.Value?.Name;

    /// <summary>Throws if the machine has no such library.</summary>
    public static void Require() => Require(Found.Value);

    /// <summary>C = A·B, or C += A·B; the parameters are those of <see cref="Gemm.Multiply{T}(Matrix{T}, Matrix{T}, T*, nint, int, int, int, bool)"/>.</summary>
    public static void Multiply(Matrix<double> a, Matrix<double> b, double* c, nint cRow, int m, int n, int k, bool accumulate)
    {
        var library = Require(Found.Value);
        if (IsEmpty(c, cRow, m, n, k, accumulate))
        {
            return;
        }

        using var left = new Operand<double>(a, m, k);
        using var right = new Operand<double>(b, k, n);
        library.Doubles(
            RowMajor,
            left.Order,
            right.Order,
            m,
            n,
            k,
            1,
            left.Start,
            left.Leading,
            right.Start,
            right.Leading,
            accumulate ? 1 : 0,
            c,
            LeadingOf(cRow, m, n));
    }

    /// <summary>The same for floats.</summary>
    public static void Multiply(Matrix<float> a, Matrix<float> b, float* c, nint cRow, int m, int n, int k, bool accumulate)
    {
        var library = Require(Found.Value);
        if (IsEmpty(c, cRow, m, n, k, accumulate))
        {
            return;
        }

        using var left = new Operand<float>(a, m, k);
        using var right = new Operand<float>(b, k, n);
        library.Floats(
            RowMajor,
            left.Order,
            right.Order,
            m,
            n,
            k,
            1,
            left.Start,
            left.Leading,
            right.Start,
            right.Leading,
            accumulate ? 1 : 0,
            c,
            LeadingOf(cRow, m, n));
    }

    /// <summary>Loads the first library of these names that has what is needed; null if none has.</summary>
    internal static Library? Find(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!NativeLibrary.TryLoad(name, out var handle))
            {
                continue;
            }

            if (NativeLibrary.TryGetExport(handle, "cblas_dgemm", out var doubles)
                && NativeLibrary.TryGetExport(handle, "cblas_sgemm", out var floats))
            {
                if (NativeLibrary.TryGetExport(handle, "openblas_set_num_threads", out var setThreads))
                {
                    ((delegate* unmanaged[Cdecl]<int, void>)setThreads)(1);
                }

                return new Library(name, doubles, floats);
            }

            NativeLibrary.Free(handle);
        }

        return null;
    }

    internal static Library Require(Library? library) => library ?? throw new DllNotFoundException(
        "Found no OpenBLAS on this machine, expected libopenblas with its C interface: install it (Debian and Ubuntu: libopenblas0, macOS: openblas by Homebrew, Windows: libopenblas.dll on the PATH), or use the managed kernel.");

    private static bool IsEmpty<T>(T* c, nint cRow, int m, int n, int k, bool accumulate)
        where T : unmanaged
    {
        if (m > 0 && n > 0 && k > 0)
        {
            return false;
        }

        for (var row = 0; row < m && !accumulate; row++)
        {
            new Span<T>(c + (row * cRow), n).Clear();
        }

        return true;
    }

    // The stride of a single row does not matter to us, but the library insists on a possible one.
    private static int LeadingOf(nint cRow, int m, int n) => m == 1 ? n : checked((int)cRow);

    /// <summary>A library that was found, and its functions.</summary>
    internal sealed class Library(string name, nint doubles, nint floats)
    {
        public string Name { get; } = name;

        public delegate* unmanaged[Cdecl]<int, int, int, int, int, int, double, double*, int, double*, int, double, double*, int, void> Doubles { get; } =
            (delegate* unmanaged[Cdecl]<int, int, int, int, int, int, double, double*, int, double*, int, double, double*, int, void>)doubles;

        public delegate* unmanaged[Cdecl]<int, int, int, int, int, int, float, float*, int, float*, int, float, float*, int, void> Floats { get; } =
            (delegate* unmanaged[Cdecl]<int, int, int, int, int, int, float, float*, int, float*, int, float, float*, int, void>)floats;
    }

    /// <summary>An operand as the library takes it: rows or columns that are contiguous; a copy of any other.</summary>
    private readonly ref struct Operand<T>
        where T : unmanaged
    {
        private readonly T[]? _copy;
        private readonly GCHandle _pin;

        public Operand(Matrix<T> matrix, int rows, int columns)
        {
            Start = (T*)matrix.Start;
            if (matrix.Column == 1 && matrix.Row >= columns)
            {
                (Order, Leading) = (AsIs, matrix.Row);
                return;
            }

            if (matrix.Row == 1 && matrix.Column >= rows)
            {
                (Order, Leading) = (Transposed, matrix.Column);
                return;
            }

            _copy = ArrayPool<T>.Shared.Rent(checked(rows * columns));
            _pin = GCHandle.Alloc(_copy, GCHandleType.Pinned);
            StridedCopy.Copy(Start, [matrix.Row, matrix.Column], (T*)_pin.AddrOfPinnedObject(), [columns, 1], [rows, columns]);
            Start = (T*)_pin.AddrOfPinnedObject();
            (Order, Leading) = (AsIs, columns);
        }

        public T* Start { get; }

        public int Order { get; }

        public int Leading { get; }

        public void Dispose()
        {
            if (_copy is not null)
            {
                _pin.Free();
                ArrayPool<T>.Shared.Return(_copy);
            }
        }
    }
}
