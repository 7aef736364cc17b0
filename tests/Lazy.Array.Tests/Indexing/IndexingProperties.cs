using LazyGraph.Arrays;
using LazyGraph.Tests.Chunking;

namespace LazyGraph.Tests.Indexing;

/// <summary>Random slices, assignments and selections of random arrays against a plain reading of them.</summary>
public sealed class IndexingProperties
{
    [Fact]
    public void Slices_take_what_they_name() => AnyChunks.ForAll(
        any =>
        {
            var (random, grid, array) = Make(any);
            var taken = AnySlices.Of(random, any.Chunks.Shape);
            var expected = Grid<long>.Of(taken.Shape, place => grid[taken.PlaceOf(place)]);
            Gives.Same(expected, array.Index(taken.Slices));
            Gives.Same(expected, (LazyArray<long>)LazyArray.Index((ILazyArray)array, taken.Slices));
        },
        runs: 500);

    [Fact]
    public void Slices_of_slices_too() => AnyChunks.ForAll(any =>
    {
        var (random, grid, array) = Make(any);
        for (var i = 0; i < 3; i++)
        {
            var taken = AnySlices.Of(random, grid.Shape);
            if (taken.Shape.Length > 5)
            {
                return;
            }

            var before = grid;
            grid = Grid<long>.Of(taken.Shape, place => before[taken.PlaceOf(place)]);
            array = array.Index(taken.Slices);
            Gives.Same(grid, array);
        }
    });

    [Fact]
    public void Assignments_replace_what_they_name() => AnyChunks.ForAll(
        any =>
        {
            var (random, grid, array) = Make(any);
            var taken = AnySlices.Of(random, any.Chunks.Shape);

            // The values have any cut, and axes of one element where they are repeated.
            var shape = Array.ConvertAll(taken.Shape, length => random.Next(4) == 0 ? 1 : length);
            var valueChunks = Chunks.Of([.. shape.Select(length => AnyChunks.Cut(random, length))]);
            var values = Grid<long>.Of(shape, _ => -random.Next(1, 1000));
            var changed = (long[])grid.Elements.Clone();
            foreach (var place in Grid<long>.Places(taken.Shape))
            {
                changed[grid.NumberOf(taken.PlaceOf(place))] = values[[.. place.Select((at, axis) => shape[axis] == 1 ? 0 : at)]];
            }

            var result = array.With(values.ToLazy(valueChunks, random.Next(2) == 0), taken.Slices);
            Assert.Equal(array.Chunks, result.Chunks);
            Gives.Same(new(changed, grid.Shape), result);
            Gives.Same(grid, array);
        },
        runs: 500);

    [Fact]
    public void Masks_take_in_row_major_order() => AnyChunks.ForAll(any =>
    {
        var (random, grid, array) = Make(any);
        var mask = Grid<bool>.Of(grid.Shape, _ => random.Next(3) == 0);
        var lazyMask = mask.ToLazy(any.Another(random), random.Next(2) == 0);
        var numbers = Enumerable.Range(0, grid.Elements.Length).Where(i => mask.Elements[i]).ToArray();
        var expected = new Grid<long>([.. numbers.Select(i => grid.Elements[i])], [numbers.Length]);
        Gives.Same(expected, array[lazyMask]);
        Gives.Same(expected, LazyArray.Extract(lazyMask, array));
        Gives.Same(new([.. numbers.Select(i => (long)i)], [numbers.Length]), lazyMask.FlatNonzero());
        var places = Grid<bool>.Places(grid.Shape).Where((_, i) => mask.Elements[i]).ToArray();
        Gives.Same(new([.. places.SelectMany(place => place)], [places.Length, grid.Shape.Length]), LazyArray.ArgWhere(lazyMask));
        if (grid.Shape.Length > 0)
        {
            var nonzero = lazyMask.Nonzero();
            Assert.Equal(grid.Shape.Length, nonzero.Length);
            for (var axis = 0; axis < nonzero.Length; axis++)
            {
                Gives.Same(new([.. places.Select(place => place[axis])], [places.Length]), nonzero[axis]);
            }
        }

        // With the mask as the condition of an assignment.
        Gives.Same(grid with { Elements = [.. grid.Elements.Select((element, i) => mask.Elements[i] ? -1 : element)] }, array.With(-1, lazyMask));
    });

    [Fact]
    public void Masks_and_places_of_one_axis_that_are_still_to_be_computed() => AnyChunks.ForAll(any =>
    {
        var (random, grid, array) = Make(any);
        if (grid.Shape.Length == 0)
        {
            return;
        }

        var axis = random.Next(grid.Shape.Length);
        var length = grid.Shape[axis];
        var mask = Grid<bool>.Of([length], _ => random.Next(2) == 0);
        var lazyMask = mask.ToLazy(Chunks.Of(AnyChunks.Cut(random, length)), isComputed: true);
        var places = Enumerable.Range(0, (int)length).Where(i => mask.Elements[i]).Select(i => (long)i).ToArray();
        var expected = Along(grid, axis, places);
        Gives.Same(expected, array.Compress(lazyMask, axis - grid.Shape.Length));
        Gives.Same(expected, array.Compress(mask.Elements, axis));
        Gives.Same(expected, (LazyArray<long>)LazyArray.Compress((ILazyArray)array, mask.Elements, axis));
        if (length > 0)
        {
            var indices = Grid<long>.Of([random.Next(0, 20)], _ => random.NextInt64(-length, length));
            var lazyIndices = indices.ToLazy(Chunks.Of(AnyChunks.Cut(random, indices.Shape[0])), isComputed: true);
            expected = Along(grid, axis, [.. indices.Elements.Select(index => index < 0 ? index + length : index)]);
            Gives.Same(expected, array.Take(lazyIndices, axis));
            Gives.Same(expected, array.Take(indices.Elements, axis));
            Gives.Same(expected, (LazyArray<long>)LazyArray.Take((ILazyArray)array, indices.Elements, axis - grid.Shape.Length));
        }
    });

    [Fact]
    public void Single_elements_by_places_or_numbers() => AnyChunks.ForAll(any =>
    {
        var (random, grid, array) = Make(any);
        if (grid.Shape.Length == 0 || grid.Elements.Length == 0)
        {
            return;
        }

        var count = random.Next(0, 30);
        var lists = Array.ConvertAll(grid.Shape, length => Enumerable.Range(0, count).Select(_ => random.NextInt64(-length, length)).ToArray());
        if (random.Next(4) == 0 && count > 0 && lists.Length > 1)
        {
            lists[0] = lists[0][..1]; // one place for all
        }

        var expected = new long[count];
        for (var i = 0; i < count; i++)
        {
            expected[i] = grid[[.. lists.Select((list, axis) => list[list.Length == 1 ? 0 : i] is var at && at < 0 ? at + grid.Shape[axis] : at)]];
        }

        Gives.Same(new(expected, [lists.Max(list => list.Length)]), array.Points(lists));
        Gives.Same(new(expected, [lists.Max(list => list.Length)]), (LazyArray<long>)LazyArray.Points(array, lists));
        var numbers = Enumerable.Range(0, count).Select(_ => random.NextInt64(-grid.Elements.Length, grid.Elements.Length)).ToArray();
        var flat = new Grid<long>([.. numbers.Select(number => grid.Elements[number < 0 ? number + grid.Elements.Length : number])], [count]);
        Gives.Same(flat, array.Take(numbers));
        Gives.Same(flat, array.Take(new Grid<long>(numbers, [count]).ToLazy(Chunks.Of(AnyChunks.Cut(random, count)), isComputed: true)));
        var condition = Enumerable.Range(0, random.Next(grid.Elements.Length + 1)).Select(_ => random.Next(2) == 0).ToArray();
        Gives.Same(new([.. grid.Elements.Take(condition.Length).Where((_, i) => condition[i])], [condition.Count(each => each)]), array.Compress(condition));
    });

    [Fact]
    public void Elements_chosen_by_number_or_condition() => AnyChunks.ForAll(any =>
    {
        var (random, grid, array) = Make(any);
        var other = Grid<long>.Of(grid.Shape, _ => random.Next());
        var lazyOther = other.ToLazy(any.Another(random), isComputed: false);
        var numbers = Grid<long>.Of(grid.Shape, _ => random.Next(3));
        var lazyNumbers = numbers.ToLazy(any.Another(random), isComputed: true);
        var (first, second) = (lazyNumbers.EqualTo(0), lazyNumbers.EqualTo(1));
        Grid<long> Chosen(long third) => grid with { Elements = [.. numbers.Elements.Select((number, i) => number == 0 ? grid.Elements[i] : number == 1 ? other.Elements[i] : third)] };
        Gives.Same(Chosen(7), LazyArray.Choose(lazyNumbers, array, lazyOther, LazyArray.Scalar(7L)));
        Gives.Same(Chosen(9), LazyArray.Select([first, second], [array, lazyOther], 9));
        Gives.Same(Chosen(9), (LazyArray<long>)LazyArray.Select([first, second], [(ILazyArray)array, lazyOther], Ufunc.Scalar(9)));
        Gives.Same(Chosen(0), LazyArray.Piecewise(array, [first, second], x => x, _ => lazyOther));
        Gives.Same(Chosen(5), LazyArray.Piecewise(array, [lazyNumbers < 2, second], x => x, _ => lazyOther, _ => LazyArray.Scalar(5L)));
    });

    [Fact]
    public void Numbers_of_elements_and_their_places() => AnyChunks.ForAll(any =>
    {
        var (random, grid, _) = Make(any);
        if (grid.Shape.Length == 0 || grid.Elements.Length == 0)
        {
            return;
        }

        var numbers = Grid<long>.Of([random.Next(0, 20), 2], _ => random.Next(grid.Elements.Length));
        var chunks = Chunks.Of([.. numbers.Shape.Select(length => AnyChunks.Cut(random, length))]);
        var places = LazyArray.UnravelIndex(numbers.ToLazy(chunks, isComputed: true), grid.Shape);
        var all = Grid<long>.Places(grid.Shape).ToArray();
        for (var axis = 0; axis < places.Length; axis++)
        {
            Gives.Same(numbers with { Elements = Array.ConvertAll(numbers.Elements, number => all[number][axis]) }, places[axis]);
        }

        Gives.Same(numbers, LazyArray.RavelMultiIndex(places, grid.Shape));
    });

    [Fact]
    public void Sorted_elements_are_searched() => AnyChunks.ForAll(any =>
    {
        var (random, grid, _) = Make(any);
        var values = Grid<double>.Of(grid.Shape, _ => random.Next(8) is 0 ? double.NaN : random.Next(-5, 6));
        double[] sorted = [.. Enumerable.Range(0, random.Next(0, 12)).Select(_ => (double)random.Next(-5, 6)).Order(), .. random.Next(2) == 0 ? [double.NaN] : Array.Empty<double>()];
        var lazySorted = new Grid<double>(sorted, [sorted.Length]).ToLazy(Chunks.Of(AnyChunks.Cut(random, sorted.Length)), isComputed: true);
        var lazyValues = values.ToLazy(any.Chunks, isComputed: random.Next(2) == 0);
        Gives.Same(new(Array.ConvertAll(values.Elements, value => (long)sorted.Count(element => IsLess(element, value))), grid.Shape), lazySorted.SearchSorted(lazyValues));
        Gives.Same(new(Array.ConvertAll(values.Elements, value => (long)sorted.Count(element => !IsLess(value, element))), grid.Shape), LazyArray.SearchSorted((ILazyArray)lazySorted, lazyValues, right: true));

        static bool IsLess(double left, double right) => left < right || (double.IsNaN(right) && !double.IsNaN(left));
    });

    private static (Random Random, Grid<long> Grid, LazyArray<long> Array) Make(AnyChunks any)
    {
        var random = new Random(any.Seed + 1);
        var grid = Grid<long>.Of(any.Chunks.Shape.ToArray(), _ => random.Next(1, 1_000_000));
        return (random, grid, grid.ToLazy(any.Chunks, random.Next(2) == 0));
    }

    private static Grid<long> Along(Grid<long> grid, int axis, long[] places)
    {
        var shape = (long[])grid.Shape.Clone();
        shape[axis] = places.Length;
        return Grid<long>.Of(shape, place =>
        {
            place[axis] = places[place[axis]];
            return grid[place];
        });
    }
}
