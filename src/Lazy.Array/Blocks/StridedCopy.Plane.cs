using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

internal static unsafe partial class StridedCopy
{
    // Runs shorter than this are copied by a loop of our own: a call costs more than it gains.
    private const int ShortRun = 16;
    private const int ShortRunBytes = 64;

    // A run is reversed in pieces that stay in the first cache: copied first, then turned round in place.
    private const int ReversedBytes = 8192;

    /// <summary>Two axes, the second of which is the closest in the destination's memory.</summary>
    private readonly struct Plane(Axis rows, Axis columns, bool across)
    {
        private readonly Axis _rows = rows;
        private readonly Axis _columns = columns;
        private readonly bool _across = across;

        public void Copy<T>(T* source, T* destination)
            where T : unmanaged
        {
            if (_across)
            {
                Transpose(source, _rows, destination, _columns);
                return;
            }

            if (_columns.Destination != 1 || _columns.Source is not (0 or 1 or -1) || IsShort<T>())
            {
                Scatter(source, _rows, destination, _columns);
                return;
            }

            var length = (int)_columns.Length;
            for (nint row = 0; row < _rows.Length; row++, source += _rows.Source, destination += _rows.Destination)
            {
                switch (_columns.Source)
                {
                    case 1:
                        Buffer.MemoryCopy(source, destination, _columns.Length * sizeof(T), _columns.Length * sizeof(T));
                        break;
                    case 0:
                        new Span<T>(destination, length).Fill(*source);
                        break;
                    default:
                        Reverse(source, destination, length);
                        break;
                }
            }
        }

        private bool IsShort<T>()
            where T : unmanaged => _columns.Source == 1 ? _columns.Length * sizeof(T) < ShortRunBytes : _columns.Length < ShortRun;
    }

    /// <summary>Copies element by element, the longer axis inside as long as that stays in the cache.</summary>
    private static void Scatter<T>(T* source, Axis rows, T* destination, Axis columns)
        where T : unmanaged
    {
        if (columns.Length >= ShortRun || columns.Length >= rows.Length)
        {
            Loop(source, rows, destination, columns);
            return;
        }

        const int rowsAtOnce = 256;
        for (nint row = 0; row < rows.Length; row += rowsAtOnce)
        {
            var some = rows with { Length = Math.Min(rowsAtOnce, rows.Length - row) };
            Loop(source + (row * rows.Source), columns, destination + (row * rows.Destination), some);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Loop<T>(T* source, Axis outer, T* destination, Axis inner)
        where T : unmanaged
    {
        for (nint i = 0; i < outer.Length; i++, source += outer.Source, destination += outer.Destination)
        {
            var from = source;
            var to = destination;
            var j = inner.Length;
            for (; j >= 4; j -= 4)
            {
                var first = from[0];
                var second = from[inner.Source];
                var third = from[2 * inner.Source];
                var fourth = from[3 * inner.Source];
                to[0] = first;
                to[inner.Destination] = second;
                to[2 * inner.Destination] = third;
                to[3 * inner.Destination] = fourth;
                from += 4 * inner.Source;
                to += 4 * inner.Destination;
            }

            for (; j > 0; j--)
            {
                *to = *from;
                from += inner.Source;
                to += inner.Destination;
            }
        }
    }

    private static void Reverse<T>(T* source, T* destination, int length)
        where T : unmanaged
    {
        var most = Math.Max(1, ReversedBytes / sizeof(T));
        for (var done = 0; done < length; done += most)
        {
            var part = Math.Min(most, length - done);
            var to = new Span<T>(destination + done, part);
            new ReadOnlySpan<T>(source - done - (part - 1), part).CopyTo(to);
            to.Reverse();
        }
    }
}
