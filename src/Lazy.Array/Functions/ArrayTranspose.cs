namespace LazyGraph;

/// <summary>The transpose of an array by the name that mathematics gives it.</summary>
public static class ArrayTranspose
{
    extension<TElement>(LazyArray<TElement> array)
        where TElement : unmanaged
    {
        /// <summary>Gets the array with the order of its axes turned around. Nothing is copied.</summary>
        public LazyArray<TElement> T
        {
            get
            {
                ArgumentNullException.ThrowIfNull(array);
                return array.Transpose();
            }
        }
    }
}
