using System.Numerics;

namespace LazyGraph.Conformance;

/// <summary>When an element is the one that a case expects.</summary>
internal static class SameElement
{
    public static bool Exactly<T>(T wanted, T found, Tolerance tolerance)
        where T : IEquatable<T> => wanted.Equals(found);

    public static bool Within(double wanted, double found, Tolerance tolerance) =>
        double.IsNaN(wanted) || double.IsNaN(found) ? double.IsNaN(wanted) && double.IsNaN(found)
        : double.IsInfinity(wanted) || double.IsInfinity(found) ? wanted == found
        : wanted == 0 && found == 0 ? !tolerance.SignedZero || double.IsNegative(wanted) == double.IsNegative(found)
        : tolerance.Allows(wanted, found);

    public static bool Within(Complex wanted, Complex found, Tolerance tolerance) =>
        Within(wanted.Real, found.Real, tolerance) && Within(wanted.Imaginary, found.Imaginary, tolerance);
}
