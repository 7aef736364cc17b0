namespace LazyGraph.Conformance;

/// <summary>Which of the library's exceptions stand for the kinds of failure that cases name.</summary>
internal static class ArrayErrors
{
    /// <summary>Whether a call may fail by this exception.</summary>
    public static bool IsOfClass(string expected, Exception error) => error is not (ArgumentNullException or ObjectDisposedException) && expected switch
    {
        "shape-mismatch" or "axis-out-of-range" or "duplicate-axis" or "index-out-of-range" or "too-many-indices"
            or "bad-chunks" or "size-mismatch" or "negative-size" or "bad-argument" => error is ArgumentException,
        "unsupported-dtype" => error is NotSupportedException or ArgumentException,
        "empty-reduction" or "all-nan" or "not-positive-definite" => error is InvalidOperationException or ArgumentException,
        _ => throw new NotThereYetException($"error '{expected}' is"),
    };

    /// <summary>Whether a compute may fail by this exception: what depends on the elements isn't an argument's fault, so an operation that is invalid will do.</summary>
    public static bool IsOfClassOnCompute(string expected, Exception error)
    {
        var cause = error is TaskFailedException { InnerException: { } inner } ? inner : error;
        return IsOfClass(expected, cause) || cause is InvalidOperationException and not ObjectDisposedException;
    }
}
