namespace LazyGraph;

/// <summary>A loop over elements of one array.</summary>
/// <param name="first">Elements of the first array.</param>
/// <param name="result">Room for as many results.</param>
/// <typeparam name="T1">The type of the first array's elements.</typeparam>
/// <typeparam name="TResult">The type of the result's elements.</typeparam>
public delegate void SpanKernel<T1, TResult>(ReadOnlySpan<T1> first, Span<TResult> result);

/// <summary>A loop over elements of one array that knows where they lie.</summary>
/// <param name="position">The position of the first element in the array; the others follow along the last axis.</param>
/// <param name="first">Elements of the first array.</param>
/// <param name="result">Room for as many results.</param>
/// <typeparam name="T1">The type of the first array's elements.</typeparam>
/// <typeparam name="TResult">The type of the result's elements.</typeparam>
public delegate void PositionedSpanKernel<T1, TResult>(ReadOnlySpan<long> position, ReadOnlySpan<T1> first, Span<TResult> result);

/// <summary>A loop over elements of two arrays.</summary>
/// <param name="first">Elements of the first array.</param>
/// <param name="second">Elements of the second array.</param>
/// <param name="result">Room for as many results.</param>
/// <typeparam name="T1">The type of the first array's elements.</typeparam>
/// <typeparam name="T2">The type of the second array's elements.</typeparam>
/// <typeparam name="TResult">The type of the result's elements.</typeparam>
public delegate void SpanKernel<T1, T2, TResult>(ReadOnlySpan<T1> first, ReadOnlySpan<T2> second, Span<TResult> result);

/// <summary>A loop over elements of two arrays that knows where they lie.</summary>
/// <param name="position">The position of the first element in the array; the others follow along the last axis.</param>
/// <param name="first">Elements of the first array.</param>
/// <param name="second">Elements of the second array.</param>
/// <param name="result">Room for as many results.</param>
/// <typeparam name="T1">The type of the first array's elements.</typeparam>
/// <typeparam name="T2">The type of the second array's elements.</typeparam>
/// <typeparam name="TResult">The type of the result's elements.</typeparam>
public delegate void PositionedSpanKernel<T1, T2, TResult>(ReadOnlySpan<long> position, ReadOnlySpan<T1> first, ReadOnlySpan<T2> second, Span<TResult> result);

/// <summary>A loop over elements of three arrays.</summary>
/// <param name="first">Elements of the first array.</param>
/// <param name="second">Elements of the second array.</param>
/// <param name="third">Elements of the third array.</param>
/// <param name="result">Room for as many results.</param>
/// <typeparam name="T1">The type of the first array's elements.</typeparam>
/// <typeparam name="T2">The type of the second array's elements.</typeparam>
/// <typeparam name="T3">The type of the third array's elements.</typeparam>
/// <typeparam name="TResult">The type of the result's elements.</typeparam>
public delegate void SpanKernel<T1, T2, T3, TResult>(ReadOnlySpan<T1> first, ReadOnlySpan<T2> second, ReadOnlySpan<T3> third, Span<TResult> result);

/// <summary>A loop over elements of three arrays that knows where they lie.</summary>
/// <param name="position">The position of the first element in the array; the others follow along the last axis.</param>
/// <param name="first">Elements of the first array.</param>
/// <param name="second">Elements of the second array.</param>
/// <param name="third">Elements of the third array.</param>
/// <param name="result">Room for as many results.</param>
/// <typeparam name="T1">The type of the first array's elements.</typeparam>
/// <typeparam name="T2">The type of the second array's elements.</typeparam>
/// <typeparam name="T3">The type of the third array's elements.</typeparam>
/// <typeparam name="TResult">The type of the result's elements.</typeparam>
public delegate void PositionedSpanKernel<T1, T2, T3, TResult>(ReadOnlySpan<long> position, ReadOnlySpan<T1> first, ReadOnlySpan<T2> second, ReadOnlySpan<T3> third, Span<TResult> result);

/// <summary>Makes elements of an array from their place.</summary>
/// <param name="position">The position of the first element in the array; the others follow along the last axis.</param>
/// <param name="elements">Room for the elements of a row or a piece of one.</param>
/// <typeparam name="T">The type of the elements.</typeparam>
public delegate void RowKernel<T>(ReadOnlySpan<long> position, Span<T> elements);
