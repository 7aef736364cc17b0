namespace LazyGraph.Arrays;

/// <summary>Singular values by one-sided Jacobi rotations, the method of Hestenes (1958): slow for large matrices, and accurate.</summary>
internal static class JacobiSvd
{
    private const int MostSweeps = 60;
    private const double Tolerance = 1e-15;

    /// <summary>Computes the singular values, the largest first. Of a matrix that is not finite they are NaN.</summary>
    /// <param name="elements">Columns of equal lengths, one after the other; overwritten. There are no more of them than each has elements.</param>
    /// <param name="length">The length of a column.</param>
    /// <param name="values">One for each column.</param>
    public static void SingularValues(Span<double> elements, int length, Span<double> values)
    {
        var scale = 0d;
        foreach (var element in elements)
        {
            scale = double.IsFinite(element) ? Math.Max(scale, Math.Abs(element)) : double.NaN;
            if (double.IsNaN(scale))
            {
                values.Fill(double.NaN);
                return;
            }
        }

        if (scale == 0)
        {
            values.Clear();
            return;
        }

        foreach (ref var element in elements)
        {
            element /= scale; // no square can overflow
        }

        var columns = values.Length;
        var rotated = true;
        for (var sweep = 0; sweep < MostSweeps && rotated; sweep++)
        {
            rotated = false;
            for (var left = 0; left < columns; left++)
            {
                for (var right = left + 1; right < columns; right++)
                {
                    rotated |= Rotate(elements.Slice(left * length, length), elements.Slice(right * length, length));
                }
            }
        }

        for (var column = 0; column < columns; column++)
        {
            var squares = 0d;
            foreach (var element in elements.Slice(column * length, length))
            {
                squares += element * element;
            }

            values[column] = Math.Sqrt(squares) * scale;
        }

        values.Sort((one, other) => other.CompareTo(one));
    }

    /// <summary>Makes two columns orthogonal; whether they were not.</summary>
    private static bool Rotate(Span<double> left, Span<double> right)
    {
        var (ofLeft, ofRight, ofBoth) = (0d, 0d, 0d);
        for (var i = 0; i < left.Length; i++)
        {
            ofLeft += left[i] * left[i];
            ofRight += right[i] * right[i];
            ofBoth += left[i] * right[i];
        }

        if (Math.Abs(ofBoth) <= Tolerance * Math.Sqrt(ofLeft * ofRight))
        {
            return false;
        }

        var zeta = (ofRight - ofLeft) / (2 * ofBoth);
        var tangent = Math.CopySign(1, zeta) / (Math.Abs(zeta) + Math.Sqrt(1 + (zeta * zeta)));
        var cosine = 1 / Math.Sqrt(1 + (tangent * tangent));
        var sine = cosine * tangent;
        for (var i = 0; i < left.Length; i++)
        {
            (left[i], right[i]) = ((cosine * left[i]) - (sine * right[i]), (sine * left[i]) + (cosine * right[i]));
        }

        return true;
    }
}
