using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Finds elements by their rank, without sorting all of them.</summary>
internal static class Selecting
{
    /// <summary>Gets the median: the middle element, or the mean of the two in the middle. Puts the elements in another order.</summary>
    public static T Median<T>(Span<T> elements, bool skipsNaN)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var numbers = 0;
        for (var i = 0; i < elements.Length; i++)
        {
            if (!T.IsNaN(elements[i]))
            {
                elements[numbers++] = elements[i];
            }
        }

        if (numbers == 0 || (numbers < elements.Length && !skipsNaN))
        {
            return T.NaN;
        }

        elements = elements[..numbers];
        var middle = numbers / 2;
        var upper = Select(elements, middle);
        if (numbers % 2 != 0)
        {
            return upper;
        }

        var lower = elements[0];
        foreach (var element in elements[1..middle])
        {
            lower = T.Max(lower, element); // all before the middle are no larger
        }

        return (lower + upper) / T.CreateChecked(2);
    }

    /// <summary>Gets the element that sorting would put at a place, and moves smaller ones before it.</summary>
    /// <remarks>Hoare's quickselect. When pivots are bad too often, the rest is sorted.</remarks>
    public static T Select<T>(Span<T> elements, int place)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (low, high) = (0, elements.Length - 1);
        for (var rounds = 2 * BitOperations.Log2((uint)elements.Length); low < high; rounds--)
        {
            if (rounds < 0)
            {
                elements[low..(high + 1)].Sort();
                break;
            }

            var pivot = MedianOfThree(elements[low], elements[low + ((high - low) / 2)], elements[high]);
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (elements[left] < pivot)
                {
                    left++;
                }

                while (elements[right] > pivot)
                {
                    right--;
                }

                if (left <= right)
                {
                    (elements[left], elements[right]) = (elements[right], elements[left]);
                    left++;
                    right--;
                }
            }

            // Between right and left lie elements equal to the pivot.
            if (place <= right)
            {
                high = right;
            }
            else if (place >= left)
            {
                low = left;
            }
            else
            {
                break;
            }
        }

        return elements[place];
    }

    private static T MedianOfThree<T>(T a, T b, T c)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Max(T.Min(a, b), T.Min(T.Max(a, b), c));
}
